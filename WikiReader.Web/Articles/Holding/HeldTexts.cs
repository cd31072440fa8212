using Microsoft.Extensions.Options;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Compression;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Holding;

/// <summary>
/// Gives the text of a page: the one held, at once, or the one the wiki gives. A held text is asked about from time to time, behind the
/// reader's back. However many want a text that is not held, the wiki is asked once.
/// </summary>
internal sealed partial class HeldTexts(
    ArticleCache cache, WikimediaClient wikimedia, ArticleHtml html, TextWriterIdentity writer, ArticleMetrics metrics,
    IOptions<CacheOptions> options, TimeProvider time, ILogger<HeldTexts> logger)
{
    // How long a wiki that did not answer about a held text is left alone, if it is asked more often otherwise.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<WikimediaResult<HeldText>> _flights = new();

    public async Task<WikimediaResult<HeldText>> GetAsync(Page page, PageTitle title, ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var shelf = Shelf.For(request.Site, request.Session);
        var key = KeyOf(shelf, page, request);
        if (await cache.FindInMemoryAsync(key) is { } held)
        {
            metrics.Viewed(isHeld: true);
            if (time.GetUtcNow() >= held.AskAgainAt) _ = AskAgainAsync(shelf, key, held, title, request, token);
            return held;
        }

        while (true)
        {
            var (result, isShared) = await _flights.JoinAsync(key, () => FindOrFetchAsync(shelf, key, title, request, token), cancellationToken);
            // What the wiki refuses to one reader it may give to the next.
            if (!isShared || result is not WikimediaResult<HeldText>.Failure { Reason: { IsPersonal: true } }) return result;
        }
    }

    /// <summary>The text of a page that a wiki spoke of earlier; null if it is not held.</summary>
    public async Task<HeldText?> FindAsync(KnownPage known, ArticleRequest request)
    {
        var shelf = Shelf.For(request.Site, request.Session);
        var held = await cache.FindAsync(shelf, KeyOf(shelf, known.Page, request));
        if (held is not null) metrics.Viewed(isHeld: true);
        return held;
    }

    public ValueTask ForgetAsync(KnownPage known, ArticleRequest request)
    {
        var shelf = Shelf.For(request.Site, request.Session);
        return cache.RemoveAsync(shelf, KeyOf(shelf, known.Page, request));
    }

    private string KeyOf(Shelf shelf, Page page, ArticleRequest request) => shelf.KeyOfText(page.Id, page.Latest.Id, writer.For(request.PathBase));

    private async Task<WikimediaResult<HeldText>> FindOrFetchAsync(Shelf shelf, string key, PageTitle title, ArticleRequest request, AccessToken token)
    {
        if (await cache.FindAsync(shelf, key) is { } held)
        {
            metrics.Viewed(isHeld: true);
            return held;
        }

        metrics.Viewed(isHeld: false);
        return await FetchAsync(shelf, key, null, title, request, token);
    }

    private async Task AskAgainAsync(Shelf shelf, string key, HeldText held, PageTitle title, ArticleRequest request, AccessToken token)
    {
        try
        {
            var (result, isShared) = await _flights.JoinAsync(key, () => FetchAsync(shelf, key, held, title, request, token), CancellationToken.None);
            if (isShared || result is not WikimediaResult<HeldText>.Failure { Reason: var reason }) return;
            if (reason is WikimediaFailure.Missing) await cache.RemoveAsync(shelf, key);
            else await cache.KeepAsync(shelf, key, held with { AskAgainAt = time.GetUtcNow() + Pause }, isNew: false);
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
    private async Task<WikimediaResult<HeldText>> FetchAsync(Shelf shelf, string key, HeldText? held, PageTitle title, ArticleRequest request, AccessToken token)
    {
        var answer = await wikimedia.GetHtmlAsync(request.Site, title, held?.ETag, token, CancellationToken.None);
        if (answer is not WikimediaResult<PageHtml>.Success { Value: var source }) return ((WikimediaResult<PageHtml>.Failure)answer).Reason;
        var askAgainAt = time.GetUtcNow() + options.Value.Revalidate;
        if (source is PageHtml.Written written)
        {
            held = Write(written, askAgainAt, title, request);
            if (held is null) return new WikimediaFailure.TooComplex();
            await cache.KeepAsync(shelf, key, held, isNew: true);
        }
        else
        {
            held = held! with { AskAgainAt = askAgainAt };
            await cache.KeepAsync(shelf, key, held, isNew: false);
        }

        return held;
    }

    // Null if the page is more than can be shown.
    private HeldText? Write(PageHtml.Written source, DateTimeOffset askAgainAt, PageTitle title, ArticleRequest request)
    {
        using var writing = metrics.BeginWriting();
        try
        {
            using var document = html.Write(source.Utf8, new ArticleContext(request.Site, title, request.PathBase));
            return TextOf(document, source.ETag, askAgainAt);
        }
        catch (TooComplexException)
        {
            return null;
        }
    }

    private static HeldText TextOf(ArticleDocument document, string? etag, DateTimeOffset askAgainAt) => new()
    {
        Html = Compress(document),
        Title = document.Title,
        ShortDescription = document.ShortDescription,
        Language = document.Language,
        Direction = document.Direction,
        HasContents = document.Headings.Count > 0,
        StyleSource = document.Style?.Source,
        ETag = etag,
        AskAgainAt = askAgainAt,
        Redirect = document.Redirect,
    };

    private static CompressedText Compress(ArticleDocument document)
    {
        using var begin = ArticleMarkup.Begin(document);
        using var end = ArticleMarkup.End();
        return CompressedText.Compress(begin.Utf8, document.Body.Utf8, end.Utf8);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A held article could not be asked about.")]
        public static partial void NotAsked(ILogger logger, Exception exception);
    }
}
