using System.Collections.Concurrent;

namespace WikiReader.Web.Articles.Caching;

/// <summary>Lets those who want the same thing at the same time wait for one who gets it. The work belongs to none of them: it goes on if they leave.</summary>
internal sealed class SingleFlight<T>
{
    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> _underWay = new(StringComparer.Ordinal);

    /// <returns>The result, and whether somebody else's work led to it.</returns>
    public async Task<(T Value, bool IsShared)> JoinAsync(string key, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var mine = new Lazy<Task<T>>(() => RunAsync(key, work));
        var flight = _underWay.GetOrAdd(key, mine);
        return (await flight.Value.WaitAsync(cancellationToken), flight != mine);
    }

    private async Task<T> RunAsync(string key, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }
}
