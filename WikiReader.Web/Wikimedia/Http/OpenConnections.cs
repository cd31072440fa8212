using System.Collections.Concurrent;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The connections to each origin, and when a reader's request last went there.</summary>
internal sealed class OpenConnections(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>Called with an origin when its last connection has been closed, by either side. Must neither block nor throw.</summary>
    public Action<Uri>? LastClosed { get; set; }

    public bool AnyTo(Uri origin) => _open.GetValueOrDefault(KeyOf(origin)) > 0;

    public void RecordUse(Uri address) => _used[KeyOf(address)] = time.GetUtcNow();

    public bool WasUsedWithin(TimeSpan period, Uri origin) =>
        _used.TryGetValue(KeyOf(origin), out var last) && time.GetUtcNow() - last < period;

    /// <summary>Counts a new connection until its stream is closed.</summary>
    public Stream Observe(Uri address, Stream connection)
    {
        var key = KeyOf(address);
        _open.AddOrUpdate(key, 1, static (_, count) => count + 1);
        return new ObservedStream(connection, () =>
        {
            if (_open.AddOrUpdate(key, 0, static (_, count) => count - 1) == 0) LastClosed?.Invoke(new Uri(key));
        });
    }

    private static string KeyOf(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
