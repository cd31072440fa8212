using WikiReader.Web.Articles.Caching;

namespace WikiReader.Web.Articles;

/// <summary>
/// Cached articles that are shown with their age while the wiki does not respond, or not in time (<c>stale-if-error</c> and
/// <c>stale-while-revalidate</c> of RFC 5861).
/// </summary>
internal sealed partial class StaleArticles(PageMetadataCache metadata, RenderedArticleCache articles, TimeProvider time, ILogger<StaleArticles> logger)
{
    /// <summary>How long a reader waits for the wiki if the article is cached.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The article as it was when the wiki last confirmed it; null if it is not cached.</summary>
    public async Task<Article?> FindAsync(ArticleRequest request) =>
        await metadata.GetCachedAsync(request) is { } cached && await articles.GetCachedAsync(cached, request) is { } content
            ? new Article(request.Site, request.Title, cached.Page.Latest, cached.Page.License, content, cached.ValidatedAt)
            : null;

    /// <summary>Removes the article: the wiki says that there is no such page.</summary>
    public async Task ForgetAsync(ArticleRequest request)
    {
        if (await metadata.GetCachedAsync(request) is not { } cached) return;
        await articles.RemoveAsync(cached, request);
        await metadata.RemoveAsync(request);
    }

    /// <summary>
    /// The result of reading an article from the wiki; of an article that all readers share and that is cached, the cached one if reading takes
    /// longer than <see cref="Patience"/>. Reading goes on then, and what it finds is cached for the next view.
    /// </summary>
    /// <param name="read">Reads the article; it is cancelled only if the reader leaves before there is a result.</param>
    public async Task<ArticleResult> ReadAsync(ArticleRequest request, Func<CancellationToken, Task<ArticleResult>> read, CancellationToken cancellationToken)
    {
        if (!CachePartition.IsSharedFor(request)) return await read(cancellationToken);
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
                if (await FindAsync(request) is not { } article) return await reading.WaitAsync(cancellationToken);
                _ = FinishAsync(reading);
                return new ArticleResult.Found(article);
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
        [LoggerMessage(LogLevel.Error, "An article that was slow to come could not be read.")]
        public static partial void ReadingFailed(ILogger logger, Exception exception);
    }
}
