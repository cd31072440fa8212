using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>
/// Keeps each reader within what Wikimedia allows: three requests at once, and none before the time that a 429 named
/// (<see href="https://www.mediawiki.org/wiki/Wikimedia_APIs/Rate_limits"/>). A 503 that names a time binds everybody, for that host.
/// </summary>
internal sealed class RequestBudget(TimeProvider time) : IDisposable
{
    private const int AtOnce = 3;

    // A reader who has opened more tabs than this waits longer than anybody would.
    private const int Waiting = 60;

    // A wiki that asks for more is taken at its word for a quarter of an hour, then asked again.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<string> _atOnce = PartitionedRateLimiter.Create<string, string>(owner =>
        RateLimitPartition.GetConcurrencyLimiter(owner, _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting }));

    private readonly ConcurrentDictionary<string, DateTimeOffset> _pauses = new(StringComparer.Ordinal);

    /// <summary>Waits for one of the owner's places. A lease that was not acquired means that too many wait already.</summary>
    public ValueTask<RateLimitLease> EnterAsync(AccessToken token, CancellationToken cancellationToken) =>
        _atOnce.AcquireAsync(token.Owner, cancellationToken: cancellationToken);

    /// <summary>Why this request must not be sent yet; null if it may.</summary>
    public WikimediaFailure? Pause(AccessToken token, Uri address)
    {
        if (Remaining(KeyOf(token)) is { } throttled) return new WikimediaFailure.Throttled(throttled);
        return Remaining(KeyOf(address)) is { } unavailable ? new WikimediaFailure.Unavailable(unavailable) : null;
    }

    /// <summary>Remembers a time that an answer named.</summary>
    public void RecordRetryAfter(AccessToken token, Uri address, WikimediaFailure failure)
    {
        if (failure is WikimediaFailure.Throttled { RetryAfter: { } throttled }) Remember(KeyOf(token), throttled);
        else if (failure is WikimediaFailure.Unavailable { RetryAfter: { } unavailable }) Remember(KeyOf(address), unavailable);
    }

    public void Dispose() => _atOnce.Dispose();

    private void Remember(string key, TimeSpan pause)
    {
        var now = time.GetUtcNow();
        foreach (var (old, end) in _pauses)
        {
            if (end <= now) _pauses.TryRemove(old, out _);
        }

        _pauses[key] = now + (pause < LongestPause ? pause : LongestPause);
    }

    private TimeSpan? Remaining(string key) =>
        _pauses.TryGetValue(key, out var end) && end - time.GetUtcNow() is { } left && left > TimeSpan.Zero ? left : null;

    private static string KeyOf(AccessToken token) => $"owner {token.Owner}";

    private static string KeyOf(Uri address) => $"host {address.Authority}";
}
