using System.Globalization;
using WikiReader.Web.Wikimedia.Feeds;
using WikiReader.Web.Wikimedia.Files;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Links;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// MediaWiki's REST API, called with a reader's own token. <see href="https://www.mediawiki.org/wiki/API:REST_API/Reference"/>.
/// Expected failures are values; only cancellation by the caller is thrown.
/// </summary>
public sealed class WikimediaClient
{
    /// <summary>The largest response that is read, in bytes.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    // A complete page ends with this. If a wiki breaks off after a complete chunk, only the missing end tag shows it.
    private static ReadOnlySpan<byte> EndOfPage => "</html>"u8;

    private readonly WikimediaTransport _transport;
    private readonly DenialReader _denials;
    private readonly ApiEndpoint _endpoint;

    internal WikimediaClient(WikimediaTransport transport, DenialReader denials, ApiEndpoint endpoint) =>
        (_transport, _denials, _endpoint) = (transport, denials, endpoint);

    /// <summary>The metadata of a page: its canonical title, its newest revision, its license.</summary>
    public Task<WikimediaResult<PageMetadata>> GetMetadataAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(
            site, new WikimediaRequest(AddressOf(site, title, "bare"), title), token,
            static response => JsonResponse.Read(response.Body, WikimediaJson.Default.PageResponse, page => page.ToPage()), cancellationToken);

    /// <summary>
    /// The HTML of a page from the wiki's parser. For a redirect page it is that of the page itself: only there is the target complete, with its
    /// section and its wiki.
    /// </summary>
    /// <param name="variant">MediaWiki's code of the script variant into which the wiki converts the page; null for the page as it is written.</param>
    /// <param name="etag">The entity tag of the caller's cached HTML, in the same variant; null if there is none.</param>
    public Task<WikimediaResult<PageHtml>> GetHtmlAsync(Site site, PageTitle title, string? variant, string? etag, AccessToken token, CancellationToken cancellationToken) =>
        GetHtmlAsync(site, new WikimediaRequest(AddressOf(site, title, "html?redirect=no"), title, etag, variant), token, cancellationToken);

