using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// What the wiki says of a title. Each reader's own question decides whether the page exists, who may read it and which revision is newest;
/// the answer is good for that reader for a few seconds, so that a page that is reloaded asks once.
/// </summary>
internal sealed class PageMetadataCache(TieredCache cache, WikimediaClient wikimedia, IOptions<ReuseOptions> options, TimeProvider time) : IDisposable
{
    private readonly SingleFlight<WikimediaResult<PageMetadata>> _flights = new();
    private readonly MemoryCache _answers = new(new MemoryCacheOptions());

    // An answer that is reused says nothing new.
    private readonly ConditionalWeakTable<PageMetadata, object?> _stored = [];

    public async Task<WikimediaResult<PageMetadata>> GetAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var key = $"{request.Session}\n{request.Site.Project}\n{request.Site.Language}\n{request.Title.Key}";
        if (_answers.TryGetValue(key, out Answer? known) && time.GetUtcNow() < known!.End) return known.Page;
        var (result, _) = await _flights.JoinAsync(key, () => FetchAsync(key, request, token), cancellationToken);
        return result;
    }

    /// <summary>What was last known of a title whose text is held; null if none is.</summary>
    public async Task<CachedPageMetadata?> GetCachedAsync(ArticleRequest request)
    {
        var shelf = CachePartition.For(request.Site, request.Session);
        return await cache.GetMetadataAsync(shelf, shelf.MetadataKey(request.Title));
    }

    /// <summary>Remembers that the text of a page is held, as of now.</summary>
    public async Task StoreAsync(ArticleRequest request, PageMetadata page)
    {
        if (!_stored.TryAdd(page, null)) return;
        var shelf = CachePartition.For(request.Site, request.Session);
        var key = shelf.MetadataKey(request.Title);
        var known = await cache.GetMetadataFromMemoryAsync(key);
        await cache.SetMetadataAsync(shelf, key, new CachedPageMetadata(page, time.GetUtcNow()), isNew: known?.Page.Latest != page.Latest);
    }

    public ValueTask RemoveAsync(ArticleRequest request)
    {
        var shelf = CachePartition.For(request.Site, request.Session);
        return cache.RemoveAsync(shelf, shelf.MetadataKey(request.Title));
    }

    public void Dispose() => _answers.Dispose();

    private async Task<WikimediaResult<PageMetadata>> FetchAsync(string key, ArticleRequest request, AccessToken token)
    {
        var answer = await wikimedia.GetMetadataAsync(request.Site, request.Title, token, CancellationToken.None);
        if (answer is WikimediaResult<PageMetadata>.Success success) Remember(key, success.Value, options.Value.BareReuse);
        return answer;
    }

    // The memory is given back by the machine's clock; whether the answer is still good is asked of the application's.
    private void Remember(string key, PageMetadata page, TimeSpan reuse)
    {
        if (reuse > TimeSpan.Zero) _answers.Set(key, new Answer(page, time.GetUtcNow() + reuse), reuse);
    }

    private sealed record Answer(PageMetadata Page, DateTimeOffset End);
}
