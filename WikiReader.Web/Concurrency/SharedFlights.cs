using System.Collections.Concurrent;

namespace WikiReader.Web.Concurrency;

/// <summary>
/// Concurrent callers with the same key share one execution, as with <see cref="SingleFlight{T}"/>; but an execution that all its callers have left
/// is cancelled.
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
            var own = new Execution(cancellation => RunAsync(key, work, cancellation));
            var execution = _inFlight.GetOrAdd(key, own);
            if (execution.TryJoin()) return new SharedFlight<T>(execution, isShared: execution != own);
            // All callers have just left it. It ends soon, and a new execution must not wait for that.
            _inFlight.TryRemove(KeyValuePair.Create(key, execution));
        }
    }

    private async Task<T> RunAsync(string key, Func<CancellationToken, Task<T>> work, Execution execution)
    {
        try
        {
            return await work(execution.Cancellation);
        }
        finally
        {
            _inFlight.TryRemove(KeyValuePair.Create(key, execution));
        }
    }

    internal sealed class Execution : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly Lazy<Task<T>> _result;
        private readonly CancellationTokenSource _cancellation = new();
        private int _callers;
        private bool _isAbandoned;

        public Execution(Func<Execution, Task<T>> run) => _result = new Lazy<Task<T>>(() => run(this));

        public CancellationToken Cancellation => _cancellation.Token;

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
