using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Articles.Feeds;
using WikiReader.Web.Authentication;
using WikiReader.Web.Delivery;
using WikiReader.Web.Hosting;
using WikiReader.Web.Languages;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Controllers;

public sealed class HomeController(SiteRegistry wikis, ReaderLanguages languages, FeaturedContentReader featured, SessionMarker marker) : PageController
{
    [Get("/")]
    [Answers(RefusalReason.PlainHttp)]
    [RequiresAccessToken(AllowsExpiredToken = true, AllowsSignedOut = true)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (User.Username() is null) return View("Welcome", new WelcomeViewModel(marker.IsLeftBehind(HttpContext)), PageStyleSheets.Welcome);
        var site = FindReadersWiki();
        var today = await featured.FindAsync(site, Request.PathBase, TokenToAskWith(), cancellationToken);
        return View("Home", new HomeViewModel(site, today), PageStyleSheets.Home);
    }

    // The default wiki, unless the reader has chosen languages in which its project has another.
    private Site FindReadersWiki() =>
        languages.Chosen(Request).Select(language => wikis.FindByAnyCode(wikis.Default.Project, language.Code)).FirstOrDefault(site => site is not null) ?? wikis.Default;

    // Null if nothing may be asked in the reader's name: the token is over, or the page is prefetched.
    private AccessToken? TokenToAskWith() =>
        HttpContext.HasReaderSession() && HttpContext.ReaderSession() is { HasLiveToken: true } session && !Navigation.IsPrefetch(Request) ? session.Reader.Token : null;
}
