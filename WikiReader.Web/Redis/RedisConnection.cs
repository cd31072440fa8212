using StackExchange.Redis;

namespace WikiReader.Web.Redis;

/// <summary>
/// The connection to Redis. Its methods never throw because of Redis, wait for it no longer than <see cref="Timeout"/>, and never connect on a
/// request: a background probe connects, and detects an outage and its end.
/// </summary>
internal sealed class RedisConnection(ConfigurationOptions options, RedisAvailability availability, TimeProvider time) : BackgroundService, IAsyncDisposable
{
    /// <summary>How long to wait for a reply.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(400);

    // A timer that fires this late means that this process was short of processor time. That is not counted as a failure of Redis: the probe,
    // which retries, decides.
    private static readonly TimeSpan LateTimer = Timeout * 1.5;

    private static readonly TimeSpan BetweenProbes = TimeSpan.FromSeconds(1);

    // Short, since an outage may have been only a pause of this process.
    private static readonly TimeSpan BetweenProbesInOutage = TimeSpan.FromMilliseconds(200);

    // No request has failed when a probe finds Redis unavailable, so the probe may retry.
    private const int ProbeAttempts = 3;

    // Start-up waits for the first connection, so that the first requests can use it; not for long, since Redis may be down.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _firstProbe = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Func<Task>> _restorers = [];
    private ConnectionMultiplexer? _redis;
    private int _isReconnected;

    /// <summary>Null before the first connection. Only for libraries that need one; the caller must bound what they do with it.</summary>
    public IConnectionMultiplexer? Multiplexer => _redis;

    public RedisStatus Status => availability.Status;

    /// <inheritdoc cref="RedisAvailability.Outage"/>
    public CancellationToken Outage => availability.Outage;

    /// <inheritdoc cref="RedisAvailability.IsAvailableFor"/>
    public bool IsAvailableFor(TimeSpan duration) => availability.IsAvailableFor(duration);

    /// <summary>Registers a callback that writes to Redis after each outage, since Redis may have come back empty. It must not throw.</summary>
    public void OnRestored(Func<Task> restore)
    {
        lock (_restorers) _restorers.Add(restore);
    }

    public ValueTask<RedisReply<T>> ReadAsync<T>(Func<IDatabase, Task<T>> command) =>
        Status == RedisStatus.Unreachable ? default : RunCommandAsync(command, RedisStatus.Unreachable);

    public ValueTask<RedisReply<T>> WriteAsync<T>(Func<IDatabase, Task<T>> command) =>
        Status != RedisStatus.Available ? default : RunCommandAsync(command, RedisStatus.ReadOnly);

    /// <summary>
    /// Writes, and during an outage still sends the command, without waiting: a Redis that was only slow for this process must not miss a write
    /// that other replicas depend on.
    /// </summary>
    public async ValueTask SendAsync<T>(Func<IDatabase, Task<T>> command)
    {
        if (Status == RedisStatus.Available) await RunCommandAsync(command, RedisStatus.ReadOnly);
        else if (_redis is { IsConnected: true } redis) _ = SendAndIgnoreAsync(command, redis.GetDatabase());
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await _firstProbe.Task.WaitAsync(StartTimeout, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_redis is { } redis) await redis.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await ProbeAsync();
            _firstProbe.TrySetResult();
            await PauseAsync(stoppingToken);
        }
    }

    // Waits until the next probe is due. An outage that a request detects makes it due soon.
    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        using (var interruption = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, Outage))
            await Task.Delay(BetweenProbes, time, interruption.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Status != RedisStatus.Available) await Task.Delay(BetweenProbesInOutage, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ProbeAsync()
    {
        try
        {
            _redis ??= await ConnectAsync();
            var (status, cause) = await RedisProbe.RunAsync(_redis.GetDatabase(), Status == RedisStatus.Available ? ProbeAttempts : 1, time);
            if (status != RedisStatus.Available) availability.Fail(status, cause);
            else if (HasReturned()) await RestoreAsync();
        }
#pragma warning disable CA1031 // An exception here would end the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            availability.Fail(RedisStatus.Unreachable, exception.GetType().Name);
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var redis = await ConnectionMultiplexer.ConnectAsync(options);
        redis.ConnectionRestored += (_, restored) =>
        {
            if (restored.ConnectionType == ConnectionType.Interactive) Volatile.Write(ref _isReconnected, 1);
        };
        return redis;
    }

    private bool HasReturned()
    {
        var isReconnected = Interlocked.Exchange(ref _isReconnected, 0) == 1;
        if (availability.Succeed()) return true;
        if (isReconnected) availability.Reconnected();
        return isReconnected;
    }

    private async Task RestoreAsync()
    {
        Func<Task>[] restorers;
        lock (_restorers) restorers = [.. _restorers];
        foreach (var restore in restorers) await restore();
    }

    private async ValueTask<RedisReply<T>> RunCommandAsync<T>(Func<IDatabase, Task<T>> command, RedisStatus afterRefusal)
    {
        if (_redis is not { } redis) return default;
        var (outage, start) = (Outage, time.GetTimestamp());
        Task<T>? reply = null;
        try
        {
            reply = command(redis.GetDatabase());
            return new RedisReply<T>(true, await reply.WaitAsync(Timeout, time, outage));
        }
#pragma warning disable CA1031 // Nothing that Redis does may reach a page, and its client throws a dozen types.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // If this process is short of processor time, the reply may have arrived just after the timer, or the timer itself was late. Neither
            // is a failure of Redis.
            await Task.Yield();
            if (reply is { IsCompletedSuccessfully: true }) return new RedisReply<T>(true, await reply);
            var isTimerLate = exception is TimeoutException && time.GetElapsedTime(start) > LateTimer;
            if (!isTimerLate && !outage.IsCancellationRequested) Report(exception, afterRefusal);
            return default;
        }
    }

    private static async Task SendAndIgnoreAsync<T>(Func<IDatabase, Task<T>> command, IDatabase database)
    {
        try
        {
            await command(database);
        }
#pragma warning disable CA1031 // The caller does not wait, and the outage has been reported.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void Report(Exception exception, RedisStatus afterRefusal)
    {
        // The key has a value of another type. That is no outage.
        if (exception is RedisServerException && exception.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal)) return;
        var isRefusal = exception is RedisServerException or RedisCommandException;
        availability.Fail(isRefusal ? afterRefusal : RedisStatus.Unreachable, exception.GetType().Name);
    }
}
