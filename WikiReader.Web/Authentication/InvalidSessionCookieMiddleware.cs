using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Takes back a session cookie that opens no session: forged, cut short, from another reader, or expired. The cookie of a session that was
/// ended is left: it opens nothing, and by the time the answer arrives the browser may hold that of a new session in its place. All are left
/// while the other replicas' keys may be missing here.
/// </summary>
internal sealed class InvalidSessionCookieMiddleware(RequestDelegate next, IOptionsMonitor<CookieAuthenticationOptions> options, ISharedState state)
{
    public Task InvokeAsync(HttpContext context)
    {
        var cookie = options.Get(WikimediaDefaults.SessionScheme);
        var opensNothing = context.User.Identity?.IsAuthenticated != true && context.Features.Get<RevokedSession>() is null;
        if (opensNothing && state.SeesAllReplicas && context.Request.Cookies.ContainsKey(cookie.Cookie.Name!))
            cookie.CookieManager.DeleteCookie(context, cookie.Cookie.Name!, cookie.Cookie.Build(context));
        return next(context);
    }
}
