using Microsoft.Extensions.Caching.Distributed;
using WikiReader.Web.Redis;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// The cache in Redis, within bounds: a Redis that is slow, away or broken is a miss after a fraction of a second, and what cannot be written
/// there is not. An article may be large, so that a late answer alone is no reason to call Redis unreachable.
/// </summary>
internal sealed class BoundedDistributedCache(IDistributedCache cache, RedisConnection redis, TimeProvider time) : IDistributedCache
{
    // Nobody waits for a write.
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

    private async Task<byte[]?> TryAsync(Func<Task<byte[]?>> ask, TimeSpan timeout)
    {
        try
        {
            return await ask().WaitAsync(timeout, time, redis.Outage);
        }
#pragma warning disable CA1031 // Nothing that Redis does or holds may reach a page, and its client throws a dozen types.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
