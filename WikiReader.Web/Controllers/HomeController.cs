using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Hosting;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Controllers;

public sealed class HomeController(SiteRegistry wikis, AntiforgeryCookie antiforgery) : PageController
{
    [Get("/")]
    [Answers(RefusalReason.PlainHttp)]
    public IActionResult Index() =>
        View("Home", new HomeViewModel(wikis.Default, wikis.Projects, [.. wikis.LanguagesOf(wikis.Default.Project)], antiforgery.IsLeftBehind(HttpContext)));
}
