using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Concurrency;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>
/// Pages from the wiki itself. The <c>bare</c> endpoint supplies metadata (existence, canonical title, newest revision), the <c>html</c> endpoint the
/// content (<see href="https://www.mediawiki.org/wiki/API:REST_API/Reference#Pages">API:REST API</see>). While the wiki is unavailable, a stale cached
/// copy is returned (RFC 9111, section 4.2.4).
/// </summary>
internal sealed class OriginPages(PageMetadataCache metadata, PageSources sources, RenderedArticleCache articles, CachedArticles cached, SiteRegistry sites)
{
    /// <summary>Reads a page. Of a page that is not cached, the metadata and the HTML are requested at the same time.</summary>
    public async Task<ArticleResult> ReadAsync(ArticleRequest request, bool isCached, AccessToken token, CancellationToken cancellationToken)
    {
        // Disposed with what the metadata make needless: the HTML of a page that is missing, or that has another title.
        var known = metadata.GetReusable(request);
        using var source = isCached || known is not null ? null : sources.Begin(request, token);
        var response = known is null ? await request.Timings.MeasureBareAsync(metadata.GetAsync(request, token, cancellationToken)) : new WikimediaResult<PageMetadata>.Success(known);
        if (!response.TryGet(out var page, out var noPage)) return await ReadStaleOrExplainAsync(noPage, request);
        if (!PageTitle.TryParse(page.Key, out var key)) return new ArticleResult.Failed(new WikimediaFailure.InvalidResponse("$.key"));
        if (key != request.Title) return new ArticleResult.Normalized(key);
        if (TargetOf(page) is { } target) return await ReadRedirectAsync(page, target, source, request, token, cancellationToken);

        var article = await articles.GetAsync(page, key, request, token, source, cancellationToken);
        if (article.TryGet(out var content, out var noContent)) return await ShowAsync(content, page, request);
        return page.IsWikitext || !MeansNoHtml(noContent)
            ? await ReadStaleOrExplainAsync(noContent, request)
            : await ReadStaleOrElseAsync(new ArticleResult.NotWikitext(), noContent, request);
    }

    // The metadata name the title of the target only. Its section and its wiki are in the redirect page.
    private async Task<ArticleResult> ReadRedirectAsync(
        PageMetadata page, PageTitle target, SharedFlight<PageSource>? source, ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var article = await articles.GetAsync(page, request.Title, request, token, source, cancellationToken);
        if (article.TryGet(out var content, out var noContent) && content.Redirect is not null) return await ShowAsync(content, page, request);
        await cached.ForgetAsync(request);
        return noContent is WikimediaFailure.InvalidToken ? new ArticleResult.Failed(noContent) : RedirectTo(request.Site, target);
    }

    // A target that only a title names, which may have the prefix of another wiki.
    private ArticleResult RedirectTo(Site site, PageTitle title)
    {
        if (site.Namespaces.IsVirtual(title)) return new ArticleResult.RedirectedExternally(new Uri(WikiAddress.Page(site, title)));
        if (sites.FindByPrefix(site, title) is not var (other, page)) return new ArticleResult.Redirected(site, title, null);
        return sites.IsShown(other) ? new ArticleResult.Redirected(other, page, null) : new ArticleResult.RedirectedExternally(new Uri(WikiAddress.Page(other, page)));
    }

    private async Task<ArticleResult> ShowAsync(RenderedArticle content, PageMetadata page, ArticleRequest request)
    {
        await metadata.StoreAsync(request, page);
        return ArticleResult.Of(new Article(request.Site, request.Title, page.Latest, page.License, content, ValidatedAt: null));
    }

    // An unavailable wiki has reported no change to the last successful view.
    private async Task<ArticleResult> ReadStaleOrExplainAsync(WikimediaFailure reason, ArticleRequest request)
    {
        if (reason is WikimediaFailure.NotFound) await cached.ForgetAsync(request);
        return await ReadStaleOrElseAsync(Explain(reason, request), reason, request);
    }

    private async Task<ArticleResult> ReadStaleOrElseAsync(ArticleResult result, WikimediaFailure reason, ArticleRequest request) =>
        CanUseStaleCopy(reason) && await cached.FindAsync(request) is { } stale ? ArticleResult.Of(stale) : result;

    private static bool CanUseStaleCopy(WikimediaFailure reason) =>
        reason is WikimediaFailure.Throttled or WikimediaFailure.Unavailable or WikimediaFailure.TimedOut or WikimediaFailure.Truncated or WikimediaFailure.InvalidResponse;

    // Of a page that is no wikitext, any refusal: 415 for items and lexemes of Wikidata, and 500 from MediaWiki 1.39, which throws an exception, for
    // scripts and style sheets. An ended token has to be renewed, and a response that was late or broke off may be whole the next time.
    private static bool MeansNoHtml(WikimediaFailure failure) => failure is
        WikimediaFailure.InvalidResponse or WikimediaFailure.Unavailable or WikimediaFailure.NotFound or WikimediaFailure.Refused or WikimediaFailure.NotAllowed
        or WikimediaFailure.ResourceLimitExceeded or WikimediaFailure.Throttled;

    private static PageTitle? TargetOf(PageMetadata page) =>
        page.RedirectTarget is not null
        && Uri.TryCreate(new Uri("https://wiki.invalid"), page.RedirectTarget, out var address)
        && RestAddress.TryGetTitle(address, out var title)
            ? title
            : null;

    private ArticleResult Explain(WikimediaFailure reason, ArticleRequest request) => reason switch
    {
        WikimediaFailure.NotFound => new ArticleResult.NotFound(),
        WikimediaFailure.Redirected { IsNormalization: true } redirect => new ArticleResult.Normalized(redirect.Title),
        WikimediaFailure.TooComplex => new ArticleResult.TooComplex(),
        WikimediaFailure.ResourceLimitExceeded => new ArticleResult.ResourceLimitExceeded(),
        WikimediaFailure.Redirected redirect => RedirectTo(request.Site, redirect.Title),
        _ => new ArticleResult.Failed(reason),
    };
}
