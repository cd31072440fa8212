using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Hosting;
using WikiReader.Web.Prefetching;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

/// <summary>The rules by which browsers prefetch articles. The response header <c>Speculation-Rules</c> names their address.</summary>
[LeanPipeline]
public sealed class SpeculationRulesController : PageController
{
    [Get("/speculation-rules.json")]
    public IActionResult Read()
    {
        Response.Headers.CacheControl = "public, max-age=86400";
        Response.Headers.Vary = "Accept-Encoding";
        return Content(PrefetchOffer.Rules, "application/speculationrules+json");
    }
}
