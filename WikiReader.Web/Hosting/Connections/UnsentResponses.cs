using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting.Connections;

/// <summary>
/// Bounds the memory of responses that clients do not read. It tracks the connections whose socket did not accept a response at once. If all of
/// them take more than <see cref="ConnectionLimits.MaxUnsent"/>, those that have read nothing since they fell behind are aborted first, then
/// those that have read nothing for the longest: a slow reader outlives connections that do not read. A connection whose socket accepts nothing
/// for <see cref="ConnectionLimits.SendTimeout"/> is aborted in any case.
/// </summary>
internal sealed partial class UnsentResponses : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();

    // The connections that have read nothing since they fell behind, and those that have read something. Both are ordered by the time of
    // the last progress, or of falling behind.
    private readonly LinkedList<UnsentResponse> _silent = new();
    private readonly LinkedList<UnsentResponse> _slow = new();
    private readonly ConnectionLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private long _charge;
    private int _evicted;

    public UnsentResponses(IOptions<ConnectionLimits> limits, TimeProvider time, ILogger<UnsentResponses> logger)
    {
        (_limits, _time, _logger) = (limits.Value, time, logger);
        _timer = time.CreateTimer(_ => AbortStalled(), null, Interval, Interval);
    }

    /// <summary>Connections that are behind.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _silent.Count + _slow.Count;
        }
    }

    /// <summary>Bytes charged to them.</summary>
    public long Charge
    {
        get
        {
            lock (_lock) return _charge;
        }
    }

    /// <summary>Reports the bytes that wait for a connection, and whether its socket has accepted something since the last report.</summary>
    public void Update(LinkedListNode<UnsentResponse> node, long unsent, bool hasProgressed)
    {
        lock (_lock)
        {
            var response = node.Value;
            if (response.IsAborted) return;
            Place(node, unsent, hasProgressed);
            if (hasProgressed || response.Charge == 0) response.LastProgress = _time.GetTimestamp();
            var charge = unsent == 0 ? 0 : unsent + _limits.Overhead;
            _charge += charge - response.Charge;
            response.Charge = charge;
            while (_charge > _limits.MaxUnsent && (_silent.First ?? _slow.First) is { } first)
            {
                Abort(first, "Others wait for memory, and this connection has read nothing for the longest.");
                _evicted++;
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Place(LinkedListNode<UnsentResponse> node, long unsent, bool hasProgressed)
    {
        var response = node.Value;
        response.HasProgressed |= hasProgressed;
        var wasBehind = node.List is not null;
        if (wasBehind && (hasProgressed || unsent == 0)) node.List!.Remove(node);
        if (unsent > 0 && (hasProgressed || !wasBehind)) (response.HasProgressed ? _slow : _silent).AddLast(node);
    }

    private void AbortStalled()
    {
        int stalled, evicted;
        lock (_lock)
        {
            stalled = AbortStalled(_silent) + AbortStalled(_slow);
            (evicted, _evicted) = (_evicted, 0);
        }

        if (stalled > 0) Log.Stalled(_logger, stalled, _limits.SendTimeout);
        if (evicted > 0) Log.Evicted(_logger, evicted, _limits.MaxUnsent);
    }

    private int AbortStalled(LinkedList<UnsentResponse> connections)
    {
        var count = 0;
        for (; connections.First is { } first && _time.GetElapsedTime(first.Value.LastProgress) > _limits.SendTimeout; count++)
            Abort(first, "The socket took nothing for too long.");
        return count;
    }

    private void Abort(LinkedListNode<UnsentResponse> node, string reason)
    {
        var response = node.Value;
        node.List!.Remove(node);
        _charge -= response.Charge;
        response.Charge = 0;
        response.IsAborted = true;
        response.Abort(reason);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} connections were aborted: they read nothing for {Time}.")]
        public static partial void Stalled(ILogger logger, int count, TimeSpan time);

        [LoggerMessage(LogLevel.Warning, "{Count} connections were aborted: responses that were not read took more than {Limit} bytes.")]
        public static partial void Evicted(ILogger logger, int count, long limit);
    }
}
