using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WikiReader.Web.Concurrency;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// Metadata of pages, from the <c>bare</c> endpoint. Each reader's own request decides whether the page exists, whether this reader may read it
/// and which revision is the newest. Its response is reused within the session for <see cref="CacheOptions.BareReuse"/>, so that reloading a page
/// sends one request.
/// </summary>
internal sealed class PageMetadataCache(TieredCache cache, WikimediaClient wikimedia, IOptions<CacheOptions> options, TimeProvider time) : IDisposable
{
    private readonly SingleFlight<WikimediaResult<PageMetadata>> _flights = new();
    private readonly MemoryCache _responses = new(new MemoryCacheOptions());

    // The responses whose metadata is stored. Reusing a response does not validate it again, so each is stored once.
    private readonly ConditionalWeakTable<PageMetadata, object?> _stored = [];

    public async Task<WikimediaResult<PageMetadata>> GetAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        if (GetReusable(request) is { } page) return page;
        var (result, _) = await _flights.JoinAsync(FlightKey(request, token), () => FetchAsync(request.SessionKey, request, token), cancellationToken);
        return result;
    }

    /// <summary>
    /// The session's own last response, if it may be reused; otherwise null. For a reload, <see cref="CacheOptions.BareReuse"/> is counted from when the
    /// wiki responded, also if the page was prefetched.
    /// </summary>
    public PageMetadata? GetReusable(ArticleRequest request)
    {
        var key = request.SessionKey;
        if (!_responses.TryGetValue(key, out Response? known) || time.GetUtcNow() >= known!.FreshUntil) return null;
        if (request.IsReload && time.GetUtcNow() - known.ReceivedAt >= options.Value.BareReuse) return null;
        // The view for which the page was prefetched.
        if (known.IsPrefetched && !request.IsPrefetch) StoreResponse(key, known with { IsPrefetched = false }, options.Value.BareReuse);
        return known.Page;
    }

    /// <summary>True if <see cref="GetAsync"/> would send no request: the response may be reused, or is on its way.</summary>
    public bool IsRequested(ArticleRequest request, AccessToken token) =>
        GetReusable(request) is not null || _flights.TryFind(FlightKey(request, token), out _);

    /// <summary>The last known metadata of a page whose rendered article is cached; null if none is cached.</summary>
    public async Task<CachedPageMetadata?> GetCachedAsync(ArticleRequest request)
    {
        var partition = CachePartition.For(request);
        return await cache.GetMetadataAsync(partition, partition.MetadataKey(request.Title));
    }

    /// <summary>Stores the metadata of a page whose rendered article is cached, validated now.</summary>
    public async Task StoreAsync(ArticleRequest request, PageMetadata page)
    {
        if (_stored.TryGetValue(page, out _)) return;
        var partition = CachePartition.For(request);
        var key = partition.MetadataKey(request.Title);
        var known = await cache.GetMetadataFromMemoryAsync(key);
        await cache.SetMetadataAsync(partition, key, new CachedPageMetadata(page, time.GetUtcNow()), isNew: known?.Page.Latest != page.Latest);
        // Only now: another request with the same response may rely on what is stored.
        _stored.TryAdd(page, null);
    }

    public ValueTask RemoveAsync(ArticleRequest request)
    {
        var partition = CachePartition.For(request);
        return cache.RemoveAsync(partition, partition.MetadataKey(request.Title));
    }

    public void Dispose() => _responses.Dispose();

    // Per token: that an ended token is rejected says nothing about the one that replaces it. A request in the background may wait long before it is sent,
    // and a reader must not wait with it.
    private static string FlightKey(ArticleRequest request, AccessToken token) => $"{request.SessionKey}\n{token.Value}\n{token.IsForBackground}";

    private async Task<WikimediaResult<PageMetadata>> FetchAsync(string key, ArticleRequest request, AccessToken token)
    {
        var result = await wikimedia.GetMetadataAsync(request.Site, request.Title, token, CancellationToken.None);
        if (result is WikimediaResult<PageMetadata>.Success success) StoreResponse(key, new Response(success.Value, time.GetUtcNow(), request.IsPrefetch), LifetimeFor(request));
        return result;
    }

    // What was prefetched is not requested again for the view that follows.
    private TimeSpan LifetimeFor(ArticleRequest request) =>
        request.IsPrefetch && CachePartition.IsPublicFor(request) && options.Value.StaleWhileRevalidate > options.Value.BareReuse
            ? options.Value.StaleWhileRevalidate
            : options.Value.BareReuse;

    // MemoryCache expires entries by the system clock; freshness is checked against the application's TimeProvider.
    private void StoreResponse(string key, Response response, TimeSpan lifetime)
    {
        if (lifetime > TimeSpan.Zero) _responses.Set(key, response with { FreshUntil = time.GetUtcNow() + lifetime }, lifetime);
        else _responses.Remove(key);
    }

    private sealed record Response(PageMetadata Page, DateTimeOffset ReceivedAt, bool IsPrefetched)
    {
        public DateTimeOffset FreshUntil { get; init; }
    }
}
