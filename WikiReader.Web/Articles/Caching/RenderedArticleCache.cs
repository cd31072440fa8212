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
    TieredCache cache, PageSources sources, ArticleHtml html, RendererVersion version, ArticleMetrics metrics,
    IOptions<CacheOptions> options, TimeProvider time, ILogger<RenderedArticleCache> logger)
{
    // Upper bound of the pause after a failed revalidation. Cache:Revalidate applies if it is shorter.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<WikimediaResult<RenderedArticle>> _flights = new();

    /// <param name="begun">The request for the page that was begun together with the one for its metadata; null if there is none.</param>
    public async Task<WikimediaResult<RenderedArticle>> GetAsync(
        PageMetadata page, PageTitle title, ArticleRequest request, AccessToken token, SharedFlight<PageSource>? begun, CancellationToken cancellationToken)
    {
        var target = new Target(CachePartition.For(request), page, title, request, version.For(request.PathBase));
        if (await cache.GetFromMemoryAsync(target.Key) is { } cached)
        {
            if (time.GetUtcNow() >= cached.RevalidateAt) _ = RevalidateAsync(target, cached, token.ForBackground());
            return cached;
        }

        while (true)
        {
            var own = begun;
            var (result, isShared) = await _flights.JoinAsync(target.Key, () => GetOrFetchAsync(target, token, own), cancellationToken);
            // A failure that is personal to the reader whose token was used says nothing about this reader: try again with this reader's token.
            if (result.FailureReason is not { IsPersonal: true } || (!isShared && own is not { IsShared: true })) return result;
            if (!isShared) begun = null;
        }
    }

    /// <summary>The rendered article for metadata from an earlier view; null if it is not cached.</summary>
    public async Task<RenderedArticle?> GetCachedAsync(CachedPageMetadata metadata, ArticleRequest request)
    {
        var partition = CachePartition.For(request);
        return await cache.GetAsync(partition, KeyOf(partition, metadata.Page, request));
    }

    public ValueTask RemoveAsync(CachedPageMetadata metadata, ArticleRequest request)
    {
        var partition = CachePartition.For(request);
        return cache.RemoveAsync(partition, KeyOf(partition, metadata.Page, request));
    }

    private string KeyOf(CachePartition partition, PageMetadata page, ArticleRequest request) => partition.ArticleKey(page, request, version.For(request.PathBase));

    private async Task<WikimediaResult<RenderedArticle>> GetOrFetchAsync(Target target, AccessToken token, SharedFlight<PageSource>? begun)
    {
        // The caller may leave before the end.
        using var source = begun?.Share();
        if (await cache.GetAsync(target.Partition, target.Key) is { } cached) return cached;
        return await FetchAsync(target, null, token, source);
    }

    private async Task RevalidateAsync(Target target, RenderedArticle cached, AccessToken token)
    {
        // The view does not wait for it.
        target = target with { Request = target.Request with { Timings = new ReadTimings(time) } };
        try
        {
            var (result, isShared) = await _flights.JoinAsync(target.Key, () => FetchAsync(target, cached, token, null), CancellationToken.None);
            if (isShared || result.FailureReason is not { } reason) return;
            if (reason is WikimediaFailure.NotFound) await cache.RemoveAsync(target.Partition, target.Key);
            else await cache.SetAsync(target.Partition, target.Key, cached with { RevalidateAt = time.GetUtcNow() + Pause }, isNew: false);
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
    private async Task<WikimediaResult<RenderedArticle>> FetchAsync(Target target, RenderedArticle? cached, AccessToken token, SharedFlight<PageSource>? begun)
    {
        var source = await FetchSourceAsync(target, cached?.ETag, token, begun);
        if (!source.Html.TryGet(out var html, out var failure)) return failure;
        var revalidateAt = time.GetUtcNow() + options.Value.Revalidate;
        if (html is PageHtml.Written written)
        {
            cached = Render(written, source.File, revalidateAt, new ArticleContext(target.Request.Site, target.Title, target.Request.PathBase) { Variant = target.Request.Variant });
            if (cached is null) return new WikimediaFailure.TooComplex();
            await cache.SetAsync(target.Partition, target.Key, cached, isNew: true);
        }
        else
        {
            cached = cached! with { RevalidateAt = revalidateAt };
            await cache.SetAsync(target.Partition, target.Key, cached, isNew: false);
        }

        return cached;
    }

    private async Task<PageSource> FetchSourceAsync(Target target, string? etag, AccessToken token, SharedFlight<PageSource>? begun)
    {
        var (request, page) = (target.Request, target.Page);
        if (begun is not null && await request.Timings.MeasureHtmlAsync(begun.Result, isConcurrent: true) is var source && !source.IsOlderThan(page.Latest)) return source;
        var isFile = page.RedirectTarget is null && request.Site.Namespaces.IsFile(target.Title);
        return await request.Timings.MeasureHtmlAsync(sources.FetchAsync(request, target.Title, etag, isFile, token, CancellationToken.None), isConcurrent: false);
    }

    // Null as in the other overload. A page whose file could not be had is rendered without it, and fetched again soon: a 304 would bring no file.
    private RenderedArticle? Render(PageHtml.Written source, WikimediaResult<WikiFile>? file, DateTimeOffset revalidateAt, ArticleContext context)
    {
        if (file is null) return Render(source, revalidateAt, context);
        return file.TryGet(out var found, out var failure) || failure is WikimediaFailure.NotFound
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
        Extract = CompressExtract(document),
        LeadPicture = document.LeadPicture,
        Title = document.Title,
        DisplayTitle = document.DisplayTitle,
        ShortDescription = document.ShortDescription,
        Language = document.Language,
        Direction = document.Direction,
        HasContents = document.Headings.Count > 0,
        Namespace = document.Namespace,
        Length = document.Length,
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

    private static DeflateSegment? CompressExtract(ArticleDocument document)
    {
        using var extract = ArticleMarkup.Extract(document);
        return extract is null ? null : DeflateSegment.Compress(extract.Utf8);
    }

    // A revision of a page, and who asks for it.
    private sealed record Target(CachePartition Partition, PageMetadata Page, PageTitle Title, ArticleRequest Request, string RendererVersion)
    {
        public string Key { get; } = Partition.ArticleKey(Page, Request, RendererVersion);
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
