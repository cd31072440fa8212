using WikiReader.Web.Concurrency;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Files;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>What an article is rendered from.</summary>
/// <param name="File">The addresses of the file, if the page is the page of one; otherwise, and if there is no HTML, null.</param>
internal sealed record PageSource(WikimediaResult<PageHtml> Html, WikimediaResult<WikiFile>? File)
{
    /// <summary>True if the HTML is that of an earlier revision: the page was edited between the two responses.</summary>
    public bool IsOlderThan(Revision revision) => Html.TryGet(out var html, out _) && html is PageHtml.Written { RevisionId: { } id } && id < revision.Id;
}

/// <summary>Requests what articles are rendered from.</summary>
internal sealed class PageSources(WikimediaClient wikimedia)
{
    private readonly SharedFlights<PageSource> _flights = new();

    /// <summary>
    /// Requests a page before its metadata are known, so that both take one round trip. Concurrent requests for a page share one; it is cancelled
    /// if none of them turns out to need it.
    /// </summary>
    public SharedFlight<PageSource> Begin(ArticleRequest request, AccessToken token) =>
        _flights.Join(
            $"{CachePartition.For(request).Name}\n{request.Title.Key}\n{request.Variant}",
            cancellation => FetchAsync(request, request.Title, etag: null, request.Site.Namespaces.IsFile(request.Title), token, cancellation));

    /// <param name="etag">The entity tag of the cached HTML; null if there is none.</param>
    public async Task<PageSource> FetchAsync(ArticleRequest request, PageTitle title, string? etag, bool isFile, AccessToken token, CancellationToken cancellationToken)
    {
        var file = isFile ? wikimedia.GetFileAsync(request.Site, title, token, cancellationToken) : null;
        var html = await wikimedia.GetHtmlAsync(request.Site, title, request.Variant, etag, token, cancellationToken);
        return new PageSource(html, file is null || html.FailureReason is not null ? null : await file);
    }
}
