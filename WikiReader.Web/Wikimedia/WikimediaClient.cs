using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// MediaWiki's REST API, read with a reader's own token. <see href="https://www.mediawiki.org/wiki/API:REST_API/Reference"/>.
/// Expected failures are values; only cancellation by the caller is thrown.
/// </summary>
public sealed class WikimediaClient
{
    /// <summary>The largest answer that is read.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    // Where the HTML of a whole page ends. A wiki that breaks off with a complete chunk leaves no other trace.
    private static ReadOnlySpan<byte> EndOfPage => "</html>"u8;

    private readonly WikimediaTransport _transport;
    private readonly ProfileClient _profiles;
    private readonly ApiEndpoint _endpoint;

    internal WikimediaClient(WikimediaTransport transport, ProfileClient profiles, ApiEndpoint endpoint) =>
        (_transport, _profiles, _endpoint) = (transport, profiles, endpoint);

    /// <summary>What the wiki says of a page: whether it exists, its canonical title, its newest revision, its licence.</summary>
    public Task<WikimediaResult<PageMetadata>> GetMetadataAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(
            new WikimediaRequest(AddressOf(site, title, "bare"), title), token,
            static answer => JsonResponse.Read(answer.Body, WikimediaJson.Default.PageResponse, page => page.ToPage()), cancellationToken);

    /// <summary>The page as the wiki's parser wrote it.</summary>
    /// <param name="etag">What the caller holds; null for nothing.</param>
    public Task<WikimediaResult<PageHtml>> GetHtmlAsync(Site site, PageTitle title, string? etag, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(
            new WikimediaRequest(AddressOf(site, title, "html"), title, etag), token,
            answer => ReadHtml(answer, mayBeUnchanged: etag is not null), cancellationToken);

    /// <summary>Pages whose text fits the query, best first; at most as many as were asked for.</summary>
    /// <param name="limit">1 to 100.</param>
    public Task<WikimediaResult<IReadOnlyList<SearchHit>>> SearchAsync(Site site, string query, int limit, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(
            new WikimediaRequest(new Uri($"{_endpoint.For(site)}/search/page?q={Uri.EscapeDataString(query)}&limit={limit}")), token,
            answer => JsonResponse.Read(answer.Body, WikimediaJson.Default.SearchResponse, search => search.ToHits(limit)), cancellationToken);

    private Uri AddressOf(Site site, PageTitle title, string representation) => new($"{_endpoint.For(site)}/page/{title.ToSegment()}/{representation}");

    private static WikimediaResult<PageHtml> ReadHtml(WikimediaResponse answer, bool mayBeUnchanged)
    {
        if (answer.IsNotModified) return mayBeUnchanged ? new PageHtml.NotModified() : new WikimediaFailure.InvalidResponse("status 304");
        if (!string.Equals(answer.MediaType, "text/html", StringComparison.OrdinalIgnoreCase)) return new WikimediaFailure.InvalidResponse("media type");
        if (!answer.IsUtf8) return new WikimediaFailure.InvalidResponse("charset");
        return answer.Body.Span.TrimEnd(" \t\r\n"u8).EndsWith(EndOfPage) ? new PageHtml.Written(answer.Body, answer.ETag) : new WikimediaFailure.Truncated();
    }

    private async Task<WikimediaResult<T>> SendAsync<T>(
        WikimediaRequest request, AccessToken token, Func<WikimediaResponse, WikimediaResult<T>> read, CancellationToken cancellationToken)
    {
        var result = await _transport.GetAsync(request, token, read, cancellationToken);
        return result is WikimediaResult<T>.Failure { Reason: WikimediaFailure.ReadDenied } ? await ExplainAsync(token, cancellationToken) : result;
    }

    // A denial looks the same for a dead token and for a reader without the right; the profile tells them apart.
    private async Task<WikimediaFailure> ExplainAsync(AccessToken token, CancellationToken cancellationToken) =>
        await _profiles.GetAsync(token, cancellationToken) switch
        {
            WikimediaResult<Profile>.Failure { Reason: WikimediaFailure.ReadDenied } => new WikimediaFailure.InvalidToken(),
            WikimediaResult<Profile>.Failure failure => failure.Reason,
            _ => new WikimediaFailure.NotAllowed(),
        };
}
