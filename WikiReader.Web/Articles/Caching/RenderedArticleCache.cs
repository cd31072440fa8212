using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Concurrency;
using WikiReader.Web.Delivery.Coding;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Files;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// Gets the rendered article of a revision, from the cache or from the wiki. A stale cached article is returned at once and revalidated in the
/// background. Concurrent requests for an article that is not cached share one request to the wiki.
/// </summary>
internal sealed partial class RenderedArticleCache(
    TieredCache cache, WikimediaClient wikimedia, ArticleHtml html, RendererVersion version, ArticleMetrics metrics,
    IOptions<CacheOptions> options, TimeProvider time, ILogger<RenderedArticleCache> logger)
{
    // Upper bound of the pause after a failed revalidation. Cache:Revalidate applies if it is shorter.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<WikimediaResult<RenderedArticle>> _flights = new();

    public async Task<WikimediaResult<RenderedArticle>> GetAsync(PageMetadata page, PageTitle title, ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var partition = CachePartition.For(request);
        var key = KeyOf(partition, page, request);
        if (await cache.GetFromMemoryAsync(key) is { } cached)
        {
            metrics.Viewed(isHit: true);
            if (time.GetUtcNow() >= cached.RevalidateAt) _ = RevalidateAsync(partition, key, cached, page, title, request, token);
            return cached;
        }

        while (true)
        {
            var (result, isShared) = await _flights.JoinAsync(key, () => GetOrFetchAsync(partition, key, page, title, request, token), cancellationToken);
            // A failure that is personal to the reader whose token was used says nothing about this reader: try again with this reader's token.
            if (!isShared || result.FailureReason is not { IsPersonal: true }) return result;
        }
    }

    /// <summary>The rendered article for metadata from an earlier view; null if it is not cached.</summary>
    public async Task<RenderedArticle?> GetCachedAsync(CachedPageMetadata metadata, ArticleRequest request)
    {
        var partition = CachePartition.For(request);
        var article = await cache.GetAsync(partition, KeyOf(partition, metadata.Page, request));
        if (article is not null) metrics.Viewed(isHit: true);
        return article;
    }

    public ValueTask RemoveAsync(CachedPageMetadata metadata, ArticleRequest request)
    {
        var partition = CachePartition.For(request);
        return cache.RemoveAsync(partition, KeyOf(partition, metadata.Page, request));
    }

    private string KeyOf(CachePartition partition, PageMetadata page, ArticleRequest request) => partition.ArticleKey(page, request, version.For(request.PathBase));

    private async Task<WikimediaResult<RenderedArticle>> GetOrFetchAsync(CachePartition partition, string key, PageMetadata page, PageTitle title, ArticleRequest request, AccessToken token)
    {
        if (await cache.GetAsync(partition, key) is { } cached)
        {
            metrics.Viewed(isHit: true);
            return cached;
        }

        metrics.Viewed(isHit: false);
        return await FetchAsync(partition, key, null, page, title, request, token);
    }

    private async Task RevalidateAsync(CachePartition partition, string key, RenderedArticle cached, PageMetadata page, PageTitle title, ArticleRequest request, AccessToken token)
    {
        try
        {
            var (result, isShared) = await _flights.JoinAsync(key, () => FetchAsync(partition, key, cached, page, title, request, token), CancellationToken.None);
            if (isShared || result.FailureReason is not { } reason) return;
            if (reason is WikimediaFailure.NotFound) await cache.RemoveAsync(partition, key);
            else await cache.SetAsync(partition, key, cached with { RevalidateAt = time.GetUtcNow() + Pause }, isNew: false);
        }
#pragma warning disable CA1031 // The task is not awaited: an exception would be lost.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.RevalidationFailed(logger, exception);
        }
    }

    private TimeSpan Pause => options.Value.Revalidate < LongestPause ? options.Value.Revalidate : LongestPause;

    // All callers that wait share the response, so no single caller can cancel the request. The client has its own timeout.
    private async Task<WikimediaResult<RenderedArticle>> FetchAsync(CachePartition partition, string key, RenderedArticle? cached, PageMetadata page, PageTitle title, ArticleRequest request, AccessToken token)
    {
        var file = page.RedirectTarget is null && request.Site.Namespaces.IsFile(title) ? wikimedia.GetFileAsync(request.Site, title, token, CancellationToken.None) : null;
        var result = await FetchHtmlAsync(page, title, cached?.ETag, request, token);
        if (!result.TryGet(out var source, out var failure)) return failure;
        var revalidateAt = time.GetUtcNow() + options.Value.Revalidate;
        if (source is PageHtml.Written written)
        {
            cached = await RenderAsync(written, revalidateAt, new ArticleContext(request.Site, title, request.PathBase) { Variant = request.Variant }, file);
            if (cached is null) return new WikimediaFailure.TooComplex();
            await cache.SetAsync(partition, key, cached, isNew: true);
        }
        else
        {
            cached = cached! with { RevalidateAt = revalidateAt };
            await cache.SetAsync(partition, key, cached, isNew: false);
        }

        return cached;
    }

    // The wiki answers for a redirect page with the address of its target (307), or names it in the metadata, but its section stands in the
    // redirect page alone. It is asked for that page once, since it has a cache entry of its own. Without it, the target is still known.
    private async Task<WikimediaResult<PageHtml>> FetchHtmlAsync(PageMetadata page, PageTitle title, string? etag, ArticleRequest request, AccessToken token)
    {
        if (page.RedirectTarget is not null) return await wikimedia.GetRedirectHtmlAsync(request.Site, title, etag, token, CancellationToken.None);
        var result = await wikimedia.GetHtmlAsync(request.Site, title, etag, token, CancellationToken.None);
        if (result.FailureReason is not WikimediaFailure.Redirected { IsNormalization: false }) return result;
        var redirect = await wikimedia.GetRedirectHtmlAsync(request.Site, title, etag, token, CancellationToken.None);
        return redirect.FailureReason is null or WikimediaFailure.InvalidToken ? redirect : result;
    }

    // Null as in Render. A page whose file could not be had is rendered without it, and fetched again soon: a 304 would bring no file.
    private async Task<RenderedArticle?> RenderAsync(PageHtml.Written source, DateTimeOffset revalidateAt, ArticleContext context, Task<WikimediaResult<WikiFile>>? file)
    {
        if (file is null) return Render(source, revalidateAt, context);
        return (await file).TryGet(out var found, out var failure) || failure is WikimediaFailure.NotFound
            ? Render(source, revalidateAt, context with { File = found })
            : Render(source with { ETag = null }, time.GetUtcNow() + Pause, context);
    }

    // Null if the page exceeds the limits of the parser.
    private RenderedArticle? Render(PageHtml.Written source, DateTimeOffset revalidateAt, ArticleContext context)
    {
        using var rendering = metrics.MeasureRendering();
        try
        {
            using var document = html.Write(source.Utf8, context);
            Report(document.Dropped);
            return ToRenderedArticle(document, source.ETag, revalidateAt);
        }
        catch (TooComplexException exception)
        {
            Log.TooComplex(logger, context.Site.Domain, exception.Message);
            return null;
        }
    }

    private void Report(IReadOnlyList<DroppedElement> dropped)
    {
        metrics.Dropped(dropped);
        if (!logger.IsEnabled(LogLevel.Debug)) return;
        foreach (var (name, reason, count) in dropped) Log.Dropped(logger, count, name, reason);
    }

    private static RenderedArticle ToRenderedArticle(ArticleDocument document, string? etag, DateTimeOffset revalidateAt) => new()
    {
        Html = Compress(document),
        Title = document.Title,
        DisplayTitle = document.DisplayTitle,
        ShortDescription = document.ShortDescription,
        Language = document.Language,
        Direction = document.Direction,
        HasContents = document.Headings.Count > 0,
        Categories = document.Categories,
        IsCategory = document.IsCategory,
        LoadsFromWiki = document.LoadsFromWiki,
        StyleSource = document.Style?.Source,
        ETag = etag,
        RevalidateAt = revalidateAt,
        Redirect = document.Redirect,
        ArticlePath = document.ArticlePath,
    };

    private static DeflateSegment Compress(ArticleDocument document)
    {
        using var begin = ArticleMarkup.Begin(document);
        using var end = ArticleMarkup.End();
        return DeflateSegment.Compress(begin.Utf8, document.Body.Utf8, end.Utf8);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A cached article could not be revalidated.")]
        public static partial void RevalidationFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "A page of {Host} is too complex: {Reason}")]
        public static partial void TooComplex(ILogger logger, string host, string reason);

        [LoggerMessage(LogLevel.Debug, "{Count} elements {Element} were not written: {Reason}.")]
        public static partial void Dropped(ILogger logger, int count, string element, DropReason reason);
    }
}
