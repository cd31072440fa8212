using System.Text;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Turns a page as MediaWiki wrote it into HTML that this reader wrote: parsed as a browser would, then written anew in one walk over the
/// tree. Nothing of the source is copied as markup.
/// </summary>
public sealed class ArticleHtml(SiteRegistry wikis, MediaHosts mediaHosts)
{
    /// <exception cref="TooComplexException">The page is more than can be shown.</exception>
    public ArticleDocument Write(ReadOnlyMemory<byte> utf8, ArticleContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var page = new DecodedPage(utf8.Span);
        using var document = DocumentParser.Parse(page);
        var body = document.Body;
        var wikiBase = BaseOf(document, context.Site);
        var links = new LinkResolver(wikis, context.Site, context.Title, wikiBase);
        using var walk = new ArticleWalk(body, utf8.Length, new LinkTargets(links, context.PathBase), new MediaResolver(mediaHosts, wikiBase));
        return new ArticleDocument
        {
            Body = walk.Run(),
            Headings = walk.Headings,
            Title = TitleOf(document, context),
            ShortDescription = walk.ShortDescription,
            Language = body.TextOf(AttributeType.Lang) is { } language && HtmlValues.IsLanguage(language) ? language : context.Site.Language,
            Direction = HtmlValues.Direction(body.ValueOf(AttributeType.Dir)) is "rtl" ? "rtl" : "ltr",
            Redirect = walk.Redirect,
            Style = walk.Style,
        };
    }

    /// <summary>Writes a search result's excerpt: text with its matches marked, and nothing else.</summary>
    /// <exception cref="TooComplexException">It is more than can be shown.</exception>
    public static SafeHtml WriteExcerpt(string html)
    {
        // Without a doctype a parser does as browsers did long ago, and builds another tree than it will on our page.
        using var page = new DecodedPage(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + html));
        using var document = DocumentParser.Parse(page);
        using var writer = new ExcerptWriter();
        return writer.Write(document.Body);
    }

    // A wiki of one's own may keep its pages elsewhere than below /wiki/. It is believed about its own host only.
    private static Uri BaseOf(ParsedDocument document, Site site)
    {
        var usual = new Uri(site.Origin + "/wiki/");
        var stated = document.Head?.Children.FirstOrDefault(child => child.LocalName == "base")?.TextOf(AttributeType.Href);
        return stated is not null && Uri.TryCreate(usual, stated, out var address) && address.Authority == usual.Authority
            ? new Uri(usual, address.AbsolutePath)
            : usual;
    }

    // The page may spell its title in its own way, but must not claim to be another page.
    private static string TitleOf(ParsedDocument document, ArticleContext context)
    {
        var stated = document.Head?.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent.Trim() ?? "";
        return string.Equals(stated.Replace('_', ' '), context.Title.Text, StringComparison.OrdinalIgnoreCase) ? stated : context.Title.Text;
    }
}
