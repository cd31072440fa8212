using Medallion.Threading.Redis;
using StackExchange.Redis;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// The state of several replicas. While Redis does not answer each goes on alone: nobody is signed out for it, and two of them may call the
/// token endpoint for one session.
/// </summary>
internal sealed partial class RedisState(IConnectionMultiplexer redis, ILogger<RedisState> logger) : ISharedState
{
    private const string Prefix = "wikireader:";

    private IDatabase Database => redis.GetDatabase();

    public async ValueTask<byte[]?> GetAsync(string key) => await TryAsync<byte[]?>(async () => await Database.StringGetAsync(Prefix + key));

    public async ValueTask SetAsync(string key, byte[] value, TimeSpan life) =>
        await TryAsync(() => Database.StringSetAsync(Prefix + key, value, life));

    public async ValueTask ShortenAsync(string key, TimeSpan life) =>
        await TryAsync(() => Database.KeyExpireAsync(Prefix + key, life, ExpireWhen.LessThanCurrentExpiry));

    public async ValueTask RemoveAsync(string key) => await TryAsync(() => Database.KeyDeleteAsync(Prefix + key));

    // The lease is short, so that a process that was killed is not waited for long, and renewed for as long as its holder lives.
    public async ValueTask<IAsyncDisposable> HoldAsync(string name)
    {
        var hold = new RedisDistributedLock(Prefix + name, Database, options => options
            .Expiry(TimeSpan.FromSeconds(10))
            .ExtensionCadence(TimeSpan.FromSeconds(2))
            .BusyWaitSleepTime(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100)));
        return await TryAsync<IAsyncDisposable?>(async () => await hold.AcquireAsync()) ?? Unheld.Instance;
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RedisException exception)
        {
            Log.NoRedis(logger, exception.GetType().Name);
            return default;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Redis does not answer ({Exception}): this replica goes on alone.")]
        public static partial void NoRedis(ILogger logger, string exception);
    }
}
