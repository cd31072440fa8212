using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting.Connections;

/// <summary>
/// Bounds the memory of responses that their readers do not read. Connections whose socket did not take a response at once are kept in the
/// order in which they fell behind. If all of them take more than <see cref="ConnectionLimits.MaxUnsent"/>, the first are aborted; so is one
/// whose socket takes nothing for <see cref="ConnectionLimits.SendTimeout"/>.
/// </summary>
internal sealed partial class UnsentResponses : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly LinkedList<UnsentResponse> _behind = new();
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
            lock (_lock) return _behind.Count;
        }
    }

    /// <summary>Bytes that they are charged.</summary>
    public long Charge
    {
        get
        {
            lock (_lock) return _charge;
        }
    }

    /// <summary>Says how much waits for a connection now, and whether its socket took something since the last time.</summary>
    public void Update(LinkedListNode<UnsentResponse> node, long unsent, bool hasProgressed)
    {
        lock (_lock)
        {
            var response = node.Value;
            if (response.IsAborted) return;
            if (node.List is null && unsent > 0) _behind.AddLast(node);
            else if (node.List is not null && unsent == 0) _behind.Remove(node);
            if (hasProgressed || response.Charge == 0) response.LastProgress = _time.GetTimestamp();
            var charge = unsent == 0 ? 0 : unsent + _limits.Overhead;
            _charge += charge - response.Charge;
            response.Charge = charge;
            while (_charge > _limits.MaxUnsent && _behind.First is { } first)
            {
                Abort(first, "Others wait for memory, and this connection has been behind for the longest.");
                _evicted++;
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void AbortStalled()
    {
        var (stalled, evicted) = (0, 0);
        lock (_lock)
        {
            for (var node = _behind.First; node is not null;)
            {
                var (current, next) = (node, node.Next);
                if (_time.GetElapsedTime(current.Value.LastProgress) > _limits.SendTimeout)
                {
                    Abort(current, "The socket took nothing for too long.");
                    stalled++;
                }

                node = next;
            }

            (evicted, _evicted) = (_evicted, 0);
        }

        if (stalled > 0) Log.Stalled(_logger, stalled, _limits.SendTimeout);
        if (evicted > 0) Log.Evicted(_logger, evicted, _limits.MaxUnsent);
    }

    private void Abort(LinkedListNode<UnsentResponse> node, string reason)
    {
        var response = node.Value;
        _behind.Remove(node);
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
