using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Appearance;
using WikiReader.Web.Articles;
using WikiReader.Web.Authentication;
using WikiReader.Web.Languages;
using WikiReader.Web.Models;
using WikiReader.Web.Prefetching;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Controllers;

public sealed class SearchController(SiteRegistry wikis, ReaderLanguages languages, ArticleSearch search, PrefetchOffer offer, ReadingMessages messages) : ReadingController(messages)
{
    private const int MaximumLanguages = 5;

    /// <summary>The target of the search forms: a form cannot put a project and a language into a path.</summary>
    [Get("/search")]
    public IActionResult Choose(string? project, string? language, string? q)
    {
        var site = FindSite(project, language);
        if (site is null) return Show(Messages.UnknownWiki);
        return Redirect(ReaderAddress.Search(Request.PathBase, site, q?.Trim() ?? ""));
    }

    /// <param name="offset">The number of results before the first one to show. Any number: it is reduced to that of a page.</param>
    [RequiresAccessToken]
    [Get("/{project}/{language}/search")]
    public async Task<IActionResult> Find(string project, string language, string? q, int offset, CancellationToken cancellationToken)
    {
        if (wikis.Find(project, language) is not { } site) return Show(Messages.UnknownWiki);
        if (!HttpContext.HasReaderSession()) return await RequestSignInAsync();
        var query = SearchQuery.Read(q);
        if (query.Length == 0) return View("Search", new SearchViewModel(site, "", []));

        offset = Math.Clamp(offset, 0, SearchViewModel.Maximum - SearchViewModel.PageSize) / SearchViewModel.PageSize * SearchViewModel.PageSize;
        // The API has no offset. One more tells whether there are more.
        var limit = Math.Min(offset + SearchViewModel.PageSize + 1, SearchViewModel.Maximum);
        var result = await CallAsync(token => search.FindAsync(site, query, limit, token, cancellationToken));
        if (!result.TryGet(out var found, out var failure)) return await ExplainAsync(failure);
        FoundPage[] results = [.. found.Skip(offset).Take(SearchViewModel.PageSize).OfType<FoundPage>()];
        if (offset > 0 && results.Length == 0) return Redirect(ReaderAddress.Search(Request.PathBase, site, query));
        return View("Search", new SearchViewModel(site, query, results)
        {
            Offset = offset,
            HasMore = found.Count == limit,
            Exact = offset == 0 ? FoundPage.FindExact(query, found.OfType<FoundPage>()) : null,
            OtherSites = [.. OtherLanguagesOf(site).Take(MaximumLanguages)],
            SisterProjects = results.Length == 0 ? [.. SisterProjectsOf(site)] : [],
            OffersPrefetch = offer.AddTo(HttpContext, HttpContext.Appearance()),
        });
    }

    // The project in the reader's other languages.
    private IEnumerable<OtherSite> OtherLanguagesOf(Site site) =>
        from language in languages.Of(Request)
        let other = wikis.FindByAnyCode(site.Project, language.Code)
        where other is not null && other != site
        select new OtherSite(other, language.Name, language.Tag);

    private IEnumerable<OtherSite> SisterProjectsOf(Site site)
    {
        var language = site.IsMultilingual ? wikis.Default.Language : site.Language;
        return wikis.Projects.Where(other => other.Project != site.Project).Select(other => wikis.Find(other.Project, language)).OfType<Site>()
            .Select(other => new OtherSite(other, LanguageName: null, Language: null));
    }

    // A project without languages needs no language; an empty language means the default.
    private Site? FindSite(string? project, string? language)
    {
        project ??= wikis.Default.Project;
        language = string.IsNullOrWhiteSpace(language) ? wikis.Default.Language : language.Trim().ToLowerInvariant();
        return wikis.FindByAnyCode(project, language) ?? wikis.Find(project, Site.Multilingual);
    }
}
