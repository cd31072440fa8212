using System.Collections.Concurrent;

namespace WikiReader.Web.Concurrency;

/// <summary>
/// Concurrent callers with the same key share one execution, as with <see cref="SingleFlight{T}"/>. An execution that all its callers have left is
/// cancelled, and its result is shared until then: a caller that comes while another still uses the result starts no execution of its own.
/// </summary>
internal sealed class SharedFlights<T>
{
    private readonly ConcurrentDictionary<string, Execution> _inFlight = new(StringComparer.Ordinal);

    /// <summary>Joins the execution in flight or starts one. It has been started when this method returns.</summary>
    /// <param name="work">Called if no execution is in flight. Its token is cancelled once all callers have left.</param>
    public SharedFlight<T> Join(string key, Func<CancellationToken, Task<T>> work)
    {
        while (true)
        {
            var own = new Execution(work, execution => _inFlight.TryRemove(KeyValuePair.Create(key, execution)));
            var execution = _inFlight.GetOrAdd(key, own);
            if (execution.TryJoin())
            {
                if (execution != own) own.Dispose();
                return new SharedFlight<T>(execution, isShared: execution != own);
            }

            own.Dispose();
            // All callers have just left it, and it is about to be removed.
            _inFlight.TryRemove(KeyValuePair.Create(key, execution));
        }
    }

    internal sealed class Execution : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly CancellationTokenSource _cancellation = new();
        private readonly Lazy<Task<T>> _result;
        private readonly Action<Execution> _abandon;
        private int _callers;
        private bool _isAbandoned;

        /// <param name="abandon">Called when the last caller has left.</param>
        public Execution(Func<CancellationToken, Task<T>> work, Action<Execution> abandon)
        {
            _abandon = abandon;
            _result = new Lazy<Task<T>>(() => work(_cancellation.Token));
        }

        public Task<T> Result => _result.Value;

        public bool TryJoin()
        {
            lock (_lock)
            {
                if (_isAbandoned) return false;
                _callers++;
            }

            _ = Result;
            return true;
        }

        public void Leave()
        {
            lock (_lock)
            {
                if (--_callers > 0) return;
                _isAbandoned = true;
            }

            _abandon(this);
            _cancellation.Cancel();
            Dispose();
        }

        public void Dispose() => _cancellation.Dispose();
    }
}

/// <summary>A caller's part in an execution that it may share with others. Disposing it leaves the execution.</summary>
internal sealed class SharedFlight<T>(SharedFlights<T>.Execution execution, bool isShared) : IDisposable
{
    private int _isDisposed;

    public Task<T> Result => execution.Result;

    /// <summary>True if another caller started the execution.</summary>
    public bool IsShared => isShared;

    /// <summary>Another part in the same execution; null if this one has been left, and with it perhaps the execution.</summary>
    public SharedFlight<T>? Share() => Volatile.Read(ref _isDisposed) == 0 && execution.TryJoin() ? new SharedFlight<T>(execution, isShared) : null;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0) execution.Leave();
    }
}
