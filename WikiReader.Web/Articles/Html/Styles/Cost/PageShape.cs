using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Styles.Cost;

/// <summary>The numbers and depths of the elements that selectors can match, on which a browser's time depends.</summary>
/// <param name="body">The body of the document. It is counted on first use.</param>
/// <param name="mostChildren">The largest number of written children of one element.</param>
internal sealed class PageShape(ParsedElement body, int mostChildren)
{
    private const string AnyHeading = "heading";

    private readonly Lazy<ElementCount> _all = new(() => CountAll(body));
    private readonly Lazy<Dictionary<string, ElementCount>> _named = new(() => CountNamed(body));

    public int MostChildren => mostChildren;

    /// <summary>All elements of the document.</summary>
    public ElementCount All => _all.Value;

    /// <summary>The elements that a type, class or id selector can match.</summary>
    /// <param name="key"><c>td</c>, <c>.navbox</c> or <c>#top</c>.</param>
    // Links without a target, and elements that a browser would move, become a span, so that any element can be one. Headings change their level.
    public ElementCount Of(string key) => key is "span" ? All : _named.Value.GetValueOrDefault(HtmlValues.IsHeading(key) ? AnyHeading : key);

    private static ElementCount CountAll(ParsedElement body)
    {
        var all = default(ElementCount);
        foreach (var element in body.Descendants) all = all.With(element);
        return all;
    }

    private static Dictionary<string, ElementCount> CountNamed(ParsedElement body)
    {
        var named = new Dictionary<string, ElementCount>(StringComparer.Ordinal);
        foreach (var element in body.Descendants)
        {
            Add(HtmlValues.IsHeading(element.LocalName) ? AnyHeading : element.Type.Rule?.Name ?? element.LocalName, element);
            // A drawing becomes an image.
            if (element.Type.IsSvg) Add("img", element);
            // A wide table gets a div around it.
            if (element.LocalName == "table") Add("div", element);
            if (element.TextOf(AttributeType.Id) is { } id) Add($"#{id}", element);
            if (element.ClassName.IsEmpty) continue;
            foreach (var name in element.ClassName.ToString().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries)) Add($".{name}", element);
        }

        return named;

        void Add(string key, ParsedElement element) => named[key] = named.GetValueOrDefault(key).With(element);
    }
}

/// <param name="Depths">The sum of the depths of the elements.</param>
internal readonly record struct ElementCount(long Elements, long Depths)
{
    public ElementCount With(ParsedElement element) => new(Elements + 1, Depths + element.Depth);
}
