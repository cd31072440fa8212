using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Controllers;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SessionController(
    SignInMessages messages, SiteRegistry sites, IOptions<WikimediaOptions> wikimedia, IOptions<ReaderSessionOptions> options, SessionMarker marker,
    TimeProvider time) : PageController
{
    [Get("/signin")]
    public IActionResult SignIn(string? returnUrl) =>
        Navigation.IsTopLevel(Request)
            ? Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress.Parse(returnUrl, Request.PathBase).Value }, WikimediaDefaults.Scheme)
            : StatusCode(StatusCodes.Status401Unauthorized);

    [Get("/signin/failed")]
    public IActionResult SignInFailed(string? reason, string? returnUrl)
    {
        if (!Enum.GetNames<SignInFailure>().Contains(reason, StringComparer.OrdinalIgnoreCase)) return NotFound();
        var failure = Enum.Parse<SignInFailure>(reason!, ignoreCase: true);
        var asked = ReturnAddress.Parse(returnUrl ?? PendingSignIns.NewestAddress(HttpContext), Request.PathBase);
        return Show(messages.For(failure, ReaderAddress.SignIn(Request.PathBase, asked)));
    }

    [Authorize]
    [Get("/account")]
    public async Task<IActionResult> Account()
    {
        var session = await HttpContext.AuthenticateAsync(WikimediaDefaults.SessionScheme);
        var grants = WikiAddress.ConnectedApplications(sites.Default, new Uri(wikimedia.Value.AuthorizationServer));
        return View("Account", new AccountViewModel(
            User.Username() ?? "", Future(SessionContent.Of(session.Properties!).Tokens?.ExpiresAt), Future(EndOf(session.Properties!)), grants));
    }

    [HttpPost("/signout")]
    [HomeIfSignedOut]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignOutOfSession()
    {
        if (await ReaderSession.OpenAsync(HttpContext) is { } session) await session.SignOutEverywhereAsync();
        return Redirect(ReturnAddress.Home(Request.PathBase).Value);
    }

    /// <summary>
    /// An empty image that clears the browser's cache, so that the next person who uses the browser does not find the pages in it. The home page
    /// loads it after a sign-out; it is not the response to the sign-out itself, since a browser shows no page until its cache is cleared, which
    /// takes more than a second if the cache is large (<see href="https://www.w3.org/TR/clear-site-data/">Clear Site Data</see>).
    /// </summary>
    [Get("/signout/cache.svg")]
    public IActionResult ClearCache()
    {
        if (marker.IsLeftBehind(HttpContext) && Navigation.IsOwnSubresource(Request))
        {
            Response.Headers["Clear-Site-Data"] = "\"cache\"";
            marker.Delete(HttpContext);
        }

        return Content("""<svg xmlns="http://www.w3.org/2000/svg"/>""", "image/svg+xml");
    }

    // Null if the time has passed: an expired token is replaced when the next page is read.
    private DateTimeOffset? Future(DateTimeOffset? end) => end > time.GetUtcNow() ? end : null;

    private DateTimeOffset? EndOf(AuthenticationProperties session)
    {
        var latest = SessionContent.Of(session).BeganAt + options.Value.AbsoluteLifetime;
        return session.ExpiresUtc < latest ? session.ExpiresUtc : latest;
    }
}
