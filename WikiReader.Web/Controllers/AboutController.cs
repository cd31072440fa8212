using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WikiReader.Web.Hosting;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Controllers;

public sealed class AboutController(IOptions<WikimediaOptions> wikimedia) : PageController
{
    [Get("/about")]
    [Answers(RefusalReason.PlainHttp)]
    public IActionResult Index() => View("About", new AboutViewModel(wikimedia.Value.Contact));
}
