using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace WikiReader.Web.Wikimedia.Http;

/// <summary>
/// Keeps each account within Wikimedia's limits: three concurrent requests, and none before the time in the <c>Retry-After</c> of a 429
/// (<see href="https://www.mediawiki.org/wiki/Wikimedia_APIs/Rate_limits"/>). The <c>Retry-After</c> of a 503 applies to all accounts, for that host.
/// </summary>
internal sealed class RequestBudget(TimeProvider time) : IDisposable
{
    private const int MaximumConcurrent = 3;

    // Of an account that is not established; others have ten times as many.
    private const int MaximumPerMinute = 200;

    // The rest of the minute is for articles.
    private const int MaximumWithSuggestions = MaximumPerMinute * 3 / 4;

    // Further requests are refused: readers do not wait as long as a longer queue would take.
    private const int MaximumQueued = 60;

    // A longer Retry-After is reduced to this.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<string> _concurrent = PartitionedRateLimiter.Create<string, string>(owner =>
        RateLimitPartition.GetConcurrencyLimiter(owner, _ => new ConcurrencyLimiterOptions { PermitLimit = MaximumConcurrent, QueueLimit = MaximumQueued }));

    private readonly PartitionedRateLimiter<string> _oneInBackground = PartitionedRateLimiter.Create<string, string>(owner =>
        RateLimitPartition.GetConcurrencyLimiter(owner, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = MaximumQueued }));

    // A suggestion waits only for the one before it, which the reader's browser cancels. A newer one takes its place in the queue.
    private readonly PartitionedRateLimiter<string> _oneSuggestion = PartitionedRateLimiter.Create<string, string>(owner =>
        RateLimitPartition.GetConcurrencyLimiter(owner, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1, QueueProcessingOrder = QueueProcessingOrder.NewestFirst }));

    // A preview waits only for the one before it. A newer one takes its place in the queue.
    private readonly PartitionedRateLimiter<string> _onePreview = PartitionedRateLimiter.Create<string, string>(owner =>
        RateLimitPartition.GetConcurrencyLimiter(owner, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1, QueueProcessingOrder = QueueProcessingOrder.NewestFirst }));

    private readonly RequestRate _rate = new(time);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _pauses = new(StringComparer.Ordinal);

    /// <summary>
    /// Waits for one of the owner's permits. A lease that was not acquired means that too many requests are waiting already; for a suggestion, that it
    /// could delay others.
    /// </summary>
    public async ValueTask<RequestLease> EnterAsync(AccessToken token, CancellationToken cancellationToken)
    {
        if (token.IsForSuggestions) return await EnterLastAsync(token, cancellationToken);
        var background = token.IsForBackground ? await _oneInBackground.AcquireAsync(token.Owner, cancellationToken: cancellationToken) : null;
        try
        {
            return new RequestLease(await _concurrent.AcquireAsync(token.Owner, cancellationToken: cancellationToken), background);
        }
        catch
        {
            background?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Waits for the account's preview before this one. Null if this one is refused: a newer one waits, or its requests could delay others. The next
    /// preview is admitted when the lease is disposed.
    /// </summary>
    public async ValueTask<IDisposable?> EnterPreviewAsync(AccessToken token, CancellationToken cancellationToken)
    {
        var lease = await _onePreview.AcquireAsync(token.Owner, cancellationToken: cancellationToken);
        if (lease.IsAcquired && IsIdle(token, MaximumWithSuggestions) && Remaining(KeyOf(token)) is null) return lease;
        lease.Dispose();
        return null;
    }

    /// <summary>
    /// True if more than half of what the account may request in a minute is left, and its next request would not have to wait: there is room for what
    /// the reader may never look at.
    /// </summary>
    public bool HasRoomToSpare(AccessToken token) =>
        IsIdle(token, MaximumPerMinute / 2) && Remaining(KeyOf(token)) is null;

    /// <summary>Counts a request that is sent.</summary>
    public void RecordRequest(AccessToken token) => _rate.Add(token.Owner);

    /// <summary>Why this request must not be sent yet; null if it may.</summary>
    public WikimediaFailure? Pause(AccessToken token, Uri address)
    {
        if (Remaining(KeyOf(token)) is { } throttled) return new WikimediaFailure.Throttled(throttled);
        return Remaining(KeyOf(address)) is { } unavailable ? new WikimediaFailure.Unavailable(unavailable) : null;
    }

    /// <summary>Records the <c>Retry-After</c> of a response.</summary>
    public void RecordRetryAfter(AccessToken token, Uri address, WikimediaFailure failure)
    {
        if (failure is WikimediaFailure.Throttled { RetryAfter: { } throttled }) Record(KeyOf(token), throttled);
        else if (failure is WikimediaFailure.Unavailable { RetryAfter: { } unavailable }) Record(KeyOf(address), unavailable);
    }

    public void Dispose()
    {
        _concurrent.Dispose();
        _oneInBackground.Dispose();
        _oneSuggestion.Dispose();
        _onePreview.Dispose();
    }

    private async ValueTask<RequestLease> EnterLastAsync(AccessToken token, CancellationToken cancellationToken)
    {
        var single = await _oneSuggestion.AcquireAsync(token.Owner, cancellationToken: cancellationToken);
        return new RequestLease(single.IsAcquired && IsIdle(token, MaximumWithSuggestions) ? _concurrent.AttemptAcquire(token.Owner) : null, single);
    }

    // True if another request would leave one of the account's permits.
    private bool IsIdle(AccessToken token, int maximumPerMinute) =>
        _rate.LastMinute(token.Owner) < maximumPerMinute && _concurrent.GetStatistics(token.Owner) is not { CurrentAvailablePermits: < MaximumConcurrent - 1 };

    private void Record(string key, TimeSpan pause)
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
