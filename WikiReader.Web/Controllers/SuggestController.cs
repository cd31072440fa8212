using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Articles;
using WikiReader.Web.Authentication;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Controllers;

/// <summary>
/// Suggestions while a reader types, and related articles at the end of an article. They take nothing from what the reader waits for: each is refused
/// rather than delayed, and no token is renewed for one. The browser keeps them, for the reader who deletes a letter or comes back.
/// </summary>
public sealed class SuggestController(SiteRegistry wikis, ArticleSearch search) : PageController
{
    private const string CacheControl = "private, max-age=120";
    private const string RelatedCacheControl = "private, max-age=3600";

    [RequiresAccessToken(NeverRenews = true)]
    [Get("/{project}/{language}/suggest")]
    public async Task<IActionResult> Suggest(string project, string language, string? q, CancellationToken cancellationToken)
    {
        if (wikis.Find(project, language) is not { } site) return Problem(statusCode: StatusCodes.Status404NotFound);
        if (!HttpContext.HasReaderSession()) return Problem(statusCode: StatusCodes.Status401Unauthorized);
        var result = await search.SuggestAsync(site, SearchQuery.Read(q), HttpContext.ReaderSession().Reader.Token, cancellationToken);
        return Show(result, site, q ?? "", CacheControl);
    }

    /// <summary>A few articles that are like another, in the form of suggestions.</summary>
    [RequiresAccessToken(NeverRenews = true)]
    [Get("/{project}/{language}/related/{**title}")]
    public async Task<IActionResult> Related(CancellationToken cancellationToken)
    {
        var requested = RequestedArticle.Read(HttpContext, "related");
        if (wikis.Find(requested.Project, requested.Language) is not { IsPublic: true } site || !PageTitle.TryParse(requested.Title, out var title))
            return Problem(statusCode: StatusCodes.Status404NotFound);
        if (!HttpContext.HasReaderSession()) return Problem(statusCode: StatusCodes.Status401Unauthorized);
        var result = await search.FindRelatedAsync(site, title, HttpContext.ReaderSession().Reader.Token, cancellationToken);
        return Show(result, site, title.Text, RelatedCacheControl);
    }

    private IActionResult Show(WikimediaResult<IReadOnlyList<SuggestedPage>> result, Site site, string words, string cacheControl)
    {
        if (!result.TryGet(out var pages, out var failure)) return Problem(statusCode: Response.SetFailure(failure));
        Response.Headers.CacheControl = cacheControl;
        return File(SuggestionList.Write($"{Request.Scheme}://{Request.Host}", Request.PathBase, site, words, pages), SuggestionList.MediaType);
    }
}
