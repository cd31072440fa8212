using WikiReader.Web.Articles.Html;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>
/// Reads an article with a reader's own token: <c>bare</c> says whether the page exists and what it is called, <c>html</c> what it says.
/// </summary>
public sealed class ArticleReader(WikimediaClient wikimedia, ArticleHtml html)
{
    // A redirect to a redirect is a mistake that bots mend within days; longer chains do not live.
    private const int MaximumRedirects = 4;

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
            if (!seen.Add(redirect.Title)) return new ArticleResult.Circle();
            switch (await ReadOnceAsync(request with { Title = redirect.Title }, token, cancellationToken))
            {
                case ArticleResult.Redirected next:
                    redirect = next;
                    break;
                case ArticleResult.Renamed renamed:
                    redirect = redirect with { Title = renamed.Title };
                    break;
                default:
                    return redirect;
            }
        }

        return redirect.Site == request.Site ? new ArticleResult.Circle() : redirect;
    }

    private async Task<ArticleResult> ReadOnceAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var answer = await wikimedia.GetPageAsync(request.Site, request.Title, token, cancellationToken);
        if (answer is not WikimediaResult<Page>.Success { Value: var page }) return Explain(answer, request);
        if (!PageTitle.TryParse(page.Key, out var key)) return new ArticleResult.Failed(new WikimediaFailure.Unusable());
        if (TargetOf(page) is { } target && target != key) return new ArticleResult.Redirected(request.Site, target, null);
        if (key != request.Title) return new ArticleResult.Renamed(key);

        var body = await wikimedia.GetHtmlAsync(request.Site, key, token, cancellationToken);
        // MediaWiki 1.39 ends in an exception, and a status of 500, where the page is a script or a style sheet.
        if (!page.IsText && body is WikimediaResult<PageHtml>.Failure { Reason: WikimediaFailure.Unavailable }) return new ArticleResult.NotText();
        if (body is not WikimediaResult<PageHtml>.Success { Value: var source }) return Explain(body, request);
        if (Write(source, new ArticleContext(request.Site, key, request.PathBase)) is not { } document) return new ArticleResult.TooComplex();
        return document.Redirect switch
        {
            null => new ArticleResult.Found(new Article(request.Site, key, page.Latest, page.License, document)),
            Link.Page link => new ArticleResult.Redirected(link.Site, link.Title, link.Fragment),
            Link.Outside link => new ArticleResult.RedirectedOutside(link.Address),
            _ => new ArticleResult.Circle(),
        };
    }

    private ArticleDocument? Write(PageHtml source, ArticleContext context)
    {
        try
        {
            return html.Write(source.Utf8, context);
        }
        catch (TooComplexException)
        {
            return null;
        }
    }

    private static PageTitle? TargetOf(Page page) =>
        page.RedirectTarget is not null
        && Uri.TryCreate(new Uri("https://wiki.invalid"), page.RedirectTarget, out var address)
        && RestAddress.TryGetTitle(address, out var title)
            ? title
            : null;

    private static ArticleResult Explain<T>(WikimediaResult<T> answer, ArticleRequest request) =>
        ((WikimediaResult<T>.Failure)answer).Reason switch
        {
            WikimediaFailure.Missing => new ArticleResult.Missing(),
            WikimediaFailure.Moved { IsSpelling: true } moved => new ArticleResult.Renamed(moved.Title),
            WikimediaFailure.Moved moved => new ArticleResult.Redirected(request.Site, moved.Title, null),
            var reason => new ArticleResult.Failed(reason),
        };
}
