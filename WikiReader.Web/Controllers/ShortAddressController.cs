using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Controllers;

/// <summary>The address that redirecting browser extensions use: a title, and optionally a language.</summary>
public sealed class ShortAddressController(SiteRegistry wikis, ReadingMessages messages) : PageController
{
    [Get("/wiki/{**title}")]
    public IActionResult Resolve(string? lang)
    {
        var code = lang?.ToLowerInvariant() ?? wikis.Default.Language;
        var converting = ScriptVariants.LanguageOf(code) is { } language ? wikis.Find(wikis.Default.Project, language) : null;
        if ((converting ?? wikis.FindByAnyCode(wikis.Default.Project, code)) is not { } site) return Show(messages.UnknownWiki);
        if (!PageTitle.TryParse(RequestedTitle.Read(HttpContext, "/wiki/"), out var title)) return Show(messages.InvalidTitle);
        return Redirect(converting is null ? ReaderAddress.Article(Request.PathBase, site, title) : ReaderAddress.ArticleInVariant(Request.PathBase, site, title, code));
    }
}
