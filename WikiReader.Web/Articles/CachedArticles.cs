using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Concurrency;

namespace WikiReader.Web.Articles;

/// <summary>
/// Articles that are shown from the cache: at once, if the wiki confirmed them recently (<c>stale-while-revalidate</c> of RFC 5861), and with their age
/// while the wiki does not respond, or not in time (<c>stale-if-error</c>).
/// </summary>
internal sealed partial class CachedArticles(
    PageMetadataCache metadata, RenderedArticleCache articles, MustRevalidatePages mustRevalidate, IOptions<CacheOptions> options, TimeProvider time, ILogger<CachedArticles> logger)
{
    /// <summary>How long a reader waits for the wiki if the article is cached.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The article as it was when the wiki last confirmed it; null if it is not cached.</summary>
    public async Task<Article?> FindAsync(ArticleRequest request) =>
        await metadata.GetCachedAsync(request) is { } cached && await articles.GetCachedAsync(cached, request) is { } content
            ? new Article(request.Site, request.Title, cached.Page.Latest, cached.Page.License, content, cached.ValidatedAt)
            : null;

    /// <summary>True if the article may be shown before the wiki confirms it again.</summary>
    public bool IsFresh(Article cached, ArticleRequest request) =>
        !request.IsReload && time.GetUtcNow() - cached.ValidatedAt < options.Value.StaleWhileRevalidate && MayBeShown(request);

    /// <summary>False if only the wiki can tell whether this reader may have the article.</summary>
    public bool MayBeShown(ArticleRequest request) => CachePartition.IsPublicFor(request) && !mustRevalidate.Contains(request);

    /// <summary>Removes the article: the wiki says that there is no such page.</summary>
    public async Task ForgetAsync(ArticleRequest request)
    {
        if (await metadata.GetCachedAsync(request) is not { } cached) return;
        await articles.RemoveAsync(cached, request);
        await metadata.RemoveAsync(request);
    }

    /// <summary>
    /// Reads an article that is shown at once from the wiki, beside the request. What is found is cached for the next view. Nothing is read if the
    /// session's last response from the wiki may be reused.
    /// </summary>
    public void Revalidate(ArticleRequest request, Func<ArticleRequest, Task<ArticleResult>> read)
    {
        if (metadata.GetReusable(request) is not null) return;
        request.Timings.IsRevalidating = true;
        var beside = request with { Timings = new ReadTimings(time) };
        _ = FinishAsync(DetachedTask.RunAsync(() => read(beside)));
    }

    /// <summary>
    /// The result of reading an article from the wiki; the cached article if that takes longer than <see cref="Patience"/>. Reading goes on then, and
    /// what it finds is cached for the next view.
    /// </summary>
    /// <param name="read">Reads the article; it is cancelled only if the reader leaves before there is a result.</param>
    public async Task<ArticleResult> ReadOrElseAsync(Article cached, Func<CancellationToken, Task<ArticleResult>> read, CancellationToken cancellationToken)
    {
        // Not disposed: reading may outlive this call. It has no timer and nothing else to release.
        var abandoned = new CancellationTokenSource();
        var reading = read(abandoned.Token);
        if (reading.IsCompleted) return await reading;
        using (cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), abandoned))
        {
            try
            {
                return await reading.WaitAsync(Patience, time, cancellationToken);
            }
            catch (TimeoutException) when (!reading.IsFaulted)
            {
                _ = FinishAsync(reading);
                return ArticleResult.Of(cached);
            }
        }
    }

    private async Task FinishAsync(Task<ArticleResult> reading)
    {
        try
        {
            await reading;
        }
        catch (OperationCanceledException)
        {
            // The reader left while the response was being written.
        }
#pragma warning disable CA1031 // The task is not awaited: an exception would be lost.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.ReadingFailed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An article that no reader waits for could not be read.")]
        public static partial void ReadingFailed(ILogger logger, Exception exception);
    }
}
