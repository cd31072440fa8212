using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Articles.Caching;

/// <summary>The in-memory cache of articles, bounded in bytes. The least recently used entries are evicted.</summary>
internal sealed class ArticleMemoryCache(IOptions<CacheOptions> options) : IDisposable
{
    public MemoryCache Cache { get; } = new(new MemoryCacheOptions
    {
        SizeLimit = options.Value.MemoryLimitMegabytes * 1024L * 1024L,
        CompactionPercentage = 0.1,
        TrackStatistics = true,
    });

    /// <summary>Estimated size of all entries, in bytes.</summary>
    public long Size => Cache.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    public void Dispose() => Cache.Dispose();
}
