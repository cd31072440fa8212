using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Models;
using WikiReader.Web.Prefetching;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

/// <summary>What a reader chooses for this browser.</summary>
public sealed class AppearanceController(PrefetchPreference prefetching) : PageController
{
    [Get("/appearance")]
    public IActionResult Index() => View("Appearance", new AppearanceViewModel(Prefetches: !prefetching.IsDeclined(Request)));

    [HttpPost("/appearance")]
    [ValidateAntiForgeryToken]
    public IActionResult Choose(bool prefetch)
    {
        prefetching.Store(HttpContext, isDeclined: !prefetch);
        return Redirect(ReaderAddress.Appearance(Request.PathBase));
    }
}
