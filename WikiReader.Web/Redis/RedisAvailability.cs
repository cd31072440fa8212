namespace WikiReader.Web.Redis;

/// <summary>
/// Whether to use Redis: a circuit breaker that opens at the first failure and is closed by a probe, never by a request. It stays open for at
/// least 200 ms, and twice as long as the last time if that ended less than a minute ago, up to ten seconds. One log line reports that an outage
/// began, one that it is over.
/// </summary>
internal sealed partial class RedisAvailability(TimeProvider time, ILogger<RedisAvailability> logger) : IDisposable
{
    private static readonly TimeSpan ShortestOutage = TimeSpan.FromMilliseconds(200), LongestOutage = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private CancellationTokenSource _outage = CancelledSource();
    private volatile RedisStatus _status = RedisStatus.Unreachable;
    private bool _isReported;
    private TimeSpan _shortest = ShortestOutage;
    private DateTimeOffset _earliestEnd = DateTimeOffset.MinValue;
    private DateTimeOffset? _availableSince;

    public RedisStatus Status => _status;

    /// <summary>Cancelled while Redis is unreachable, so that callers stop waiting for it.</summary>
    public CancellationToken Outage
    {
        get
        {
            lock (_lock) return _outage.Token;
        }
    }

    /// <summary>True if Redis has been available without a break for at least this long, or since the process started.</summary>
    public bool IsAvailableFor(TimeSpan duration)
    {
        lock (_lock) return _status == RedisStatus.Available && time.GetUtcNow() - _availableSince >= duration;
    }

    /// <param name="status">What still works.</param>
    /// <param name="cause">The type of the exception. Its message could contain a key or an address.</param>
    public void Fail(RedisStatus status, string cause)
    {
        lock (_lock)
        {
            if (_status == RedisStatus.Available) BeginOutage();
            _status = status;
            if (status == RedisStatus.Unreachable) _outage.Cancel();
            else if (_outage.IsCancellationRequested) _outage = new CancellationTokenSource();
            if (_isReported) return;
            _isReported = true;
        }

        if (status == RedisStatus.ReadOnly) Log.ReadOnly(logger, cause);
        else Log.Unreachable(logger, cause);
    }

    /// <summary>Records a successful probe. Returns true if it ends an outage, or the time before the first connection.</summary>
    public bool Succeed()
    {
        bool isReported;
        lock (_lock)
        {
            if (_status == RedisStatus.Available || time.GetUtcNow() < _earliestEnd) return false;
            isReported = _isReported;
            _isReported = false;
            // If the first attempt to connect succeeded, there was no outage before it.
            _availableSince = isReported ? time.GetUtcNow() : DateTimeOffset.MinValue;
            if (_outage.IsCancellationRequested) _outage = new CancellationTokenSource();
            _status = RedisStatus.Available;
        }

        if (isReported) Log.Back(logger);
        return true;
    }

    /// <summary>Records that the connection was lost and made again between two probes: Redis may have been restarted, empty.</summary>
    public void Reconnected()
    {
        lock (_lock) _availableSince = time.GetUtcNow();
    }

    public void Dispose() => _outage.Dispose();

    private void BeginOutage()
    {
        var isRecurrent = time.GetUtcNow() - _availableSince < StableAfter;
        _shortest = !isRecurrent ? ShortestOutage : _shortest * 2 < LongestOutage ? _shortest * 2 : LongestOutage;
        _earliestEnd = time.GetUtcNow() + _shortest;
    }

    private static CancellationTokenSource CancelledSource()
    {
        var source = new CancellationTokenSource();
        source.Cancel();
        return source;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Redis is unreachable: refresh locks and session revocation are local to this process until it is back. ({Cause})")]
        public static partial void Unreachable(ILogger logger, string cause);

        [LoggerMessage(LogLevel.Error, "Redis refuses writes: refresh locks and session revocation are local to this process until it accepts them again. ({Cause})")]
        public static partial void ReadOnly(ILogger logger, string cause);

        [LoggerMessage(LogLevel.Information, "Redis is back: refresh locks and session revocation are shared again.")]
        public static partial void Back(ILogger logger);
    }
}
