using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Concurrency;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>
/// The pages in categories, by the wiki's search. What a session has found is shown again at once for <see cref="CacheOptions.StaleWhileRevalidate"/>,
/// while the search is repeated beside the view.
/// </summary>
public sealed class CategoryMembers : IDisposable
{
    private const int MaximumMembers = 100;
    private const int MaximumCategories = 1_000;

    private readonly ArticleSearch _search;
    private readonly RequestBudget _budget;
    private readonly CacheOptions _options;
    private readonly TimeProvider _time;
    private readonly MemoryCache _found = new(new MemoryCacheOptions { SizeLimit = MaximumCategories });
    private readonly SingleFlight<IReadOnlyList<PageTitle>?> _flights = new();

    internal CategoryMembers(ArticleSearch search, RequestBudget budget, IOptions<CacheOptions> options, TimeProvider time) =>
        (_search, _budget, _options, _time) = (search, budget, options.Value, time);

    /// <summary>Starts the search for a page that may be that of a category, so that it takes no longer than the page itself.</summary>
    public void Begin(ArticleRequest request, AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.IsPrefetch || !request.Site.Namespaces.IsCategory(request.Title)) return;
        if (!_found.TryGetValue(request.SessionKey, out _)) Start(request, token);
    }

    /// <summary>
    /// Pages in the category of the requested page, at most a hundred. Null if the search fails, and for a prefetch also if they are not known and the
    /// reader's budget has no room to spare.
    /// </summary>
    public async Task<IReadOnlyList<PageTitle>?> FindAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var known = _found.TryGetValue(request.SessionKey, out Found? found) && _time.GetUtcNow() - found!.At < _options.StaleWhileRevalidate && request.Site.IsPublic ? found : null;
        if (known is not null && (request.IsPrefetch || _time.GetUtcNow() - known.At < _options.BareReuse)) return known.Members;
        if (request.IsPrefetch && !_budget.HasRoomToSpare(token)) return null;
        if (known is null || request.IsReload) return (await _flights.JoinAsync(FlightKey(request, token), () => SearchAsync(request, token), cancellationToken)).Value;
        Start(request, token.ForBackground());
        return known.Members;
    }

    public void Dispose() => _found.Dispose();

    private void Start(ArticleRequest request, AccessToken token) => _flights.Join(FlightKey(request, token), () => DetachedTask.RunAsync(() => SearchAsync(request, token)));

    // A reader who reloads the page does not wait with a search in the background, which may not be sent for long.
    private static string FlightKey(ArticleRequest request, AccessToken token) => $"{request.SessionKey}\n{token.IsForBackground}";

    private async Task<IReadOnlyList<PageTitle>?> SearchAsync(ArticleRequest request, AccessToken token)
    {
        var result = await _search.FindMembersAsync(request.Site, request.Title.TextInNamespace, MaximumMembers, token, CancellationToken.None);
        if (!result.TryGet(out var members, out _)) return null;
        _found.Set(request.SessionKey, new Found(members, _time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = _options.StaleWhileRevalidate + TimeSpan.FromSeconds(1) });
        return members;
    }

    private sealed record Found(IReadOnlyList<PageTitle> Members, DateTimeOffset At);
}
