using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Hosting;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

public sealed class HomeController(AntiforgeryCookie antiforgery) : PageController
{
    [Get("/")]
    [Answers(RefusalReason.PlainHttp)]
    public IActionResult Index() => View("Home", new HomeViewModel(antiforgery.IsLeftBehind(HttpContext)));
}
