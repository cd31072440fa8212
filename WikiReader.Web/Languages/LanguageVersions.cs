using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Links;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Languages;

/// <summary>The other languages of a page, from the wiki's interlanguage links.</summary>
public sealed class LanguageVersions(WikimediaClient wikimedia, SiteRegistry sites)
{
    /// <summary>Sorted by the names of the languages.</summary>
    public async Task<WikimediaResult<IReadOnlyList<LanguageVersion>>> FindAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await wikimedia.GetLanguageLinksAsync(site, title, token, cancellationToken);
        if (!result.TryGet(out var links, out var failure)) return failure;
        return new WikimediaResult<IReadOnlyList<LanguageVersion>>.Success(
            [.. links.Select(link => Read(site, link)).OfType<LanguageVersion>().OrderBy(version => version.Name, WikiLanguages.ByName)]);
    }

    // Null if the page cannot be named: the prefix makes its title too long.
    private LanguageVersion? Read(Site site, LanguageLink link)
    {
        var language = WikiLanguages.Find(link.Code);
        var name = language?.Name ?? (string.IsNullOrWhiteSpace(link.Name) ? link.Code : link.Name);
        if (sites.FindInLanguage(site, link.Code) is { } target && target != site) return new LanguageVersion(name, language, target, link.Title, link.Title.Text);
        return PageTitle.TryParse($"{link.Code}:{link.Title.Key}", out var prefixed) ? new LanguageVersion(name, language, null, prefixed, link.Title.Text) : null;
    }
}
