using System.Globalization;
using System.Text;
using WikiReader.Web.Articles.Html.Inline;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Renders an article from MediaWiki's HTML (<see href="https://www.mediawiki.org/wiki/Specs/HTML">Specs/HTML</see>): parsed as a browser would,
/// then written in one walk over the tree. No markup is copied from the source.
/// </summary>
public sealed class ArticleHtml(SiteRegistry sites, MediaHosts mediaHosts)
{
    // https://www.mediawiki.org/wiki/Manual:Namespace
    private const int CategoryNamespace = 14;

    // A feed is no page whose own sections a link could lead to.
    private static readonly PageTitle NoPage = PageTitle.TryParse("-", out var title) ? title : throw new InvalidOperationException("It is a valid title.");

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
        var variant = context.Variant is null ? null : ScriptVariants.Find(context.Site.Language, context.Variant);
        var language = variant?.Tag ?? (body.TextOf(AttributeType.Lang) is { } declared && HtmlValues.IsLanguage(declared) ? declared : WikiLanguages.TagOf(context.Site));
        new EmbeddedHtml(document, new VariantChoice(context.Variant ?? language)).Expand();
        var declaredBase = DeclaredBase(document, context.Site);
        var wikiBase = BaseOf(context.Site, declaredBase);
        var links = new LinkResolver(sites, context.Site, context.Title, wikiBase);
        var media = new MediaResolver(mediaHosts, wikiBase);
        var (headings, categories, length, dropped) = (new HeadingList(), new CategoryCollector(links, context), new TextLengthCounter(), new DropCounter());
        var picture = new LeadPictureFinder(media);
        // Copied before the walk, which changes the tree.
        var extract = new ExtractTree(document).Build();
        var space = NamespaceOf(document);
        var targets = new LinkTargets(links, context.PathBase);
        using var walk = new ArticleWalk(body, utf8.Length, targets, media, [headings, categories, length, dropped, picture, .. listeners]);
        return new ArticleDocument
        {
            Body = walk.Run(),
            File = context.File is { } file ? new FileFigure(media).Write(file, context.Title.TextInNamespace) : null,
            Extract = extract is null ? null : WriteExtract(extract, targets, media),
            LeadPicture = picture.Picture,
            Headings = headings.Headings,
            Title = TitleReader.Of(document, context.Title),
            DisplayTitle = TitleReader.Read(walk.Metadata.DeclaredTitle ?? PropertyOf(document, "mw:PageProp/displaytitle"), context.Title),
            ShortDescription = walk.Metadata.ShortDescription,
            Language = language,
            Direction = variant?.IsRightToLeft ?? HtmlValues.Direction(body.ValueOf(AttributeType.Dir)) is "rtl" ? "rtl" : "ltr",
            Redirect = walk.Metadata.Redirect,
            Style = walk.Style,
            Categories = categories.Categories,
            Namespace = space,
            IsCategory = space == CategoryNamespace,
            Length = length.Length,
            LoadsFromWiki = media.LoadsFromWiki,
            ArticlePath = context.Site.IsPublic ? null : context.Site.Paths.Article ?? (declaredBase is null ? null : ArticlePath.Of(declaredBase.AbsolutePath, context.Site.Paths.Script)),
            Dropped = dropped.Elements,
        };
    }

    // By the same walk as the article, so that the same policy holds.
    private static SafeHtml WriteExtract(ParsedElement extract, LinkTargets targets, MediaResolver media)
    {
        using var walk = new ArticleWalk(extract, ExtractTree.MaximumLength, targets, media);
        return walk.Run();
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

    /// <summary>Renders a sentence or paragraph of a feed of a public wiki: text with its links, bold and italics, and no other markup.</summary>
    /// <param name="pathBase">Path prefix of WikiReader's own addresses.</param>
    /// <param name="maximumLength">In UTF-16 code units; the rest is left out.</param>
    /// <exception cref="TooComplexException">The HTML exceeds <see cref="ParseLimits"/>.</exception>
    public SafeHtml WriteInline(string html, Site site, string pathBase, int maximumLength)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var source = new DecodedPage(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + html));
        using var document = DocumentParser.Parse(source);
        var links = new LinkResolver(sites, site, NoPage, BaseOf(site, null));
        using var writer = new InlineWriter(new LinkTargets(links, pathBase), maximumLength);
        return writer.Write(document.Body);
    }

    /// <summary>The address of a picture that a feed of a public wiki names; null if it must not be loaded.</summary>
    public string? ResolvePicture(string address, Site site) => new MediaResolver(mediaHosts, BaseOf(site, null)).Resolve(address);

    // A private wiki may have its pages elsewhere than below /wiki/. The setting says where, or else the page's base element.
    private static Uri BaseOf(Site site, Uri? declared) =>
        !site.IsPublic && site.Paths.Article is { } article ? new Uri(site.Origin + article.Directory) : declared ?? new Uri(site.Origin + ArticlePath.Wikimedia.Directory);

    // The base element is trusted for the wiki's own host only. Null if there is none.
    private static Uri? DeclaredBase(ParsedDocument document, Site site)
    {
        var origin = new Uri(site.Origin + ArticlePath.Wikimedia.Directory);
        var declared = document.Head?.Children.FirstOrDefault(child => child.LocalName == "base")?.TextOf(AttributeType.Href);
        return declared is not null && Uri.TryCreate(origin, declared, out var address) && address.Authority == origin.Authority && address.AbsolutePath.EndsWith('/')
            ? new Uri(origin, address.AbsolutePath)
            : null;
    }

    private static int? NamespaceOf(ParsedDocument document) =>
        int.TryParse(PropertyOf(document, "mw:pageNamespace"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? PropertyOf(ParsedDocument document, string name) =>
        document.Head?.Children.FirstOrDefault(child => child.LocalName == "meta" && child.ValueOf(AttributeType.PropertyName).SequenceEqual(name))?.TextOf(AttributeType.Content);
}
