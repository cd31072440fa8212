using System.Collections.Concurrent;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The shared state of an instance that runs in one process. It is lost when the process ends.</summary>
internal sealed class MemoryState(TimeProvider time) : ISharedState
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _nextSweep;

    public bool IsShared => false;

    public bool IsReadable => true;

    public bool SeesAllReplicas => true;

    public ValueTask<byte[]?> GetAsync(string key) =>
        new(_entries.TryGetValue(key, out var entry) && entry.End > time.GetUtcNow() ? entry.Value : null);

    public ValueTask<bool> ExistsAsync(string key, TimeSpan lifetime) => new(_entries.TryGetValue(key, out var entry) && entry.End > time.GetUtcNow());

    public ValueTask SetAsync(string key, byte[] value, TimeSpan lifetime)
    {
        Sweep();
        _entries[key] = new Entry(value, time.GetUtcNow() + lifetime);
        return ValueTask.CompletedTask;
    }

    public ValueTask ShortenAsync(string key, TimeSpan lifetime)
    {
        var end = time.GetUtcNow() + lifetime;
        while (_entries.TryGetValue(key, out var entry) && entry.End > end && !_entries.TryUpdate(key, entry with { End = end }, entry)) { }
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(string key)
    {
        _entries.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }

    // Within one process, TokenRenewal already runs one refresh per token.
    public ValueTask<IAsyncDisposable> AcquireLockAsync(string name) => new(NullLock.Instance);

    /// <summary>All live entries, with the remaining lifetime of each.</summary>
    public IEnumerable<(string Key, byte[] Value, TimeSpan Lifetime)> Entries()
    {
        var now = time.GetUtcNow();
        return _entries.Where(entry => entry.Value.End > now).Select(entry => (entry.Key, entry.Value.Value, entry.Value.End - now));
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        var due = Interlocked.Read(ref _nextSweep);
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref _nextSweep, (now + BetweenSweeps).UtcTicks, due) != due) return;
        foreach (var entry in _entries)
        {
            if (entry.Value.End <= now) _entries.TryRemove(entry);
        }
    }

    private sealed record Entry(byte[] Value, DateTimeOffset End);
}
