using AngleSharp.Dom;

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

    /// <summary>True if an attribute is not written by itself, but as part of the style.</summary>
    public static bool IsStyle(string attribute) => attribute == "style" || PropertyOf(attribute) is not null;

    /// <summary>Null if nothing is kept.</summary>
    public string? Of(Element element, ElementRule rule)
    {
        string? colours = null;
        foreach (var attribute in new ElementAttributes(element))
        {
            if (PropertyOf(attribute.Name) is { } property && rule.Attributes.Contains(attribute.Name))
                colours = Join(colours, StylePolicy.FilterColour(property, attribute.Value));
        }

        // What the style itself says comes last, and counts.
        return Join(colours, OfStyle(element));
    }

    private static string? PropertyOf(string attribute) => attribute switch
    {
        "bgcolor" or "mathbackground" => "background-color",
        "color" or "mathcolor" => "color",
        _ => null,
    };

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one};{other}";

    private string? OfStyle(Element element) =>
        element.NamespaceUri == NamespaceNames.HtmlUri && !MathFallback.HidesFormula(element) && element.GetAttribute("style") is { } style ? Filter(style) : null;

    private string? Filter(string style)
    {
        if (_filtered.TryGetValue(style, out var kept)) return kept;
        kept = StylePolicy.Filter(style);
        if (_filtered.Count < MaximumRemembered) _filtered.Add(style, kept);
        return kept;
    }
}
