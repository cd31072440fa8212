using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
    public async Task<WikimediaResult<Page>> GetPageAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(site, title, "bare", null, token, cancellationToken);
        return Read(answer, WikimediaJson.Default.Page);
    }

    /// <summary>The page as the wiki's parser wrote it.</summary>
    /// <param name="etag">What the caller holds; null for nothing.</param>
    public async Task<WikimediaResult<PageHtml>> GetHtmlAsync(Site site, PageTitle title, string? etag, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await GetAsync(site, title, "html", etag, token, cancellationToken);
        if (result is not WikimediaResult<WikimediaAnswer>.Success { Value: var answer }) return ReasonOf(result);
        if (answer.IsNotModified) return etag is null ? new WikimediaFailure.Unusable() : new PageHtml.Unchanged();
        if (answer.MediaType != "text/html") return new WikimediaFailure.Unusable();
        return answer.Body.Span.TrimEnd(" \t\r\n"u8).EndsWith(EndOfPage) ? new PageHtml.Written(answer.Body, answer.ETag) : new WikimediaFailure.Truncated();
    }

    /// <summary>Pages whose text fits the query, best first.</summary>
    /// <param name="limit">1 to 100.</param>
    public async Task<WikimediaResult<IReadOnlyList<SearchHit>>> SearchAsync(Site site, string query, int limit, AccessToken token, CancellationToken cancellationToken)
    {
        var address = new Uri($"{_endpoint.For(site)}/search/page?q={Uri.EscapeDataString(query)}&limit={limit}");
        return Read(await SendAsync(address, null, null, token, cancellationToken), WikimediaJson.Default.SearchAnswer) switch
        {
            WikimediaResult<SearchAnswer>.Success success => new WikimediaResult<IReadOnlyList<SearchHit>>.Success(success.Value.Pages),
            var failure => ReasonOf(failure),
        };
    }

    private Task<WikimediaResult<WikimediaAnswer>> GetAsync(Site site, PageTitle title, string representation, string? etag, AccessToken token, CancellationToken cancellationToken)
    {
        var address = new Uri($"{_endpoint.For(site)}/page/{title.ToSegment()}/{representation}");
        return SendAsync(address, title, etag, token, cancellationToken);
    }

    private async Task<WikimediaResult<WikimediaAnswer>> SendAsync(Uri address, PageTitle? title, string? etag, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await _transport.GetAsync(address, title, etag, token, cancellationToken);
        return result is WikimediaResult<WikimediaAnswer>.Failure { Reason: WikimediaFailure.ReadDenied } ? await ExplainAsync(token, cancellationToken) : result;
    }

    // A denial looks the same for a dead token and for a reader without the right; the profile tells them apart.
    private async Task<WikimediaFailure> ExplainAsync(AccessToken token, CancellationToken cancellationToken) =>
        await _profiles.GetAsync(token, cancellationToken) switch
        {
            WikimediaResult<Profile>.Failure { Reason: WikimediaFailure.ReadDenied } => new WikimediaFailure.TokenDead(),
            WikimediaResult<Profile>.Failure failure => failure.Reason,
            _ => new WikimediaFailure.NotAllowed(),
        };

    private static WikimediaResult<T> Read<T>(WikimediaResult<WikimediaAnswer> result, JsonTypeInfo<T> type) where T : class
    {
        if (result is not WikimediaResult<WikimediaAnswer>.Success { Value: var answer }) return ReasonOf(result);
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) is { } value ? value : new WikimediaFailure.Unusable();
        }
        catch (JsonException)
        {
            return new WikimediaFailure.Unusable();
        }
    }

    private static WikimediaFailure ReasonOf<T>(WikimediaResult<T> result) => ((WikimediaResult<T>.Failure)result).Reason;
}
