using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>
/// Reads an article with the reader's own access token. A reader of an article that is not cached waits for one round trip to the wiki, a reader of a
/// public one that the wiki confirmed recently for none.
/// </summary>
public sealed class ArticleReader
{
    // Bots fix double redirects within days, so longer chains do not last.
    private const int MaximumRedirects = 4;

    private readonly OriginPages _origin;
    private readonly CachedArticles _cached;
    private readonly MustRevalidatePages _mustRevalidate;
    private readonly MissingPages _missing;
    private readonly RequestBudget _budget;
    private readonly ArticleMetrics _metrics;

    internal ArticleReader(
        OriginPages origin, CachedArticles cached, MustRevalidatePages mustRevalidate, MissingPages missing, RequestBudget budget, ArticleMetrics metrics) =>
        (_origin, _cached, _mustRevalidate, _missing, _budget, _metrics) = (origin, cached, mustRevalidate, missing, budget, metrics);

    /// <summary>
    /// The cached article of a public wiki, with its age, for a reader whose token has ended and cannot be renewed now; null if it is not cached.
    /// </summary>
    public async Task<ArticleResult?> FindStaleAsync(ArticleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CachePartition.IsPublicFor(request) && await _cached.FindAsync(request) is { } article ? ArticleResult.Of(article) : null;
    }

    /// <summary>
    /// The ID of the newest revision, by the wiki's response to this reader; null if there is none. As for a reload, a response to the same session seconds
    /// ago is reused, and no older one. A newer revision is cached for the next view, and what the wiki says against the page holds for it.
    /// </summary>
    public async Task<long?> FindNewestRevisionAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // In the background, where the wiki is usually being asked already, beside the view.
        var result = await AskAsync(request with { IsReload = true }, isCached: true, token.ForBackground(), cancellationToken);
        return result is ArticleResult.Found { Article: { ValidatedAt: null } article } ? article.Revision.Id : null;
    }

    /// <summary>
    /// Expected failures are results, not exceptions. A redirect is returned, not followed, unless the request itself came by one: then the chain is
    /// followed to its last target.
    /// </summary>
    public async Task<ArticleResult> ReadAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The names are certain for public wikis only: another wiki may have pages of that name.
        if (request.Site.IsPublic && request.Site.Namespaces.IsVirtual(request.Title)) return new ArticleResult.OnlyAtWiki();
        return await ReadOnceAsync(request, token, cancellationToken) switch
        {
            ArticleResult.Redirected redirect when request.CameByRedirect => await FollowAsync(request, redirect, token, cancellationToken),
            ArticleResult.NotFound => await _missing.ExplainAsync(request, token, cancellationToken),
            var result => result,
        };
    }

    private async Task<ArticleResult> FollowAsync(ArticleRequest request, ArticleResult.Redirected redirect, AccessToken token, CancellationToken cancellationToken)
    {
        var seen = new HashSet<PageTitle> { request.Title };
        for (var redirects = 1; redirects <= MaximumRedirects && redirect.Site == request.Site; redirects++)
        {
            if (!seen.Add(redirect.Title)) return new ArticleResult.RedirectLoop();
            switch (await ReadOnceAsync(request with { Title = redirect.Title, Version = ArticleVersion.Current.Instance }, token, cancellationToken))
            {
                case ArticleResult.Redirected next:
                    redirect = next;
                    break;
                case ArticleResult.Normalized normalized:
                    redirect = redirect with { Title = normalized.Title };
                    break;
                default:
                    return redirect;
            }
        }

        return redirect.Site == request.Site ? new ArticleResult.RedirectLoop() : redirect;
    }

    private async Task<ArticleResult> ReadOnceAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await ReadFromCacheOrWikiAsync(request, token, cancellationToken);
        if (result is ArticleResult.Found)
        {
            _metrics.Viewed(isHit: request.Timings.Html is null, isWaiting: request.Timings.Bare is not null);
            _metrics.Waited(request.Timings);
        }

        return result;
    }

    private async Task<ArticleResult> ReadFromCacheOrWikiAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var cached = await _cached.FindAsync(request);
        if (cached is not null && _cached.IsFresh(cached, request))
        {
            // A prefetched page asks for its newest revision when it is opened.
            if (!request.IsPrefetch) _cached.Revalidate(request, beside => AskAsync(beside, isCached: true, token.ForBackground(), CancellationToken.None));
            return ArticleResult.Of(cached with { ValidatedAt = null });
        }

        if (request.IsPrefetch && !_budget.HasRoomToSpare(token)) return cached is not null && _cached.MayBeShown(request) ? ArticleResult.Of(cached) : new ArticleResult.PrefetchRefused();
        return cached is not null && CachePartition.IsPublicFor(request)
            ? await _cached.ReadOrElseAsync(cached, cancellation => AskAsync(request, isCached: true, token, cancellation), cancellationToken)
            : await AskAsync(request, isCached: cached is not null, token, cancellationToken);
    }

    /// <summary>Reads a page from the wiki itself, and remembers what it says against the page.</summary>
    /// <param name="isCached">True if the HTML is probably not needed: it is requested after the metadata then.</param>
    internal async Task<ArticleResult> AskAsync(ArticleRequest request, bool isCached, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await _origin.ReadAsync(request, isCached, token, cancellationToken);
        if (IsConfirmed(result)) _mustRevalidate.Remove(request);
        // A stale article says nothing new.
        else if (result is not ArticleResult.Found) _mustRevalidate.Add(request);
        return result;
    }

    private static bool IsConfirmed(ArticleResult result) =>
        result is ArticleResult.Found { Article.ValidatedAt: null } or ArticleResult.Redirected or ArticleResult.RedirectedExternally or ArticleResult.RedirectLoop;
}
