using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>What a link shows, which decides whether it is one, and which of its images names it.</summary>
internal sealed class LinkContent
{
    // Each link is searched once: it may contain any number of images.
    private readonly HashSet<ParsedElement> _named = [];

    /// <summary>
    /// True if nothing of the link is seen, so that it could not be followed. MediaWiki's style sheet numbers bare external links, and gives a
    /// pronunciation its icon; WikiReader's does too.
    /// </summary>
    public static bool IsEmpty(ParsedElement link)
    {
        if (link.FirstChild is ParsedText first && !first.Data.IsWhiteSpace()) return false;
        return !HtmlValues.HasWord(link.ClassName, "autonumber") && !link.Nodes.Any(IsSeen);
    }

    /// <summary>The link that has no other name than that of this image; null if there is none.</summary>
    public ParsedElement? NamedBy(ParsedElement image)
    {
        for (var element = image.ParentElement; element is not null; element = element.ParentElement)
        {
            if (element.LocalName == "a") return IsNameless(element) ? element : null;
        }

        return null;
    }

    // Once the first image has named it, it has a name.
    private bool IsNameless(ParsedElement link) => _named.Add(link) && link.Has(AttributeType.Href) && !link.Nodes.Any(IsName);

    private static bool IsName(ParsedNode node) => node switch
    {
        ParsedText text => text.ParentElement is { Type.Rule: not null } && !text.Data.IsWhiteSpace(),
        ParsedElement { LocalName: "img" } image => !image.ValueOf(AttributeType.Alt).IsWhiteSpace(),
        ParsedElement element => element.LocalName is "audio" or "video" or "math" or "svg",
        _ => false,
    };

    private static bool IsSeen(ParsedNode node) =>
        IsName(node) || node is ParsedElement element && (element.LocalName == "img" || HtmlValues.HasWord(element.ClassName, "oo-ui-iconElement-icon"));
}
