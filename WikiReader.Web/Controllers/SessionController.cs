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
public sealed class SessionController(IOptions<WikimediaOptions> wikimedia, IOptions<ReaderSessionOptions> options) : PageController
{
    [Get("/signin")]
    public IActionResult SignIn(string? returnUrl) =>
        Navigation.IsTopLevel(Request)
            ? Challenge(new AuthenticationProperties { RedirectUri = LocalAddress(returnUrl) }, WikimediaDefaults.Scheme)
            : StatusCode(StatusCodes.Status401Unauthorized);

    [Get("/signin/failed")]
    public IActionResult SignInFailed(string? reason, string? returnUrl)
    {
        if (!Enum.TryParse<SignInFailure>(reason, ignoreCase: true, out var failure) || !Enum.IsDefined(failure)) failure = SignInFailure.Unknown;
        return Show(SignInNotices.For(failure, SignInAddress(LocalAddress(returnUrl))));
    }

    [Authorize]
    [Get("/account")]
    public async Task<IActionResult> Account()
    {
        var session = await HttpContext.AuthenticateAsync(WikimediaDefaults.SessionScheme);
        var grants = new Uri(new Uri(wikimedia.Value.AuthorizationServer), "/wiki/Special:OAuthManageMyGrants");
        return View("Account", new AccountPage(
            User.Username() ?? "", SessionTokens.Read(session.Properties!)?.ExpiresAt, EndOf(session.Properties!), grants.AbsoluteUri));
    }

    [HttpPost("/signout")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignOutOfSession()
    {
        if (await ReaderSession.OpenAsync(HttpContext) is { } session) await session.EndAndSpendAsync();
        // Pages that were read stay in the browser's cache otherwise, for whoever uses it next (Clear Site Data).
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Redirect(LocalAddress(null));
    }

    private DateTimeOffset? EndOf(AuthenticationProperties session)
    {
        var latest = SessionEvents.BeganAt(session) + options.Value.AbsoluteLifetime;
        return session.ExpiresUtc < latest ? session.ExpiresUtc : latest;
    }

    private string SignInAddress(string returnUrl) => $"{Request.PathBase}/signin{QueryString.Create("returnUrl", returnUrl)}";

    private string LocalAddress(string? address) => Url.IsLocalUrl(address) ? address : $"{Request.PathBase}/";
}
