using System.Collections.Concurrent;

namespace WikiReader.Web.Articles.Caching;

/// <summary>Concurrent callers with the same key share one execution. It is not cancelled when a caller leaves.</summary>
internal sealed class SingleFlight<T>
{
    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> _inFlight = new(StringComparer.Ordinal);

    /// <returns>The result. <c>IsShared</c> is true if another caller started the execution.</returns>
    public async Task<(T Value, bool IsShared)> JoinAsync(string key, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var own = new Lazy<Task<T>>(() => RunAsync(key, work));
        var flight = _inFlight.GetOrAdd(key, own);
        return (await flight.Value.WaitAsync(cancellationToken), flight != own);
    }

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
