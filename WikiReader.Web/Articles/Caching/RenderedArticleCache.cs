using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Delivery.Coding;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// Gives the text of a page: the one held, at once, or the one the wiki gives. A held text is asked about from time to time, behind the
/// reader's back. However many want a text that is not held, the wiki is asked once.
/// </summary>
internal sealed partial class RenderedArticleCache(
    TieredCache cache, WikimediaClient wikimedia, ArticleHtml html, RendererVersion writer, ArticleMetrics metrics,
    IOptions<CacheOptions> options, TimeProvider time, ILogger<RenderedArticleCache> logger)
{
    // How long a wiki that did not answer about a held text is left alone, if it is asked more often otherwise.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<WikimediaResult<RenderedArticle>> _flights = new();

    public async Task<WikimediaResult<RenderedArticle>> GetAsync(PageMetadata page, PageTitle title, ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var shelf = CachePartition.For(request.Site, request.Session);
        var key = KeyOf(shelf, page, request);
        if (await cache.GetFromMemoryAsync(key) is { } held)
        {
            metrics.Viewed(isHeld: true);
            if (time.GetUtcNow() >= held.RevalidateAt) _ = RevalidateAsync(shelf, key, held, title, request, token);
            return held;
        }

        while (true)
        {
            var (result, isShared) = await _flights.JoinAsync(key, () => GetOrFetchAsync(shelf, key, title, request, token), cancellationToken);
            // What the wiki refuses to one reader it may give to the next.
            if (!isShared || result is not WikimediaResult<RenderedArticle>.Failure { Reason: { IsPersonal: true } }) return result;
        }
    }

    /// <summary>The text of a page that a wiki spoke of earlier; null if it is not held.</summary>
    public async Task<RenderedArticle?> GetCachedAsync(CachedPageMetadata known, ArticleRequest request)
    {
        var shelf = CachePartition.For(request.Site, request.Session);
        var held = await cache.GetAsync(shelf, KeyOf(shelf, known.Page, request));
        if (held is not null) metrics.Viewed(isHeld: true);
        return held;
    }

    public ValueTask RemoveAsync(CachedPageMetadata known, ArticleRequest request)
    {
        var shelf = CachePartition.For(request.Site, request.Session);
        return cache.RemoveAsync(shelf, KeyOf(shelf, known.Page, request));
    }

    private string KeyOf(CachePartition shelf, PageMetadata page, ArticleRequest request) => shelf.ArticleKey(page.Id, page.Latest.Id, writer.For(request.PathBase));

    private async Task<WikimediaResult<RenderedArticle>> GetOrFetchAsync(CachePartition shelf, string key, PageTitle title, ArticleRequest request, AccessToken token)
    {
        if (await cache.GetAsync(shelf, key) is { } held)
        {
            metrics.Viewed(isHeld: true);
            return held;
        }

        metrics.Viewed(isHeld: false);
        return await FetchAsync(shelf, key, null, title, request, token);
    }

    private async Task RevalidateAsync(CachePartition shelf, string key, RenderedArticle held, PageTitle title, ArticleRequest request, AccessToken token)
    {
        try
        {
            var (result, isShared) = await _flights.JoinAsync(key, () => FetchAsync(shelf, key, held, title, request, token), CancellationToken.None);
            if (isShared || result is not WikimediaResult<RenderedArticle>.Failure { Reason: var reason }) return;
            if (reason is WikimediaFailure.NotFound) await cache.RemoveAsync(shelf, key);
            else await cache.SetAsync(shelf, key, held with { RevalidateAt = time.GetUtcNow() + Pause }, isNew: false);
        }
#pragma warning disable CA1031 // Nobody waits for this: whatever went wrong would be lost.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotAsked(logger, exception);
        }
    }

    private TimeSpan Pause => options.Value.Revalidate < LongestPause ? options.Value.Revalidate : LongestPause;

    // The wiki's answer belongs to everybody who waits for it, so nobody's leaving ends it; it has its own time-out.
    private async Task<WikimediaResult<RenderedArticle>> FetchAsync(CachePartition shelf, string key, RenderedArticle? held, PageTitle title, ArticleRequest request, AccessToken token)
    {
        var answer = await wikimedia.GetHtmlAsync(request.Site, title, held?.ETag, token, CancellationToken.None);
        if (answer is not WikimediaResult<PageHtml>.Success { Value: var source }) return ((WikimediaResult<PageHtml>.Failure)answer).Reason;
        var askAgainAt = time.GetUtcNow() + options.Value.Revalidate;
        if (source is PageHtml.Written written)
        {
            held = Render(written, askAgainAt, title, request);
            if (held is null) return new WikimediaFailure.TooComplex();
            await cache.SetAsync(shelf, key, held, isNew: true);
        }
        else
        {
            held = held! with { RevalidateAt = askAgainAt };
            await cache.SetAsync(shelf, key, held, isNew: false);
        }

        return held;
    }

    // Null if the page is more than can be shown.
    private RenderedArticle? Render(PageHtml.Written source, DateTimeOffset askAgainAt, PageTitle title, ArticleRequest request)
    {
        using var writing = metrics.MeasureRendering();
        try
        {
            using var document = html.Write(source.Utf8, new ArticleContext(request.Site, title, request.PathBase));
            return ToRenderedArticle(document, source.ETag, askAgainAt);
        }
        catch (TooComplexException)
        {
            return null;
        }
    }

    private static RenderedArticle ToRenderedArticle(ArticleDocument document, string? etag, DateTimeOffset askAgainAt) => new()
    {
        Html = Compress(document),
        Title = document.Title,
        ShortDescription = document.ShortDescription,
        Language = document.Language,
        Direction = document.Direction,
        HasContents = document.Headings.Count > 0,
        StyleSource = document.Style?.Source,
        ETag = etag,
        RevalidateAt = askAgainAt,
        Redirect = document.Redirect,
    };

    private static DeflateSegment Compress(ArticleDocument document)
    {
        using var begin = ArticleMarkup.Begin(document);
        using var end = ArticleMarkup.End();
        return DeflateSegment.Compress(begin.Utf8, document.Body.Utf8, end.Utf8);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A held article could not be asked about.")]
        public static partial void NotAsked(ILogger logger, Exception exception);
    }
}
