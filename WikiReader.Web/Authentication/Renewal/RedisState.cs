using StackExchange.Redis;
using WikiReader.Web.Redis;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// The state of several replicas. Each also remembers what it wrote itself: an outage does not take that from it, and after one it is written
/// to Redis again, which may have been restarted or have evicted it.
/// </summary>
internal sealed class RedisState : ISharedState
{
    private const string Prefix = "wikireader:";

    // As many entries as are written in one go after an outage.
    private const int BatchSize = 100;

    // The others notice the end of an outage up to ten seconds later, and then write what they have to say.
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

    public async ValueTask<bool> ExistsAsync(string key, TimeSpan life)
    {
        if (await _own.ExistsAsync(key, life)) return true;
        if (!(await _redis.ReadAsync(database => database.KeyExistsAsync(Prefix + key))).Value) return false;
        await _own.SetAsync(key, [1], life);
        return true;
    }

    public async ValueTask SetAsync(string key, byte[] value, TimeSpan life)
    {
        await _own.SetAsync(key, value, life);
        await _redis.SendAsync(database => database.StringSetAsync(Prefix + key, value, life));
    }

    public async ValueTask ShortenAsync(string key, TimeSpan life)
    {
        await _own.ShortenAsync(key, life);
        await _redis.SendAsync(database => database.KeyExpireAsync(Prefix + key, life, ExpireWhen.LessThanCurrentExpiry));
    }

    public async ValueTask RemoveAsync(string key)
    {
        await _own.RemoveAsync(key);
        await _redis.SendAsync(database => database.KeyDeleteAsync(Prefix + key));
    }

    public async ValueTask<IAsyncDisposable> AcquireLockAsync(string name) =>
        await RedisLock.AcquireAsync(_redis, Prefix + name) ?? (IAsyncDisposable)NullLock.Instance;

    // What another replica has written in the meantime stays.
    private async Task RewriteAsync()
    {
        foreach (var batch in _own.Entries().Chunk(BatchSize))
        {
            var written = await _redis.WriteAsync(database => Task.WhenAll(
                batch.Select(entry => database.StringSetAsync(Prefix + entry.Key, entry.Value, entry.Life, When.NotExists))));
            if (!written.IsPresent) return;
        }
    }
}
