using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Articles.Caching;

/// <summary>The memory that articles are held in. It is bounded in bytes: what is read least makes way.</summary>
internal sealed class ArticleMemoryCache(IOptions<CacheOptions> options) : IDisposable
{
    public MemoryCache Cache { get; } = new(new MemoryCacheOptions
    {
        SizeLimit = options.Value.MemoryLimitMegabytes * 1024L * 1024L,
        CompactionPercentage = 0.1,
        TrackStatistics = true,
    });

    /// <summary>Bytes that are taken.</summary>
    public long Size => Cache.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    public void Dispose() => Cache.Dispose();
}
