using Microsoft.Extensions.Caching.Distributed;
using WikiReader.Web.Redis;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// The Redis cache with time limits. A slow, unreachable or failing Redis is a cache miss after <see cref="RedisConnection.Timeout"/>; writes
/// that fail are dropped. Never throws. A late response alone does not mark Redis as unreachable, because an article may be large.
/// </summary>
internal sealed class BoundedDistributedCache(IDistributedCache cache, RedisConnection redis, TimeProvider time) : IDistributedCache
{
    // Writes run in the background.
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromSeconds(5);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        redis.Status == RedisStatus.Unreachable ? null : await TryAsync(() => cache.GetAsync(key, token), RedisConnection.Timeout);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        WriteAsync(() => cache.SetAsync(key, value, options, token));

    public Task RemoveAsync(string key, CancellationToken token = default) => WriteAsync(() => cache.RemoveAsync(key, token));

    public Task RefreshAsync(string key, CancellationToken token = default) => WriteAsync(() => cache.RefreshAsync(key, token));

    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    private async Task WriteAsync(Func<Task> write)
    {
        if (redis.Status == RedisStatus.Available) await TryAsync(() => AwaitAsync(write()), WriteTimeout);
    }

    private static async Task<byte[]?> AwaitAsync(Task write)
    {
        await write;
        return null;
    }

    private async Task<byte[]?> TryAsync(Func<Task<byte[]?>> operation, TimeSpan timeout)
    {
        try
        {
            return await operation().WaitAsync(timeout, time, redis.Outage);
        }
#pragma warning disable CA1031 // A failure of Redis must never fail a request, and its client throws a dozen exception types.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
