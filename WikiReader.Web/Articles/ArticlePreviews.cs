using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles;

/// <summary>
/// Reads articles for previews of links. One that the wiki confirmed recently costs nothing; for others the wiki is asked only if that delays nothing
/// else, and an older cached article is shown if not.
/// </summary>
public sealed class ArticlePreviews
{
    private const int MaximumRedirects = 4;

    private readonly ArticleReader _reader;
    private readonly CachedArticles _cached;
    private readonly PageMetadataCache _metadata;
    private readonly MissingPages _missing;
    private readonly RequestBudget _budget;

    internal ArticlePreviews(ArticleReader reader, CachedArticles cached, PageMetadataCache metadata, MissingPages missing, RequestBudget budget) =>
        (_reader, _cached, _metadata, _missing, _budget) = (reader, cached, metadata, missing, budget);

    /// <summary>
    /// Expected failures are results, not exceptions. Redirects are followed to their target, titles in another script to their page;
    /// <see cref="ArticleResult.PrefetchRefused"/> means that the reader's budget has no room.
    /// </summary>
    public async Task<ArticleResult> ReadAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            if (request.Site.IsPublic && request.Site.Namespaces.IsVirtual(request.Title)) return new ArticleResult.OnlyAtWiki();
            switch (await ReadOnceAsync(request, token, cancellationToken))
            {
                case ArticleResult.Redirected(var site, var title, _):
                    request = request with { Site = site, Title = title, Variant = site == request.Site ? request.Variant : null };
                    break;
                case ArticleResult.Normalized(var title):
                    request = request with { Title = title };
                    break;
                case var result:
                    return result;
            }
        }

        return new ArticleResult.RedirectLoop();
    }

    private async Task<ArticleResult> ReadOnceAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var cached = await _cached.FindAsync(request);
        if (cached is not null && _cached.IsFresh(cached, request)) return ArticleResult.Of(cached);
        // What is requested already, for example by a prefetch of the same link, costs nothing.
        var result = _metadata.IsRequested(request, token) ? await AskAsync(request, cached, token, cancellationToken) : null;
        if (result is not null && !MayBeInOtherScript(result, request)) return result;
        using var admission = await _budget.EnterPreviewAsync(token, cancellationToken);
        if (admission is null) return cached is not null && _cached.MayBeShown(request) ? ArticleResult.Of(cached) : new ArticleResult.PrefetchRefused();
        result ??= await AskAsync(request, cached, token, cancellationToken);
        return MayBeInOtherScript(result, request) ? await _missing.FindVariantAsync(request, token, cancellationToken) ?? result : result;
    }

    private static bool MayBeInOtherScript(ArticleResult result, ArticleRequest request) => result is ArticleResult.NotFound && ScriptVariants.Has(request.Site.Language);

    // The HTML is requested after the metadata: two requests at a time could take the reader's last permit.
    private Task<ArticleResult> AskAsync(ArticleRequest request, Article? cached, AccessToken token, CancellationToken cancellationToken) =>
        cached is not null && CachePartition.IsPublicFor(request)
            ? _cached.ReadOrElseAsync(cached, cancellation => _reader.AskAsync(request, isCached: true, token, cancellation), cancellationToken)
            : _reader.AskAsync(request, isCached: true, token, cancellationToken);
}
