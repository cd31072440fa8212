using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Articles;
using WikiReader.Web.Authentication;
using WikiReader.Web.Models;
using WikiReader.Web.Prefetching;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Controllers;

public sealed class SearchController(SiteRegistry wikis, ArticleSearch search, PrefetchOffer offer, ReadingMessages messages) : ReadingController(messages)
{
    private const int ResultsPerPage = 20;

    // MediaWiki's search rejects longer queries.
    private const int MaximumQueryLength = 300;

    /// <summary>The target of the search forms: a form cannot put a project and a language into a path.</summary>
    [Get("/search")]
    public IActionResult Choose(string? project, string? language, string? q)
    {
        var site = FindSite(project, language);
        if (site is null) return Show(Messages.UnknownWiki);
        return Redirect(ReaderAddress.Search(Request.PathBase, site, q?.Trim() ?? ""));
    }

    [RequiresAccessToken]
    [Get("/{project}/{language}/search")]
    public async Task<IActionResult> Find(string project, string language, string? q, CancellationToken cancellationToken)
    {
        if (wikis.Find(project, language) is not { } site) return Show(Messages.UnknownWiki);
        if (!HttpContext.HasReaderSession()) return await RequestSignInAsync();
        var query = q?.Trim() ?? "";
        if (query.Length > MaximumQueryLength) query = query[..MaximumQueryLength];
        if (query.Length == 0) return View("Search", new SearchViewModel(site, "", []));

        var result = await CallAsync(token => search.FindAsync(site, query, ResultsPerPage, token, cancellationToken));
        return result.TryGet(out var found, out var failure) ? View("Search", new SearchViewModel(site, query, found) { OffersPrefetch = offer.AddTo(HttpContext) }) : await ExplainAsync(failure);
    }

    // A project without languages needs no language; an empty language means the default.
    private Site? FindSite(string? project, string? language)
    {
        project ??= wikis.Default.Project;
        language = string.IsNullOrWhiteSpace(language) ? wikis.Default.Language : language.Trim().ToLowerInvariant();
        return wikis.FindByAnyCode(project, language) ?? wikis.Find(project, Site.Multilingual);
    }
}
