using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
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
    private readonly StaleArticles _stale;
    private readonly MissingPages _missing;
    private readonly SiteRegistry _sites;

    internal ArticleReader(PageMetadataCache metadata, RenderedArticleCache articles, StaleArticles stale, MissingPages missing, SiteRegistry sites) =>
        (_metadata, _articles, _stale, _missing, _sites) = (metadata, articles, stale, missing, sites);

    /// <summary>
    /// The cached article of a public wiki, with its age, for a reader whose token has ended and cannot be renewed now; null if it is not cached.
    /// </summary>
    public async Task<Article?> FindStaleAsync(ArticleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CachePartition.IsSharedFor(request) ? await _stale.FindAsync(request) : null;
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

    private Task<ArticleResult> ReadOnceAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken) =>
        _stale.ReadAsync(request, cancellation => AskAsync(request, token, cancellation), cancellationToken);

    private async Task<ArticleResult> AskAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var metadata = await _metadata.GetAsync(request, token, cancellationToken);
        if (!metadata.TryGet(out var page, out var noPage)) return await ReadStaleOrExplainAsync(noPage, request);
        if (!PageTitle.TryParse(page.Key, out var key)) return new ArticleResult.Failed(new WikimediaFailure.InvalidResponse("$.key"));
        if (TargetOf(page) is { } target) return await ReadRedirectAsync(page, key, target, request, token, cancellationToken);
        if (key != request.Title) return new ArticleResult.Normalized(key);

        var article = await _articles.GetAsync(page, key, request, token, cancellationToken);
        if (article.TryGet(out var content, out var noContent)) return await ShowAsync(content, page, request);
        return page.IsWikitext || !MeansNoHtml(noContent)
            ? await ReadStaleOrExplainAsync(noContent, request)
            : await ReadStaleOrElseAsync(new ArticleResult.NotWikitext(), noContent, request);
    }

    // The metadata name the title of the target only. Its section and its wiki are in the redirect page.
    private async Task<ArticleResult> ReadRedirectAsync(
        PageMetadata page, PageTitle key, PageTitle target, ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var article = await _articles.GetAsync(page, key, request, token, cancellationToken);
        if (article.TryGet(out var content, out var noContent) && content.Redirect is { } redirect) return RedirectTo(redirect);
        return noContent is WikimediaFailure.InvalidToken ? new ArticleResult.Failed(noContent) : RedirectTo(request.Site, target);
    }

    // A target that only a title names, which may have the prefix of another wiki.
    private ArticleResult RedirectTo(Site site, PageTitle title)
    {
        if (site.Namespaces.IsVirtual(title)) return new ArticleResult.RedirectedExternally(new Uri(WikiAddress.Page(site, title)));
        if (_sites.FindByPrefix(site, title) is not var (other, page)) return new ArticleResult.Redirected(site, title, null);
        return _sites.IsShown(other) ? new ArticleResult.Redirected(other, page, null) : new ArticleResult.RedirectedExternally(new Uri(WikiAddress.Page(other, page)));
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

    // An unavailable wiki has reported no change to the last successful view.
    private async Task<ArticleResult> ReadStaleOrExplainAsync(WikimediaFailure reason, ArticleRequest request)
    {
        if (reason is WikimediaFailure.NotFound) await _stale.ForgetAsync(request);
        return await ReadStaleOrElseAsync(Explain(reason, request), reason, request);
    }

    private async Task<ArticleResult> ReadStaleOrElseAsync(ArticleResult result, WikimediaFailure reason, ArticleRequest request) =>
        CanUseStaleCopy(reason) && await _stale.FindAsync(request) is { } stale ? new ArticleResult.Found(stale) : result;

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
