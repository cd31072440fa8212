using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Says what an element's <c>style</c> becomes. The old attributes that name a colour become part of it, since only there a colour has a
/// counterpart for dark mode.
/// </summary>
internal sealed class StyleAttributes
{
    // A page repeats a few styles hundreds of times. The cells of a table may each have one of their own.
    private const int MaximumRemembered = 512;

    private readonly Dictionary<string, string?> _filtered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public StyleAttributes() => _byText = _filtered.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null if nothing is kept.</summary>
    public string? Of(ParsedElement element)
    {
        string? colours = null;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Type.Property is { } property) colours = Join(colours, StylePolicy.FilterColor(property, attribute.Value.ToString()));
        }

        // What the style itself says comes last, and counts.
        return Join(colours, OfStyle(element));
    }

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one};{other}";

    private string? OfStyle(ParsedElement element)
    {
        if (element.ValueOf(AttributeType.Style) is not { IsEmpty: false } style || MathFallback.HidesFormula(element)) return null;
        return NamesColumns(style) && IsInColumns(element) ? StylePolicy.Filter(style.ToString(), isInColumns: true) : Filter(style);
    }

    // A browser lays the content of columns out several times, and that of columns in them several times in each: twelve in one another do not end.
    private static bool IsInColumns(ParsedElement element)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (NamesColumns(around.ValueOf(AttributeType.Style))) return true;
            if (HtmlValues.HasWord(around.ClassName, "div-col") || HtmlValues.HasWord(around.ClassName, "mw-references-columns")) return true;
        }

        return false;
    }

    // Those of a grid are others.
    private static bool NamesColumns(ReadOnlySpan<char> style) =>
        style.Contains("column-count", StringComparison.OrdinalIgnoreCase)
        || style.Contains("column-width", StringComparison.OrdinalIgnoreCase)
        || (style.Contains("columns", StringComparison.OrdinalIgnoreCase) && !style.Contains("template-columns", StringComparison.OrdinalIgnoreCase));

    private string? Filter(ReadOnlySpan<char> style)
    {
        if (_byText.TryGetValue(style, out var kept)) return kept;
        kept = StylePolicy.Filter(style.ToString());
        if (_filtered.Count < MaximumRemembered) _byText[style] = kept;
        return kept;
    }
}
