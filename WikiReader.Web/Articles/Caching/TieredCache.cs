using ZiggyCreatures.Caching.Fusion;

namespace WikiReader.Web.Articles.Caching;

/// <summary>Rendered articles, page metadata and feeds, cached in memory and, for shared partitions, in Redis if it is configured.</summary>
internal sealed class TieredCache(IFusionCache cache)
{
    // In memory and in Redis: without a refresh an entry is not served after a week, even if the wiki is unavailable.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    // What concerns one day.
    private static readonly TimeSpan LifetimeOfDay = TimeSpan.FromDays(1);

    // Estimate of a page's title, license and dates, in bytes.
    private const int MetadataSize = 1024;

    // Options for reads and removals. Their size has no effect: an entry from Redis has the size with which it was stored.
    private static readonly FusionCacheEntryOptions InMemory = Options(1, skipRedis: true);
    private static readonly FusionCacheEntryOptions InMemoryOrRedis = Options(1, skipRedis: false);

    public ValueTask<RenderedArticle?> GetFromMemoryAsync(string key) => cache.GetOrDefaultAsync<RenderedArticle>(key, options: InMemory);

    public ValueTask<RenderedArticle?> GetAsync(CachePartition partition, string key) => cache.GetOrDefaultAsync<RenderedArticle>(key, options: partition.IsShared ? InMemoryOrRedis : InMemory);

    /// <param name="isNew">False if other replicas already have the same entry: Redis is not written then.</param>
    public ValueTask SetAsync(CachePartition partition, string key, RenderedArticle article, bool isNew) =>
        cache.SetAsync(key, article, Options(article.Size, skipRedis: !isNew || !partition.IsShared || article.Redirect is not null));

    public ValueTask<CachedPageMetadata?> GetMetadataAsync(CachePartition partition, string key) => cache.GetOrDefaultAsync<CachedPageMetadata>(key, options: partition.IsShared ? InMemoryOrRedis : InMemory);

    public ValueTask<CachedPageMetadata?> GetMetadataFromMemoryAsync(string key) => cache.GetOrDefaultAsync<CachedPageMetadata>(key, options: InMemory);

    public ValueTask SetMetadataAsync(CachePartition partition, string key, CachedPageMetadata page, bool isNew) =>
        cache.SetAsync(key, page, Options(MetadataSize, skipRedis: !isNew || !partition.IsShared));

    public ValueTask RemoveAsync(CachePartition partition, string key) => cache.RemoveAsync(key, partition.IsShared ? InMemoryOrRedis : InMemory);

    /// <summary>The feed that a key names, of a public wiki and one day; null if it has not been requested.</summary>
    public ValueTask<CachedFeed?> GetFeedAsync(string key) => cache.GetOrDefaultAsync<CachedFeed>(key, options: InMemoryOrRedis);

    public ValueTask SetFeedAsync(string key, CachedFeed feed) => cache.SetAsync(key, feed, Options(feed.Size, skipRedis: false, LifetimeOfDay));

    private static FusionCacheEntryOptions Options(long size, bool skipRedis, TimeSpan? lifetime = null) => new(lifetime ?? Lifetime)
    {
        Size = size,
        SkipDistributedCacheRead = skipRedis,
        SkipDistributedCacheWrite = skipRedis,
        // BoundedDistributedCache limits the wait for Redis.
        AllowBackgroundDistributedCacheOperations = true,
        ReThrowDistributedCacheExceptions = false,
        ReThrowSerializationExceptions = false,
    };
}
