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
        var site = lang is null ? wikis.Default : wikis.Find(wikis.Default.Project, lang.ToLowerInvariant());
        if (site is null) return Show(messages.UnknownWiki);
        return PageTitle.TryParse(RequestedTitle.Read(HttpContext, "/wiki/"), out var title)
            ? Redirect(ReaderAddress.Article(Request.PathBase, site, title))
            : Show(messages.InvalidTitle);
    }
}
