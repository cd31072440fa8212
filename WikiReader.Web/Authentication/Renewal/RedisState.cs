using StackExchange.Redis;
using WikiReader.Web.Redis;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// The shared state of several replicas. Each also keeps its own writes in memory: they survive an outage, and are written to Redis again after
/// it, in case Redis was restarted or has evicted them.
/// </summary>
internal sealed class RedisState : ISharedState
{
    private const string Prefix = "wikireader:";

    // Entries written per batch after an outage.
    private const int BatchSize = 100;

    // Other replicas notice the end of an outage up to ten seconds later, and then write their entries.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private readonly RedisConnection _redis;
    private readonly MemoryState _own;

    public RedisState(RedisConnection redis, TimeProvider time)
    {
        (_redis, _own) = (redis, new MemoryState(time));
        redis.OnRestored(RewriteAsync);
    }

    public bool IsShared => true;

    public bool IsReadable => _redis.Status != RedisStatus.Unreachable;

    public bool SeesAllReplicas => _redis.IsAvailableFor(Settling);

    public async ValueTask<byte[]?> GetAsync(string key) =>
        await _own.GetAsync(key) ?? (await _redis.ReadAsync(database => database.StringGetAsync(Prefix + key))).Value;

    public async ValueTask<bool> ExistsAsync(string key, TimeSpan lifetime)
    {
        if (await _own.ExistsAsync(key, lifetime)) return true;
        if (!(await _redis.ReadAsync(database => database.KeyExistsAsync(Prefix + key))).Value) return false;
        await _own.SetAsync(key, [1], lifetime);
        return true;
    }

    public async ValueTask SetAsync(string key, byte[] value, TimeSpan lifetime)
    {
        await _own.SetAsync(key, value, lifetime);
        await _redis.SendAsync(database => database.StringSetAsync(Prefix + key, value, lifetime));
    }

    public async ValueTask ShortenAsync(string key, TimeSpan lifetime)
    {
        await _own.ShortenAsync(key, lifetime);
        await _redis.SendAsync(database => database.KeyExpireAsync(Prefix + key, lifetime, ExpireWhen.LessThanCurrentExpiry));
    }

    public async ValueTask RemoveAsync(string key)
    {
        await _own.RemoveAsync(key);
        await _redis.SendAsync(database => database.KeyDeleteAsync(Prefix + key));
    }

    public async ValueTask<IAsyncDisposable> AcquireLockAsync(string name) =>
        await RedisLock.AcquireAsync(_redis, Prefix + name) ?? (IAsyncDisposable)NullLock.Instance;

    // An entry that another replica has written in the meantime is kept.
    private async Task RewriteAsync()
    {
        foreach (var batch in _own.Entries().Chunk(BatchSize))
        {
            var written = await _redis.WriteAsync(database => Task.WhenAll(
                batch.Select(entry => database.StringSetAsync(Prefix + entry.Key, entry.Value, entry.Lifetime, When.NotExists))));
            if (!written.IsPresent) return;
        }
    }
}
