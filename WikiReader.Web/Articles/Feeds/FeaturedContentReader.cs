using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Concurrency;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Feeds;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Feeds;

/// <summary>
/// What public wikis present today, by UTC. A wiki is asked once a day, with the token of the reader who happens to be the first; its response is shared
/// by all readers and, through Redis, by all replicas. Nobody waits for it longer than <see cref="Patience"/>: the next view has it.
/// </summary>
public sealed class FeaturedContentReader : IDisposable
{
    /// <summary>How long a reader waits for a feed that is not cached.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    // A wiki that fails, or that refuses a reader, is not asked again for so long.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    // Wikis count the views of a day in the morning of the next. Until a feed has them, it is requested again at this interval.
    private static readonly TimeSpan UntilComplete = TimeSpan.FromHours(1);

    private const int MaximumFailures = 1_000;

    private readonly WikimediaClient _wikimedia;
    private readonly TieredCache _cache;
    private readonly FeaturedContentWriter _writer;
    private readonly TimeProvider _time;
    private readonly SingleFlight<CachedFeed?> _flights = new();
    private readonly MemoryCache _failures = new(new MemoryCacheOptions { SizeLimit = MaximumFailures });

    // What has been written of a cached feed, for each path base. It is released with the feed.
    private readonly ConditionalWeakTable<CachedFeed, Written> _written = [];

    internal FeaturedContentReader(WikimediaClient wikimedia, TieredCache cache, FeaturedContentWriter writer, TimeProvider time) =>
        (_wikimedia, _cache, _writer, _time) = (wikimedia, cache, writer, time);

    /// <summary>Null if the wiki presents nothing, or its response is not there yet.</summary>
    /// <param name="pathBase">Path prefix of WikiReader's own addresses.</param>
    /// <param name="token">To ask the wiki with, if it has not been asked today; null to show only what is cached.</param>
    public async Task<FeaturedContent?> FindAsync(Site site, string pathBase, AccessToken? token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (!site.IsPublic) return null;
        var request = new Request(site, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime));
        var cached = await _cache.GetFeedAsync(request.Key);
        if (token is not null && IsDue(cached, request, token))
        {
            var (flight, _) = _flights.Join(request.Key, () => DetachedTask.RunAsync(() => FetchAsync(request, token.ForBackground())));
            cached ??= await WaitAsync(flight, cancellationToken);
        }

        return cached?.Feed is { } feed ? Write(cached, feed, request, pathBase) : null;
    }

    public void Dispose() => _failures.Dispose();

    private bool IsDue(CachedFeed? cached, Request request, AccessToken token)
    {
        if (cached is not null && (cached.Feed is null or { MostRead.Count: > 0 } || _time.GetUtcNow() - cached.RequestedAt < UntilComplete)) return false;
        return !HasFailed(request.Key) && !HasFailed(KeyFor(token, request));
    }

    private async Task<CachedFeed?> WaitAsync(Task<CachedFeed?> flight, CancellationToken cancellationToken)
    {
        try
        {
            return await flight.WaitAsync(Patience, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task<CachedFeed?> FetchAsync(Request request, AccessToken token)
    {
        var result = await _wikimedia.GetFeaturedAsync(request.Site, request.Day, token, CancellationToken.None);
        if (!result.TryGet(out var feed, out var failure) && failure is not WikimediaFailure.NotFound)
        {
            // MemoryCache expires entries by the system clock, so that the time is compared as well.
            var until = _time.GetUtcNow() + AfterFailure;
            _failures.Set(failure.IsPersonal ? KeyFor(token, request) : request.Key, until, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = AfterFailure });
            return null;
        }

        var fetched = new CachedFeed(feed, _time.GetUtcNow());
        await _cache.SetFeedAsync(request.Key, fetched);
        return fetched;
    }

    private bool HasFailed(string key) => _failures.TryGetValue(key, out DateTimeOffset until) && _time.GetUtcNow() < until;

    // A failure that concerns the account says nothing about the wiki.
    private static string KeyFor(AccessToken token, Request request) => $"{request.Key}\n{token.Owner}";

    private FeaturedContent? Write(CachedFeed cached, FeaturedFeed feed, Request request, string pathBase)
    {
        if (_written.TryGetValue(cached, out var written) && written.PathBase == pathBase) return written.Content;
        var content = _writer.Write(feed, request.Site, request.Day, pathBase);
        _written.AddOrUpdate(cached, new Written(pathBase, content));
        return content;
    }

    private sealed record Written(string PathBase, FeaturedContent? Content);

    private sealed record Request(Site Site, DateOnly Day)
    {
        public string Key { get; } = $"feed:{Site.Project}/{Site.Language}:{Day:O}";
    }
}
