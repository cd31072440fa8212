using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using WikiReader.Web.Appearance;
using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Authentication;
using WikiReader.Web.Delivery;
using WikiReader.Web.Hosting;
using WikiReader.Web.Languages;
using WikiReader.Web.Localization;
using WikiReader.Web.Models;
using WikiReader.Web.Orientation;
using WikiReader.Web.Prefetching;
using WikiReader.Web.Routing;
using WikiReader.Web.Security;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Controllers;

[LeanPipeline]
public sealed class ArticleController(
    SiteRegistry wikis, ArticleReader articles, ArticleSearch search, CategoryMembers categories, ReadingMessages messages, PrefetchOffer offer, PrefetchMetrics prefetches,
    ContentsPreference contents, VariantPreference variants, IStringLocalizer<InterfaceText> text, TimeProvider time) : ReadingController(messages)
{
    private const int SuggestedPages = 5;

    [Get("/{project}/{language}/wiki/{**title}")]
    [SignInOnNavigation]
    [RequiresAccessToken(AllowsExpiredToken = true)]
    public async Task<IActionResult> Read()
    {
        var requested = RequestedArticle.Read(HttpContext);
        if (wikis.Find(requested.Project, requested.Language) is not { } site) return Show(Messages.UnknownWiki);
        if (!PageTitle.TryParse(requested.Title, out var title)) return Show(Messages.InvalidTitle with { Site = site });
        if (requested.Title != title.Key) return Redirect(Address(site, title) + Request.QueryString);
        if (!HttpContext.HasReaderSession()) return await RequestSignInAsync();

        var origin = PageTitle.TryParse(requested.RedirectedFrom, out var from) ? from : null;
        var request = RequestFor(site, title, cameByRedirect: origin is not null);
        if (!HttpContext.ReaderSession().HasLiveToken)
        {
            if (await articles.FindStaleAsync(request) is { } stale) return await ShowAsync(stale, request, origin, members: null);
            if (await EnsureTokenAsync() is { } refusal) return refusal;
        }

        categories.Begin(request, HttpContext.ReaderSession().Reader.Token);
        var result = await CallAsync(token => articles.ReadAsync(request, token, HttpContext.RequestAborted));
        var members = await FindMembersAsync(result, request);
        // Browsers would show a prefetched page of a category later, without its list.
        if (request.IsPrefetch && members is null && IsCategory(result)) result = new ArticleResult.PrefetchRefused();
        Count(result, request);
        return await ShowAsync(result, request, origin, members);
    }

    /// <summary>The newest revision, for a script that offers it to a reader whose page was shown before the wiki confirmed it.</summary>
    [Get("/{project}/{language}/newest/{**title}")]
    [RequiresAccessToken]
    public async Task<IActionResult> Newest(CancellationToken cancellationToken)
    {
        var requested = RequestedArticle.Read(HttpContext, "newest");
        if (wikis.Find(requested.Project, requested.Language) is not { } site || !PageTitle.TryParse(requested.Title, out var title)) return NotFound();
        if (!HttpContext.HasReaderSession()) return Unauthorized();
        var request = RequestFor(site, title, cameByRedirect: false);
        prefetches.Viewed(request);
        var revision = await articles.FindNewestRevisionAsync(request, HttpContext.ReaderSession().Reader.Token, cancellationToken);
        return revision is { } id ? Content(JsonSerializer.Serialize(new NewestRevision(id), NewestRevisionJson.Default.NewestRevision), "application/json") : NoContent();
    }

    private void Count(ArticleResult result, ArticleRequest request)
    {
        if (!request.IsPrefetch) prefetches.Viewed(request);
        else if (result is ArticleResult.PrefetchRefused) prefetches.Refused();
        else if (result is ArticleResult.Found) prefetches.Fetched(request);
    }

    private ArticleRequest RequestFor(Site site, PageTitle title, bool cameByRedirect)
    {
        var timings = new ReadTimings(time);
        Response.OnStarting(() => ServerTiming.WriteAsync(HttpContext, timings));
        return new ArticleRequest(site, title, HttpContext.ReaderSession().Id, Request.PathBase, cameByRedirect)
        {
            Variant = variants.Choose(HttpContext, site)?.Code,
            IsReload = Navigation.IsReload(Request),
            IsPrefetch = Navigation.IsPrefetch(Request),
            Timings = timings,
        };
    }

    private async Task<IActionResult> ShowAsync(ArticleResult result, ArticleRequest request, PageTitle? origin, IReadOnlyList<PageTitle>? members)
    {
        var (site, title) = (request.Site, request.Title);
        return result switch
        {
            ArticleResult.Found found => Show(found.Article, request, origin, found.Article.Content.IsCategory ? members ?? [] : null),
            ArticleResult.Normalized normalized => Redirect(Address(site, normalized.Title) + Request.QueryString),
            ArticleResult.Redirected redirected => Redirect(ReaderAddress.RedirectedArticle(Request.PathBase, redirected.Site, redirected.Title, redirected.Fragment, origin ?? title)),
            ArticleResult.RedirectedExternally external => Show(Messages.RedirectedExternally(site, title, external.Address)),
            ArticleResult.RedirectLoop => Show(Messages.RedirectLoop(site, title)),
            ArticleResult.NotWikitext => Show(Messages.NotWikitext(site, title)),
            ArticleResult.TooComplex => Show(Messages.TooComplex(site, title)),
            ArticleResult.ResourceLimitExceeded => Show(Messages.ResourceLimitExceeded(site, title)),
            ArticleResult.SharedFile file => Redirect(Address(file.Site, file.Title)),
            ArticleResult.OnlyAtWiki => Show(Messages.OnlyAtWiki(site, title)),
            ArticleResult.OnOtherWiki other => Show(Messages.OnOtherWiki(site, title, other.Site, wikis.IsShown(other.Site) ? Address(other.Site, other.Title) : WikiAddress.Page(other.Site, other.Title))),
            ArticleResult.NotFound when request.IsPrefetch => Show(Messages.NotFound(site, title, [])),
            ArticleResult.NotFound => Show(Messages.NotFound(site, title, await FindAsync(site, title))),
            ArticleResult.PrefetchRefused => StatusCode(StatusCodes.Status503ServiceUnavailable),
            ArticleResult.Failed failed => await ExplainAsync(failed.Reason),
            _ => throw new InvalidOperationException("The set of results is closed."),
        };
    }

    private ComposedPageResult Show(Article article, ArticleRequest request, PageTitle? redirectedFrom, IReadOnlyList<PageTitle>? members)
    {
        var age = article.ValidatedAt is { } validatedAt ? text.Age(validatedAt, time.GetUtcNow()) : null;
        var appearance = HttpContext.Appearance();
        // A reader without pictures who opens the page of a file asks for this one.
        if (article.Site.Namespaces.IsFile(article.Title)) appearance = appearance with { Pictures = PictureDisplay.On };
        var shell = ArticleShell.Of(article, redirectedFrom, age, HttpContext.ReaderSession().Reader.Username, Request.PathBase, members) with
        {
            OffersPrefetch = offer.AddTo(HttpContext, appearance),
            Appearance = appearance,
            Variant = request.Variant,
            HasFoldedContents = contents.AreFolded(Request),
            ContentsCookie = contents.CookieName,
        };
        if (article.Content.StyleSource is { } style) HttpContext.AllowStyle(style);
        if (article.Content.LoadsFromWiki) HttpContext.AllowImagesOf(article.Site);
        if (appearance.Pictures == PictureDisplay.Off) HttpContext.RefusePictures();
        Response.Preload(PageStyleSheets.Article);
        return new ComposedPageResult("Article", shell, article.Content.Html, shell.Version);
    }

    private string Address(Site site, PageTitle title) => ReaderAddress.Article(Request.PathBase, site, title);

    private static bool IsCategory(ArticleResult result) => result is ArticleResult.Found { Article.Content.IsCategory: true };

    // Null if the page is not that of a category, or if they are not found: the link to the wiki's own list is left then.
    private async ValueTask<IReadOnlyList<PageTitle>?> FindMembersAsync(ArticleResult result, ArticleRequest request) =>
        IsCategory(result) && HttpContext.ReaderSession() is { HasLiveToken: true } session
            ? await categories.FindAsync(request, session.Reader.Token, HttpContext.RequestAborted)
            : null;

    // Suggestions are optional: a failed search must not replace the message page.
    private async Task<IReadOnlyList<FoundPage>> FindAsync(Site site, PageTitle title) =>
        await search.FindAsync(site, title.Text, SuggestedPages, HttpContext.ReaderSession().Reader.Token, HttpContext.RequestAborted) is WikimediaResult<IReadOnlyList<FoundPage?>>.Success found
            ? [.. found.Value.OfType<FoundPage>()]
            : [];
}
