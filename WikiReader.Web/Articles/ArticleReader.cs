using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>
/// Reads an article with the reader's own access token. The <c>bare</c> endpoint supplies metadata (existence, canonical title, newest revision),
/// the <c>html</c> endpoint the content (<see href="https://www.mediawiki.org/wiki/API:REST_API/Reference#Pages">API:REST API</see>). While the
/// wiki is unavailable, a stale cached copy is returned (RFC 9111, section 4.2.4).
/// </summary>
public sealed class ArticleReader
{
    // Bots fix double redirects within days, so longer chains do not last.
    private const int MaximumRedirects = 4;

    private readonly PageMetadataCache _metadata;
    private readonly RenderedArticleCache _articles;

    internal ArticleReader(PageMetadataCache metadata, RenderedArticleCache articles) => (_metadata, _articles) = (metadata, articles);

    /// <summary>
    /// Expected failures are results, not exceptions. A redirect is returned, not followed, unless the request itself came by one: then the chain is
    /// followed to its last target.
    /// </summary>
    public async Task<ArticleResult> ReadAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = await ReadOnceAsync(request, token, cancellationToken);
        return request.CameByRedirect && result is ArticleResult.Redirected redirect
            ? await FollowAsync(request, redirect, token, cancellationToken)
            : result;
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
        var metadata = await _metadata.GetAsync(request, token, cancellationToken);
        if (!metadata.TryGet(out var page, out var noPage)) return await ReadStaleOrExplainAsync(noPage, request);
        if (!PageTitle.TryParse(page.Key, out var key)) return new ArticleResult.Failed(new WikimediaFailure.InvalidResponse("$.key"));
        if (TargetOf(page) is { } target && target != key) return new ArticleResult.Redirected(request.Site, target, null);
        if (key != request.Title) return new ArticleResult.Normalized(key);

        var article = await _articles.GetAsync(page, key, request, token, cancellationToken);
        if (article.TryGet(out var content, out var noContent)) return await ShowAsync(content, page, request);
        if (!page.IsWikitext && MeansNoHtml(noContent)) return new ArticleResult.NotWikitext();
        return await ReadStaleOrExplainAsync(noContent, request);
    }

    private async Task<ArticleResult> ShowAsync(RenderedArticle content, PageMetadata page, ArticleRequest request)
    {
        if (content.Redirect is not null) return RedirectTo(content.Redirect);
        await _metadata.StoreAsync(request, page);
        return new ArticleResult.Found(new Article(request.Site, request.Title, page.Latest, page.License, content, ValidatedAt: null));
    }

    private static ArticleResult RedirectTo(Link redirect) => redirect switch
    {
        Link.Page link => new ArticleResult.Redirected(link.Site, link.Title, link.Fragment),
        Link.External link => new ArticleResult.RedirectedExternally(link.Address),
        _ => new ArticleResult.RedirectLoop(),
    };

    // Uses the metadata of the last successful view, since the newest revision is unknown or cannot be fetched.
    private async Task<ArticleResult> ReadStaleOrExplainAsync(WikimediaFailure reason, ArticleRequest request)
    {
        if (reason is WikimediaFailure.NotFound) await ForgetAsync(request);
        if (CanUseStaleCopy(reason) && await _metadata.GetCachedAsync(request) is { } cached && await _articles.GetCachedAsync(cached, request) is { } content)
            return new ArticleResult.Found(new Article(request.Site, request.Title, cached.Page.Latest, cached.Page.License, content, cached.ValidatedAt));
        return Explain(reason, request);
    }

    private async Task ForgetAsync(ArticleRequest request)
    {
        if (await _metadata.GetCachedAsync(request) is not { } cached) return;
        await _articles.RemoveAsync(cached, request);
        await _metadata.RemoveAsync(request);
    }

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

    private static ArticleResult Explain(WikimediaFailure reason, ArticleRequest request) => reason switch
    {
        WikimediaFailure.NotFound => new ArticleResult.NotFound(),
        WikimediaFailure.Redirected { IsNormalization: true } redirect => new ArticleResult.Normalized(redirect.Title),
        WikimediaFailure.TooComplex => new ArticleResult.TooComplex(),
        WikimediaFailure.ResourceLimitExceeded => new ArticleResult.ResourceLimitExceeded(),
        WikimediaFailure.Redirected redirect => new ArticleResult.Redirected(request.Site, redirect.Title, null),
        _ => new ArticleResult.Failed(reason),
    };
}
