using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Collects from the body what is about the page and not a part of its text.</summary>
internal sealed class MetadataCollector(LinkTargets links, TemplateStyles styles, WalkListener[] listeners)
{
    public string? ShortDescription { get; private set; }

    public Link? Redirect { get; private set; }

    /// <summary>The title with its markup, as the page declares it: hostile HTML. Null if it does not.</summary>
    public string? DeclaredTitle { get; private set; }

    public static bool IsShortDescription(ParsedElement element) => element.LocalName == "div" && HtmlValues.HasWord(element.ClassName, "shortdescription");

    /// <summary>True if the element is only collected, and must not be written.</summary>
    public bool Collect(ParsedElement element)
    {
        switch (element.LocalName)
        {
            case "link":
                CollectLink(element);
                return true;
            case "meta":
                if (element.ValueOf(AttributeType.PropertyName) is "mw:PageProp/displaytitle") DeclaredTitle ??= element.TextOf(AttributeType.Content);
                return true;
            case "style" when !element.Type.IsMath && !element.Type.IsSvg:
                styles.Add(element.TextOf(AttributeType.DeduplicationKey), element.TextContent);
                return true;
            case "div" when IsShortDescription(element):
                ShortDescription ??= ForeignText.InOneLine(element.TextContent);
                return true;
            default:
                return false;
        }
    }

    private void CollectLink(ParsedElement link)
    {
        var rel = link.ValueOf(AttributeType.Rel);
        if (rel is "mw:PageProp/redirect") Redirect ??= links.OfAddress(link.ValueOf(AttributeType.Href));
        if (rel is not "mw:PageProp/Category") return;
        foreach (var listener in listeners) listener.OnCategory(link);
    }
}
