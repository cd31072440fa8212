using StackExchange.Redis;

namespace WikiReader.Web.Redis;

/// <summary>
/// The connection to Redis. Nothing here throws because of Redis, waits for it longer than <see cref="Timeout"/>, or connects on a request:
/// a probe in the background connects, notices an outage and its end.
/// </summary>
internal sealed class RedisConnection(ConfigurationOptions options, RedisAvailability availability, TimeProvider time) : BackgroundService, IAsyncDisposable
{
    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(400);

    // A timer that comes so much later says more about this process than about Redis. The probe, which is patient, has the last word.
    private static readonly TimeSpan Starved = Timeout * 1.5;

    private static readonly TimeSpan BetweenProbes = TimeSpan.FromSeconds(1);

    // Soon, since an outage may have been no more than a pause of this process.
    private static readonly TimeSpan BetweenProbesInOutage = TimeSpan.FromMilliseconds(200);

    // No request has failed when a probe finds Redis gone, so that it may ask again.
    private const int PatientAttempts = 3;

    // A start waits for the first connection, so that the first requests find it; not for long, since Redis may be down.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _firstProbe = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Func<Task>> _restorers = [];
    private ConnectionMultiplexer? _redis;
    private int _isReconnected;

    /// <summary>Null before the first connection. Only for libraries that want one; what they do with it must be bounded by the caller.</summary>
    public IConnectionMultiplexer? Multiplexer => _redis;

    public RedisStatus Status => availability.Status;

    /// <inheritdoc cref="RedisAvailability.Outage"/>
    public CancellationToken Outage => availability.Outage;

    /// <inheritdoc cref="RedisAvailability.IsAvailableFor"/>
    public bool IsAvailableFor(TimeSpan duration) => availability.IsAvailableFor(duration);

    /// <summary>Adds what writes to Redis after each outage, since Redis may have come back empty. It must not throw.</summary>
    public void OnRestored(Func<Task> restore)
    {
        lock (_restorers) _restorers.Add(restore);
    }

    public ValueTask<RedisReply<T>> ReadAsync<T>(Func<IDatabase, Task<T>> command) =>
        Status == RedisStatus.Unreachable ? default : AskAsync(command, RedisStatus.Unreachable);

    public ValueTask<RedisReply<T>> WriteAsync<T>(Func<IDatabase, Task<T>> command) =>
        Status != RedisStatus.Available ? default : AskAsync(command, RedisStatus.ReadOnly);

    /// <summary>
    /// Writes, and sends the command even during an outage, without waiting: a Redis that was only late for this process must not miss what the
    /// other replicas look for.
    /// </summary>
    public async ValueTask SendAsync<T>(Func<IDatabase, Task<T>> command)
    {
        if (Status == RedisStatus.Available) await AskAsync(command, RedisStatus.ReadOnly);
        else if (_redis is { IsConnected: true } redis) _ = ForgetAsync(command, redis.GetDatabase());
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

    // Until the next probe is due. An outage that a request meets makes it due soon.
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
            var (status, cause) = await RedisProbe.RunAsync(_redis.GetDatabase(), Status == RedisStatus.Available ? PatientAttempts : 1, time);
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

    private async ValueTask<RedisReply<T>> AskAsync<T>(Func<IDatabase, Task<T>> command, RedisStatus afterRefusal)
    {
        if (_redis is not { } redis) return default;
        var (outage, start) = (Outage, time.GetTimestamp());
        Task<T>? answer = null;
        try
        {
            answer = command(redis.GetDatabase());
            return new RedisReply<T>(true, await answer.WaitAsync(Timeout, time, outage));
        }
#pragma warning disable CA1031 // Nothing that Redis does may reach a page, and its client throws a dozen types.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A process that is short of processor time finds the answer behind the timer, or a timer that is late itself. Redis is not to blame.
            await Task.Yield();
            if (answer is { IsCompletedSuccessfully: true }) return new RedisReply<T>(true, await answer);
            var isStarved = exception is TimeoutException && time.GetElapsedTime(start) > Starved;
            if (!isStarved && !outage.IsCancellationRequested) Report(exception, afterRefusal);
            return default;
        }
    }

    private static async Task ForgetAsync<T>(Func<IDatabase, Task<T>> command, IDatabase database)
    {
        try
        {
            await command(database);
        }
#pragma warning disable CA1031 // Nobody waits for it, and the outage has been reported.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private void Report(Exception exception, RedisStatus afterRefusal)
    {
        // Something else stands under this key. That is no outage.
        if (exception is RedisServerException && exception.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal)) return;
        var isRefusal = exception is RedisServerException or RedisCommandException;
        availability.Fail(isRefusal ? afterRefusal : RedisStatus.Unreachable, exception.GetType().Name);
    }
}
