using AngleSharp.Dom;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Writes where a link leads.</summary>
internal sealed class LinkWriter(Utf8HtmlWriter html, LinkResolver links, string pathBase, Anchors anchors)
{
    // No server takes a longer one.
    private const int MaximumLength = 16 * 1024;

    /// <summary>Null if the element leads nowhere, so that it is no link.</summary>
    public Link? TargetOf(IElement element) => (element.GetAttribute("href") is { Length: <= MaximumLength } href ? links.Resolve(href) : null) switch
    {
        Link.Place place when !anchors.Contains(place.Fragment) => null,
        // Until 2023 Parsoid told of a missing page by a class alone.
        Link.Page page when HtmlValues.HasWord(element.ClassName, "new") => page with { IsMissing = true },
        var link => link,
    };

    /// <summary>The page of the file that an element shows or plays; null if it is not told.</summary>
    public Link? FileOf(IElement element) => links.Resolve(element.GetAttribute("resource"));

    /// <summary>What to call a link that has no words of its own.</summary>
    public static string NameOf(Link target) => target switch
    {
        Link.Page page => page.Title.Text,
        Link.Outside outside => outside.Address.AbsoluteUri,
        Link.Place place => place.Fragment.Replace('_', ' '),
        _ => "",
    };

    public static string? ClassOf(Link? target) => target switch
    {
        Link.Page { IsMissing: true } => "wr-missing",
        Link.Outside => "wr-outside",
        _ => null,
    };

    public void WriteTarget(Link target)
    {
        switch (target)
        {
            case Link.Place place:
                html.Attribute("href", "#" + place.Fragment);
                break;
            case Link.Page page:
                html.Attribute("href", ReaderAddress.Article(pathBase, page.Site, page.Title, page.Fragment));
                break;
            case Link.Outside outside:
                html.Attribute("href", outside.Address.AbsoluteUri);
                html.Attribute("rel", "noopener noreferrer");
                break;
        }
    }
}
