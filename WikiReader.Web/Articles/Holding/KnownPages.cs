using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Holding;

/// <summary>
/// What the wiki says of a title. Each reader's own question decides whether the page exists, who may read it and which revision is newest;
/// the answer is good for that reader for a few seconds, so that a page that is reloaded asks once.
/// </summary>
internal sealed class KnownPages(ArticleCache cache, WikimediaClient wikimedia, IOptions<ReuseOptions> options, TimeProvider time) : IDisposable
{
    private readonly SingleFlight<WikimediaResult<Page>> _flights = new();
    private readonly MemoryCache _answers = new(new MemoryCacheOptions());

    // An answer that is reused says nothing new.
    private readonly ConditionalWeakTable<Page, object?> _kept = [];

    public async Task<WikimediaResult<Page>> AskAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var key = $"{request.Session}\n{request.Site.Project}\n{request.Site.Language}\n{request.Title.Key}";
        if (_answers.TryGetValue(key, out Answer? known) && time.GetUtcNow() < known!.End) return known.Page;
        var (result, _) = await _flights.JoinAsync(key, () => AskOnceAsync(key, request, token), cancellationToken);
        return result;
    }

    /// <summary>What was last known of a title whose text is held; null if none is.</summary>
    public async Task<KnownPage?> FindAsync(ArticleRequest request)
    {
        var shelf = Shelf.For(request.Site, request.Session);
        return await cache.FindPageAsync(shelf, shelf.KeyOfTitle(request.Title));
    }

    /// <summary>Remembers that the text of a page is held, as of now.</summary>
    public async Task KeepAsync(ArticleRequest request, Page page)
    {
        if (!_kept.TryAdd(page, null)) return;
        var shelf = Shelf.For(request.Site, request.Session);
        var key = shelf.KeyOfTitle(request.Title);
        var known = await cache.FindPageInMemoryAsync(key);
        await cache.KeepPageAsync(shelf, key, new KnownPage(page, time.GetUtcNow()), isNew: known?.Page.Latest != page.Latest);
    }

    public ValueTask ForgetAsync(ArticleRequest request)
    {
        var shelf = Shelf.For(request.Site, request.Session);
        return cache.RemoveAsync(shelf, shelf.KeyOfTitle(request.Title));
    }

    public void Dispose() => _answers.Dispose();

    private async Task<WikimediaResult<Page>> AskOnceAsync(string key, ArticleRequest request, AccessToken token)
    {
        var answer = await wikimedia.GetPageAsync(request.Site, request.Title, token, CancellationToken.None);
        if (answer is WikimediaResult<Page>.Success success) Keep(key, success.Value, options.Value.BareReuse);
        return answer;
    }

    // The memory is given back by the machine's clock; whether the answer is still good is asked of the application's.
    private void Keep(string key, Page page, TimeSpan reuse)
    {
        if (reuse > TimeSpan.Zero) _answers.Set(key, new Answer(page, time.GetUtcNow() + reuse), reuse);
    }

    private sealed record Answer(Page Page, DateTimeOffset End);
}
