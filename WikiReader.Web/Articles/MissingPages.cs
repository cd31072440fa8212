using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>Looks elsewhere for a page that a wiki does not have: not every missing page is one that somebody could write.</summary>
internal sealed class MissingPages(SiteRegistry sites, PageMetadataCache metadata, WikimediaClient wikimedia)
{
    /// <summary>Where the page is; <see cref="ArticleResult.NotFound"/> if it is not found anywhere.</summary>
    public async Task<ArticleResult> ExplainAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        var (site, title) = (request.Site, request.Title);
        if (site.Namespaces.IsVirtual(title) || (!site.IsPublic && sites.MayLeadElsewhere(title))) return new ArticleResult.OnlyAtWiki();
        if (sites.FindByPrefix(site, title) is var (other, page)) return new ArticleResult.OnOtherWiki(other, page);
        if (await FindSharedFileAsync(request, token, cancellationToken) is { } file) return file;
        if (await FindVariantAsync(request, token, cancellationToken) is { } variant) return variant;
        return new ArticleResult.NotFound();
    }

    /// <summary>The page of a title in another script (<see href="https://www.mediawiki.org/wiki/Writing_systems/LanguageConverter"/>); null if there is none.</summary>
    public async Task<ArticleResult?> FindVariantAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        if (!ScriptVariants.Has(request.Site.Language)) return null;
        if (await wikimedia.ResolveTitleAsync(request.Site, request.Title, token, cancellationToken) is not { } title) return null;
        return await FindAsync(request with { Title = title }, token, cancellationToken) is { } found ? new ArticleResult.Normalized(found) : null;
    }

    private async Task<ArticleResult?> FindSharedFileAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        if (sites.SharedRepository is not { } commons || !sites.IsShown(commons) || commons == request.Site || !request.Site.Namespaces.IsFile(request.Title)) return null;
        if (!PageTitle.TryParse($"File:{request.Title.KeyInNamespace}", out var title)) return null;
        return await FindAsync(request with { Site = commons, Title = title }, token, cancellationToken) is { } found ? new ArticleResult.SharedFile(commons, found) : null;
    }

    // The title of a page that is there, in its canonical form. The reader is sent there next, and its metadata are not requested again.
    private async Task<PageTitle?> FindAsync(ArticleRequest request, AccessToken token, CancellationToken cancellationToken) =>
        await metadata.GetAsync(request, token, cancellationToken) switch
        {
            WikimediaResult<PageMetadata>.Success => request.Title,
            WikimediaResult<PageMetadata>.Failure { Reason: WikimediaFailure.Redirected { Title: var title } } => title,
            _ => null,
        };
}
