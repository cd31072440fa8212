using System.Text;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Renders an article from MediaWiki's HTML (<see href="https://www.mediawiki.org/wiki/Specs/HTML">Specs/HTML</see>): parsed as a browser would,
/// then written in one walk over the tree. No markup is copied from the source.
/// </summary>
public sealed class ArticleHtml(SiteRegistry sites, MediaHosts mediaHosts)
{
    /// <exception cref="TooComplexException">The page exceeds <see cref="ParseLimits"/>.</exception>
    public ArticleDocument Write(ReadOnlyMemory<byte> utf8, ArticleContext context) => Write(utf8, context, []);

    /// <param name="listeners">Called during the walk, in this order.</param>
    /// <exception cref="TooComplexException">The page exceeds <see cref="ParseLimits"/>.</exception>
    internal ArticleDocument Write(ReadOnlyMemory<byte> utf8, ArticleContext context, params WalkListener[] listeners)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var source = new DecodedPage(utf8.Span);
        using var document = DocumentParser.Parse(source);
        var body = document.Body;
        var wikiBase = BaseOf(document, context.Site);
        var links = new LinkResolver(sites, context.Site, context.Title, wikiBase);
        var (headings, dropped) = (new HeadingList(), new DropCounter());
        using var walk = new ArticleWalk(body, utf8.Length, new LinkTargets(links, context.PathBase), new MediaResolver(mediaHosts, wikiBase), [headings, dropped, .. listeners]);
        return new ArticleDocument
        {
            Body = walk.Run(),
            Headings = headings.Headings,
            Title = TitleOf(document, context),
            ShortDescription = walk.ShortDescription,
            Language = body.TextOf(AttributeType.Lang) is { } language && HtmlValues.IsLanguage(language) ? language : context.Site.Language,
            Direction = HtmlValues.Direction(body.ValueOf(AttributeType.Dir)) is "rtl" ? "rtl" : "ltr",
            Redirect = walk.Redirect,
            Style = walk.Style,
            Dropped = dropped.Elements,
        };
    }

    /// <summary>Renders the excerpt of a search result: text with its matches marked, and no other markup.</summary>
    /// <exception cref="TooComplexException">The excerpt exceeds <see cref="ParseLimits"/>.</exception>
    public static SafeHtml WriteExcerpt(string html)
    {
        // Without a doctype the parser uses quirks mode, and builds another tree than a browser does in WikiReader's own page.
        using var source = new DecodedPage(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + html));
        using var document = DocumentParser.Parse(source);
        using var writer = new ExcerptWriter();
        return writer.Write(document.Body);
    }

    // A self-hosted wiki may have its pages elsewhere than below /wiki/. Its base element is trusted for its own host only.
    private static Uri BaseOf(ParsedDocument document, Site site)
    {
        var defaultBase = new Uri(site.Origin + "/wiki/");
        var declared = document.Head?.Children.FirstOrDefault(child => child.LocalName == "base")?.TextOf(AttributeType.Href);
        return declared is not null && Uri.TryCreate(defaultBase, declared, out var address) && address.Authority == defaultBase.Authority
            ? new Uri(defaultBase, address.AbsolutePath)
            : defaultBase;
    }

    // The article may change how its title is written, but must not claim the title of another page.
    private static string TitleOf(ParsedDocument document, ArticleContext context)
    {
        var declared = document.Head?.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent.Trim() ?? "";
        return string.Equals(declared.Replace('_', ' '), context.Title.Text, StringComparison.OrdinalIgnoreCase) ? declared : context.Title.Text;
    }
}
