using Medallion.Threading;
using Medallion.Threading.Redis;
using StackExchange.Redis;

namespace WikiReader.Web.Redis;

/// <summary>
/// A lock that one process at a time can acquire. The lease is short, so that others do not wait long for a process that was killed, and is
/// extended while its owner lives.
/// </summary>
internal sealed class RedisLock : IAsyncDisposable
{
    private readonly IDistributedSynchronizationHandle _handle;
    private readonly CancellationToken _outage;

    private RedisLock(IDistributedSynchronizationHandle handle, CancellationToken outage) => (_handle, _outage) = (handle, outage);

    /// <summary>
    /// Waits until no other process has the lock of that name, and acquires it. Null if Redis is not available, or becomes unavailable during
    /// the wait.
    /// </summary>
    public static async Task<RedisLock?> AcquireAsync(RedisConnection redis, string name)
    {
        var outage = redis.Outage;
        var first = await redis.WriteAsync(database => LockOf(database, name).TryAcquireAsync(TimeSpan.Zero, outage).AsTask());
        if (!first.IsPresent || redis.Multiplexer is not { } multiplexer) return null;
        var handle = first.Value ?? await WaitAsync(LockOf(multiplexer.GetDatabase(), name), outage);
        return handle is null ? null : new RedisLock(handle, outage);
    }

    // The lease expires by itself if Redis cannot be reached.
    public async ValueTask DisposeAsync() =>
        await _handle.DisposeAsync().AsTask().WaitAsync(RedisConnection.Timeout, _outage).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static async Task<IDistributedSynchronizationHandle?> WaitAsync(RedisDistributedLock name, CancellationToken outage)
    {
        try
        {
            return await name.AcquireAsync(cancellationToken: outage).AsTask().WaitAsync(outage);
        }
#pragma warning disable CA1031 // Nothing that Redis does may reach a page. The probe reports the outage.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static RedisDistributedLock LockOf(IDatabase database, string name) => new(name, database, options => options
        .Expiry(TimeSpan.FromSeconds(10))
        .ExtensionCadence(TimeSpan.FromSeconds(2))
        .BusyWaitSleepTime(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100)));
}
