using ZiggyCreatures.Caching.Fusion;

namespace WikiReader.Web.Articles.Caching;

/// <summary>What is held: in memory, within its bound, and in Redis behind it.</summary>
internal sealed class TieredCache(IFusionCache cache)
{
    // A wiki that does not answer for a week is no wiki any more.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    // A page's title, licence and dates.
    private const int MetadataSize = 1024;

    // What is found in Redis says its own size; this one is for what is not found.
    private static readonly FusionCacheEntryOptions InMemory = Options(1, skipRedis: true);
    private static readonly FusionCacheEntryOptions Anywhere = Options(1, skipRedis: false);

    public ValueTask<RenderedArticle?> GetFromMemoryAsync(string key) => cache.GetOrDefaultAsync<RenderedArticle>(key, options: InMemory);

    public ValueTask<RenderedArticle?> GetAsync(CachePartition shelf, string key) => cache.GetOrDefaultAsync<RenderedArticle>(key, options: shelf.IsShared ? Anywhere : InMemory);

    /// <param name="isNew">False if other replicas know the same already.</param>
    public ValueTask SetAsync(CachePartition shelf, string key, RenderedArticle text, bool isNew) =>
        cache.SetAsync(key, text, Options(text.Size, skipRedis: !isNew || !shelf.IsShared || text.Redirect is not null));

    public ValueTask<CachedPageMetadata?> GetMetadataAsync(CachePartition shelf, string key) => cache.GetOrDefaultAsync<CachedPageMetadata>(key, options: shelf.IsShared ? Anywhere : InMemory);

    public ValueTask<CachedPageMetadata?> GetMetadataFromMemoryAsync(string key) => cache.GetOrDefaultAsync<CachedPageMetadata>(key, options: InMemory);

    public ValueTask SetMetadataAsync(CachePartition shelf, string key, CachedPageMetadata page, bool isNew) =>
        cache.SetAsync(key, page, Options(MetadataSize, skipRedis: !isNew || !shelf.IsShared));

    public ValueTask RemoveAsync(CachePartition shelf, string key) => cache.RemoveAsync(key, shelf.IsShared ? Anywhere : InMemory);

    private static FusionCacheEntryOptions Options(long size, bool skipRedis) => new(Longest)
    {
        Size = size,
        SkipDistributedCacheRead = skipRedis,
        SkipDistributedCacheWrite = skipRedis,
        // How long Redis is waited for is the business of BoundedDistributedCache.
        AllowBackgroundDistributedCacheOperations = true,
        ReThrowDistributedCacheExceptions = false,
        ReThrowSerializationExceptions = false,
    };
}
