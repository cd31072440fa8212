using Microsoft.Extensions.Caching.Memory;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// Pages that a session is not shown from the cache before the wiki has confirmed them (<c>must-revalidate</c> of RFC 9111): the wiki's last response
/// to that session was that the page is gone or moved, or that its reader may not read it.
/// </summary>
internal sealed class MustRevalidatePages : IDisposable
{
    // Far more than readers meet. If one is dropped, its page is shown once more from the cache.
    private const int Maximum = 50_000;

    // No longer than articles are cached.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Maximum });

    public bool Contains(ArticleRequest request) => _pages.Count > 0 && _pages.TryGetValue(request.SessionKey, out _);

    public void Add(ArticleRequest request) => _pages.Set(request.SessionKey, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lifetime });

    public void Remove(ArticleRequest request)
    {
        if (_pages.Count > 0) _pages.Remove(request.SessionKey);
    }

    public void Dispose() => _pages.Dispose();
}