    /// <summary>
    /// The title to which the wiki redirects a request for the page's HTML; null if it does not redirect. A wiki that converts scripts finds a page
    /// by its title in any of them, but only so.
    /// </summary>
    public async Task<PageTitle?> ResolveTitleAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken)
    {
        var html = await GetHtmlAsync(site, new WikimediaRequest(AddressOf(site, title, "html"), title), token, cancellationToken);
        return html.FailureReason is WikimediaFailure.Redirected redirect ? redirect.Title : null;
    }

    /// <summary>The addresses of a file. It may be one of another repository that the wiki can show.</summary>
    /// <param name="title">The page of the file, with its namespace.</param>
    public Task<WikimediaResult<WikiFile>> GetFileAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(
            site, new WikimediaRequest(new Uri($"{_endpoint.For(site)}/file/{title.ToSegment()}")), token,
            static response => JsonResponse.Read(response.Body, WikimediaJson.Default.FileResponse, file => file.ToFile()), cancellationToken);

    /// <summary>The page in other languages, in the wiki's order.</summary>
    public Task<WikimediaResult<IReadOnlyList<LanguageLink>>> GetLanguageLinksAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(
            site, new WikimediaRequest(AddressOf(site, title, "links/language")), token,
            static response => JsonResponse.Read(response.Body, LinksJson.Default.JsonElementArray, LanguageLinkResponse.ToLinks), cancellationToken);

    /// <summary>Pages whose content matches the query, best first; at most <paramref name="limit"/>. Null for a hit that is invalid.</summary>
    /// <param name="limit">1 to 100.</param>
    public Task<WikimediaResult<IReadOnlyList<SearchHit?>>> SearchAsync(Site site, string query, int limit, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(
            site, new WikimediaRequest(new Uri($"{_endpoint.For(site)}/search/page?q={Uri.EscapeDataString(query)}&limit={limit}")), token,
            response => JsonResponse.Read(response.Body, WikimediaJson.Default.SearchResponse, search => search.ToHits(limit)), cancellationToken);

    /// <summary>
    /// Pages whose title begins with the query, best first; at most <paramref name="limit"/>. What a denial means is not found out, since that takes
    /// further requests.
    /// </summary>
    /// <param name="limit">1 to 100.</param>
    public Task<WikimediaResult<IReadOnlyList<SearchHit>>> SearchTitlesAsync(Site site, string query, int limit, AccessToken token, CancellationToken cancellationToken) =>
        _transport.GetAsync(
            new WikimediaRequest(new Uri($"{_endpoint.For(site)}/search/title?q={Uri.EscapeDataString(query)}&limit={limit}")), token,
            response => JsonResponse.Read(response.Body, WikimediaJson.Default.SearchResponse, search => search.ToValidHits(limit)), cancellationToken);

    /// <summary>
    /// Articles that are like another, best first (<see href="https://www.mediawiki.org/wiki/Help:CirrusSearch#Morelike"/>); at most
    /// <paramref name="limit"/>. What a denial means is not found out, since that takes further requests.
    /// </summary>
    /// <param name="limit">1 to 100.</param>
    public Task<WikimediaResult<IReadOnlyList<SearchHit>>> SearchRelatedAsync(Site site, PageTitle title, int limit, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(title);
        return _transport.GetAsync(
            new WikimediaRequest(new Uri($"{_endpoint.For(site)}/search/page?q={Uri.EscapeDataString(RelatedQuery.For(title))}&limit={limit}")), token,
            response => JsonResponse.Read(response.Body, WikimediaJson.Default.SearchResponse, search => search.ToValidHits(limit)), cancellationToken);
    }

    /// <summary>
    /// What a wiki presents on a day of UTC; <see cref="WikimediaFailure.NotFound"/> if it has no such feed. The feed is at the origin of the wiki's API.
    /// </summary>
    public async Task<WikimediaResult<FeaturedFeed>> GetFeaturedAsync(Site site, DateOnly day, AccessToken token, CancellationToken cancellationToken)
    {
        if (_endpoint.FeedOf(site) is not { } feed) return new WikimediaFailure.NotFound();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{feed}/featured/{day:yyyy'/'MM'/'dd}"));
        return await _transport.GetAsync<FeaturedFeed>(
            new WikimediaRequest(address), token,
            static response => JsonResponse.Read(response.Body, WikimediaJson.Default.FeaturedFeedResponse, Interpret), cancellationToken);

        static WikimediaResult<FeaturedFeed> Interpret(FeaturedFeedResponse response) => response.ToFeed();
    }

    private Task<WikimediaResult<PageHtml>> GetHtmlAsync(Site site, WikimediaRequest request, AccessToken token, CancellationToken cancellationToken) =>
        SendAsync(site, request, token, response => ReadHtml(response, isConditional: request.ETag is not null), cancellationToken);

    private Uri AddressOf(Site site, PageTitle title, string representation) => new($"{_endpoint.For(site)}/page/{title.ToSegment()}/{representation}");

    private static WikimediaResult<PageHtml> ReadHtml(WikimediaResponse response, bool isConditional)
    {
        if (response.IsNotModified) return isConditional ? new PageHtml.NotModified() : new WikimediaFailure.InvalidResponse("status 304");
        if (!string.Equals(response.MediaType, "text/html", StringComparison.OrdinalIgnoreCase)) return new WikimediaFailure.InvalidResponse("media type");
        if (!response.IsUtf8) return new WikimediaFailure.InvalidResponse("charset");
        return response.Body.Span.TrimEnd(" \t\r\n"u8).EndsWith(EndOfPage) ? new PageHtml.Written(response.Body, response.ETag) : new WikimediaFailure.Truncated();
    }

    private async Task<WikimediaResult<T>> SendAsync<T>(
        Site site, WikimediaRequest request, AccessToken token, Func<WikimediaResponse, WikimediaResult<T>> read, CancellationToken cancellationToken)
    {
        var result = await _transport.GetAsync(request, token, read, cancellationToken);
        return result is WikimediaResult<T>.Failure { Reason: WikimediaFailure.ReadDenied } ? await _denials.ExplainAsync(site, token, cancellationToken) : result;
    }
}
