using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;
using WikiReader.Web.Articles.Caching;

namespace WikiReader.Web.Prefetching;

/// <summary>
/// Counts what becomes of prefetched articles, as a metric of the meter <c>WikiReader.Prefetching</c>: <c>used</c> if the reader opened one within five
/// minutes, which is how long browsers keep it, <c>unused</c> if not, and <c>refused</c> if it was not fetched for want of room in the reader's budget.
/// </summary>
public sealed class PrefetchMetrics(IMeterFactory meters) : IDisposable
{
    public const string MeterName = "WikiReader.Prefetching";

    // Further ones are not followed.
    private const int MaximumPending = 20_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Counter<long> _prefetches =
        meters.Create(MeterName).CreateCounter<long>("wikireader.prefetches", "{prefetch}", "Prefetches of articles, by what became of them.");

    private readonly MemoryCache _pending = new(new MemoryCacheOptions { SizeLimit = MaximumPending });

    public void Refused() => Count("refused");

    /// <summary>An article was prefetched.</summary>
    public void Fetched(ArticleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var entry = _pending.CreateEntry(request.SessionKey);
        entry.Value = true;
        entry.Size = 1;
        entry.AbsoluteExpirationRelativeToNow = Lifetime;
        entry.RegisterPostEvictionCallback((_, _, reason, _) =>
        {
            if (reason is EvictionReason.Expired) Count("unused");
        });
    }

    /// <summary>The reader looks at an article.</summary>
    public void Viewed(ArticleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_pending.Count == 0) return;
        var key = request.SessionKey;
        if (!_pending.TryGetValue(key, out _)) return;
        _pending.Remove(key);
        Count("used");
    }

    public void Dispose() => _pending.Dispose();

    private void Count(string outcome) => _prefetches.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
