using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Filters an element's <c>style</c>. The presentational attributes that name a color become part of it, since only in a style a color can have a
/// counterpart for dark mode.
/// </summary>
internal sealed class StyleAttributes
{
    // An article repeats a few styles hundreds of times, but the cells of a table may all have different ones.
    private const int MaximumCached = 512;

    private readonly Dictionary<string, string?> _filtered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _byStyle;

    public StyleAttributes() => _byStyle = _filtered.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null if no declaration is kept.</summary>
    public string? Of(ParsedElement element)
    {
        string? colors = null;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Type.Property is { } property) colors = Join(colors, StylePolicy.FilterColor(property, attribute.Value.ToString()));
        }

        // The declarations of the style attribute come last, so that they win.
        return Join(colors, OfStyle(element));
    }

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one};{other}";

    private string? OfStyle(ParsedElement element)
    {
        if (element.ValueOf(AttributeType.Style) is not { IsEmpty: false } style || MathFallback.HidesFormula(element)) return null;
        return NamesColumns(style) && IsInColumns(element) ? StylePolicy.Filter(style.ToString(), isInColumns: true) : Filter(style);
    }

    // A browser lays out the content of columns several times, and columns within columns several times in each of these passes: twelve nested
    // ones do not finish.
    private static bool IsInColumns(ParsedElement element)
    {
        for (var ancestor = element.ParentElement; ancestor is not null; ancestor = ancestor.ParentElement)
        {
            if (NamesColumns(ancestor.ValueOf(AttributeType.Style))) return true;
            if (HtmlValues.HasWord(ancestor.ClassName, "div-col") || HtmlValues.HasWord(ancestor.ClassName, "mw-references-columns")) return true;
        }

        return false;
    }

    // The columns of a grid are a different feature.
    private static bool NamesColumns(ReadOnlySpan<char> style) =>
        style.Contains("column-count", StringComparison.OrdinalIgnoreCase)
        || style.Contains("column-width", StringComparison.OrdinalIgnoreCase)
        || (style.Contains("columns", StringComparison.OrdinalIgnoreCase) && !style.Contains("template-columns", StringComparison.OrdinalIgnoreCase));

    private string? Filter(ReadOnlySpan<char> style)
    {
        if (_byStyle.TryGetValue(style, out var kept)) return kept;
        kept = StylePolicy.Filter(style.ToString());
        if (_filtered.Count < MaximumCached) _byStyle[style] = kept;
        return kept;
    }
}
