using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Authentication;
using WikiReader.Web.Languages;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Controllers;

/// <summary>The languages that a reader chooses for this browser, and those of an article.</summary>
public sealed class LanguagesController(SiteRegistry wikis, ReaderLanguages languages, LanguageVersions versions, ReadingMessages messages) : ReadingController(messages)
{
    [Get("/languages")]
    public IActionResult Index(string? q, string? returnUrl)
    {
        var query = q?.Trim() ?? "";
        var own = languages.Of(Request);
        var others = (query.Length > 0 ? WikiLanguages.Search(query) : WikiLanguages.All).Except(own);
        return View("Languages", new LanguagesViewModel(own, languages.Chosen(Request).Count > 0, [.. others], query, Origin(returnUrl)));
    }

    [HttpPost("/languages")]
    [ValidateAntiForgeryToken]
    public IActionResult Choose(LanguageChange change, string? returnUrl)
    {
        ArgumentNullException.ThrowIfNull(change);
        languages.Store(HttpContext, change.ApplyTo(languages.Of(Request)));
        return Redirect(ReaderAddress.Languages(Request.PathBase, Origin(returnUrl)));
    }

    [RequiresAccessToken]
    [Get("/{project}/{language}/languages/{**title}")]
    public async Task<IActionResult> OfArticle(CancellationToken cancellationToken)
    {
        var requested = RequestedArticle.Read(HttpContext, "languages");
        if (wikis.Find(requested.Project, requested.Language) is not { } site) return Show(Messages.UnknownWiki);
        if (!PageTitle.TryParse(requested.Title, out var title)) return Show(Messages.InvalidTitle with { Site = site });
        if (requested.Title != title.Key) return Redirect(ReaderAddress.LanguagesOf(Request.PathBase, site, title));
        if (site.IsPublic && site.Namespaces.IsVirtual(title)) return Show(Messages.OnlyAtWiki(site, title));
        if (!HttpContext.HasReaderSession()) return await RequestSignInAsync();

        var result = await CallAsync(token => versions.FindAsync(site, title, token, cancellationToken));
        if (result.TryGet(out var found, out var failure))
            return View("ArticleLanguages", ArticleLanguagesViewModel.Of(site, title, found, languages.Chosen(Request).Union(ReaderLanguages.OfBrowser(Request)), Request.PathBase));
        return failure is WikimediaFailure.NotFound ? Show(Messages.NotFound(site, title, [])) : await ExplainAsync(failure);
    }

    private ReturnAddress? Origin(string? returnUrl) => ReturnAddress.OriginOf(returnUrl, Request.PathBase, ReaderAddress.Languages(Request.PathBase));
}
