using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Appearance;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

/// <summary>What a reader chooses for this browser.</summary>
public sealed class AppearanceController(AppearanceCookie cookie) : PageController
{
    [Get("/appearance")]
    public IActionResult Index(string? returnUrl, bool saved) =>
        View("Appearance", new AppearanceViewModel(cookie.Read(Request), Origin(returnUrl)) { IsSaved = saved });

    /// <param name="prefetch">A check box, which a browser sends only if it is checked.</param>
    [HttpPost("/appearance")]
    [ValidateAntiForgeryToken]
    public IActionResult Choose(string? returnUrl, bool prefetch, bool reset)
    {
        var chosen = AppearanceChoices.Read(name => Request.Form[name]) with { Prefetch = prefetch ? Prefetch.On : Prefetch.Off };
        cookie.Store(HttpContext, reset ? AppearanceChoices.Default : chosen);
        return Redirect(Origin(returnUrl)?.Value ?? ReaderAddress.AppearanceSaved(Request.PathBase));
    }

    private ReturnAddress? Origin(string? returnUrl) => ReturnAddress.OriginOf(returnUrl, Request.PathBase, ReaderAddress.Appearance(Request.PathBase));
}
