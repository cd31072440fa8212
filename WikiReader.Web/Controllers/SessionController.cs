using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Controllers;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SessionController(
    SignInMessages messages, IOptions<WikimediaOptions> wikimedia, IOptions<ReaderSessionOptions> options) : PageController
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
        return Show(messages.For(failure, ReaderAddress.SignIn(Request.PathBase, ReturnAddress.Parse(returnUrl, Request.PathBase))));
    }

    [Authorize]
    [Get("/account")]
    public async Task<IActionResult> Account()
    {
        var session = await HttpContext.AuthenticateAsync(WikimediaDefaults.SessionScheme);
        var grants = new Uri(new Uri(wikimedia.Value.AuthorizationServer), "/wiki/Special:OAuthManageMyGrants");
        return View("Account", new AccountViewModel(
            User.Username() ?? "", SessionContent.Of(session.Properties!).Tokens?.ExpiresAt, EndOf(session.Properties!), grants.AbsoluteUri));
    }

    [HttpPost("/signout")]
    [HomeIfSignedOut]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignOutOfSession()
    {
        if (await ReaderSession.OpenAsync(HttpContext) is { } session) await session.SignOutEverywhereAsync();
        // Otherwise pages stay in the browser's cache for the next person who uses it (Clear Site Data).
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Redirect(ReturnAddress.Home(Request.PathBase).Value);
    }

    private DateTimeOffset? EndOf(AuthenticationProperties session)
    {
        var latest = SessionContent.Of(session).BeganAt + options.Value.AbsoluteLifetime;
        return session.ExpiresUtc < latest ? session.ExpiresUtc : latest;
    }
}
