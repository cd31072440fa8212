using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Which declarations of a <c>style</c> attribute are kept: known properties, with values of plain words, numbers and colours. Nothing
/// that loads (<c>url()</c>), that reads the page around (<c>attr()</c>, <c>var()</c>), or that leaves the flow of the article.
/// </summary>
internal static partial class StylePolicy
{
    private const int MaximumLength = 4096;

    private static readonly FrozenSet<string> Properties = FrozenSet.Create(
        StringComparer.Ordinal,
        "background", "background-color", "border", "border-bottom", "border-bottom-color", "border-bottom-style", "border-bottom-width",
        "border-collapse", "border-color", "border-left", "border-left-color", "border-left-style", "border-left-width", "border-radius",
        "border-right", "border-right-color", "border-right-style", "border-right-width", "border-spacing", "border-style", "border-top",
        "border-top-color", "border-top-style", "border-top-width", "border-width", "box-sizing", "caption-side", "clear", "color",
        "column-count", "column-gap", "column-rule", "column-width", "columns", "direction", "display", "float", "font", "font-family",
        "align-items", "flex", "flex-direction", "flex-grow", "flex-shrink", "flex-wrap", "gap", "justify-content",
        "font-size", "font-style", "font-variant", "font-weight", "height", "letter-spacing", "line-height", "list-style",
        "list-style-position", "list-style-type", "margin", "margin-bottom", "margin-left", "margin-right", "margin-top", "max-height",
        "max-width", "min-height", "min-width", "opacity", "overflow", "overflow-x", "overflow-y", "padding", "padding-bottom",
        "padding-left", "padding-right", "padding-top", "text-align", "text-decoration", "text-indent", "text-transform", "unicode-bidi",
        "vertical-align", "white-space", "width", "word-break", "word-spacing", "writing-mode");

    /// <summary>The declarations that are kept, or null if none is.</summary>
    public static string? Filter(string? style)
    {
        if (string.IsNullOrEmpty(style) || style.Length > MaximumLength) return null;
        // An escape or a comment can hide any word from this filter; honest style attributes have neither.
        if (style.Contains('\\', StringComparison.Ordinal) || style.Contains("/*", StringComparison.Ordinal)) return null;
        var kept = new StringBuilder();
        foreach (var range in style.AsSpan().Split(';')) Append(kept, style.AsSpan(range));
        return kept.Length > 0 ? kept.ToString() : null;
    }

    private static void Append(StringBuilder kept, ReadOnlySpan<char> declaration)
    {
        var colon = declaration.IndexOf(':');
        if (colon < 0) return;
        var property = declaration[..colon].Trim().ToString().ToLowerInvariant();
        var value = declaration[(colon + 1)..].Trim();
        if (value.IsEmpty || !Properties.Contains(property) || !PlainValue().IsMatch(value)) return;
        if (kept.Length > 0) kept.Append(';');
        kept.Append(property).Append(':').Append(value);
    }

    // Words, numbers, lengths, percentages, hex colours, quoted font names, and the functions that only compute a colour.
    [GeneratedRegex(
        """\A(?:[A-Za-z0-9#%.,+\-/ ]|'[A-Za-z0-9 \-]*'|"[A-Za-z0-9 \-]*"|(?<![A-Za-z\-])(?:rgb|rgba|hsl|hsla)\([0-9.,%/ ]*\))*(?: ?!important)?\z""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlainValue();
}
