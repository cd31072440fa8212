using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>
/// Reads an article with a reader's own token: <c>bare</c> says whether the page exists and what it is called, <c>html</c> what it says. While
/// the wiki does not answer, what is held is read.
/// </summary>
public sealed class ArticleReader
{
    // A redirect to a redirect is a mistake that bots mend within days; longer chains do not live.
    private const int MaximumRedirects = 4;

    private readonly PageMetadataCache _metadata;
    private readonly RenderedArticleCache _articles;

    internal ArticleReader(PageMetadataCache pages, RenderedArticleCache texts) => (_metadata, _articles) = (pages, texts);

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
            switch (await ReadOnceAsync(request with { Title = redirect.Title }, token, cancellationToken))
            {
                case ArticleResult.Redirected next:
                    redirect = next;
                    break;
                case ArticleResult.Normalized renamed:
                    redirect = redirect with { Title = renamed.Title };
                    break;
                default:
                    return redirect;
            }
        }

        return redirect.Site == request.Site ? new ArticleResult.RedirectLoop() : redirect;
    }

    private async Task<ArticleResult> ReadOnceAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var answer = await _metadata.GetAsync(request, token, cancellationToken);
        if (answer is not WikimediaResult<PageMetadata>.Success { Value: var page }) return await ReadStaleOrExplainAsync(ReasonOf(answer), request);
        if (!PageTitle.TryParse(page.Key, out var key)) return new ArticleResult.Failed(new WikimediaFailure.InvalidResponse("$.key"));
        if (TargetOf(page) is { } target && target != key) return new ArticleResult.Redirected(request.Site, target, null);
        if (key != request.Title) return new ArticleResult.Normalized(key);

        var text = await _articles.GetAsync(page, key, request, token, cancellationToken);
        if (text is WikimediaResult<RenderedArticle>.Success { Value: var held }) return await ShowAsync(held, page, request);
        // MediaWiki 1.39 ends in an exception, and a status of 500, where the page is a script or a style sheet.
        if (!page.IsWikitext && ReasonOf(text) is WikimediaFailure.Unavailable) return new ArticleResult.NotWikitext();
        return await ReadStaleOrExplainAsync(ReasonOf(text), request);
    }

    private async Task<ArticleResult> ShowAsync(RenderedArticle text, PageMetadata page, ArticleRequest request)
    {
        if (text.Redirect is not null) return RedirectTo(text.Redirect);
        await _metadata.StoreAsync(request, page);
        return new ArticleResult.Found(new Article(request.Site, request.Title, page.Latest, page.License, text, ValidatedAt: null));
    }

    private static ArticleResult RedirectTo(Link redirect) => redirect switch
    {
        Link.Page link => new ArticleResult.Redirected(link.Site, link.Title, link.Fragment),
        Link.External link => new ArticleResult.RedirectedExternally(link.Address),
        _ => new ArticleResult.RedirectLoop(),
    };

    // A wiki that does not answer has not said that the page is another one by now.
    private async Task<ArticleResult> ReadStaleOrExplainAsync(WikimediaFailure reason, ArticleRequest request)
    {
        if (reason is WikimediaFailure.NotFound) await ForgetAsync(request);
        if (CanUseStaleCopy(reason) && await _metadata.GetCachedAsync(request) is { } known && await _articles.GetCachedAsync(known, request) is { } text)
            return new ArticleResult.Found(new Article(request.Site, request.Title, known.Page.Latest, known.Page.License, text, known.ValidatedAt));
        return Explain(reason, request);
    }

    private async Task ForgetAsync(ArticleRequest request)
    {
        if (await _metadata.GetCachedAsync(request) is not { } known) return;
        await _articles.RemoveAsync(known, request);
        await _metadata.RemoveAsync(request);
    }

    private static bool CanUseStaleCopy(WikimediaFailure reason) =>
        reason is WikimediaFailure.Throttled or WikimediaFailure.Unavailable or WikimediaFailure.TimedOut or WikimediaFailure.Truncated or WikimediaFailure.InvalidResponse;

    private static PageTitle? TargetOf(PageMetadata page) =>
        page.RedirectTarget is not null
        && Uri.TryCreate(new Uri("https://wiki.invalid"), page.RedirectTarget, out var address)
        && RestAddress.TryGetTitle(address, out var title)
            ? title
            : null;

    private static ArticleResult Explain(WikimediaFailure reason, ArticleRequest request) => reason switch
    {
        WikimediaFailure.NotFound => new ArticleResult.NotFound(),
        WikimediaFailure.Redirected { IsNormalization: true } moved => new ArticleResult.Normalized(moved.Title),
        WikimediaFailure.TooComplex => new ArticleResult.TooComplex(),
        WikimediaFailure.Redirected moved => new ArticleResult.Redirected(request.Site, moved.Title, null),
        _ => new ArticleResult.Failed(reason),
    };

    private static WikimediaFailure ReasonOf<T>(WikimediaResult<T> answer) => ((WikimediaResult<T>.Failure)answer).Reason;
}
