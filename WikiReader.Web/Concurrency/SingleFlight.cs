using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace WikiReader.Web.Concurrency;

/// <summary>
/// Concurrent callers with the same key share one execution. It belongs to none of them: it is not cancelled when a caller leaves, and ends by
/// itself. All callers get its result or its exception. Nothing is kept after its end: the next caller starts a new execution.
/// </summary>
/// <remarks>
/// The execution runs in the execution context of the caller that started it, unless its function leaves that context.
/// </remarks>
internal sealed class SingleFlight<T>
{
    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> _inFlight = new(StringComparer.Ordinal);

    /// <summary>
    /// Joins the execution in flight or starts one. It has been started when this method returns, and its key is free again before the task
    /// completes.
    /// </summary>
    /// <param name="work">Called at most once, and not if another execution is in flight.</param>
    /// <returns><c>IsShared</c> is true if another caller started the execution.</returns>
    public (Task<T> Execution, bool IsShared) Join(string key, Func<Task<T>> work)
    {
        var own = new Lazy<Task<T>>(() => RunAsync(key, work));
        var flight = _inFlight.GetOrAdd(key, own);
        return (flight.Value, flight != own);
    }

    /// <summary>Joins an execution and waits for its result.</summary>
    /// <param name="cancellationToken">Ends this caller's wait, and not the execution.</param>
    /// <inheritdoc cref="Join"/>
    public async Task<(T Value, bool IsShared)> JoinAsync(string key, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var (execution, isShared) = Join(key, work);
        return (await execution.WaitAsync(cancellationToken), isShared);
    }

    /// <summary>Finds the execution in flight, and starts none.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out Task<T>? execution)
    {
        execution = _inFlight.TryGetValue(key, out var flight) ? flight.Value : null;
        return execution is not null;
    }

    /// <summary>Waits for all executions that are in flight now.</summary>
    public Task WaitForAllAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_inFlight.Values.Select(flight => flight.Value)).WaitAsync(cancellationToken);

    private async Task<T> RunAsync(string key, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        finally
        {
            _inFlight.TryRemove(key, out _);
        }
    }
}
