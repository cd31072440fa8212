using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Hosting;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Controllers;

public sealed class HomeController(Wikis wikis) : PageController
{
    [Get("/")]
    [Answers(RefusalReason.PlainHttp)]
    public IActionResult Index() =>
        View("Home", new HomePage(wikis.Default, wikis.Projects, [.. wikis.LanguagesOf(wikis.Default.Project)]));
}
