using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Takes back a session cookie that opens no session: forged, cut short, from another reader, or expired. The cookie of a session that was
/// ended is left: it opens nothing, and by the time the answer arrives the browser may hold that of a new session in its place.
/// </summary>
internal sealed class DeadCookieMiddleware(RequestDelegate next, IOptionsMonitor<CookieAuthenticationOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        var cookie = options.Get(WikimediaDefaults.SessionScheme);
        var opensNothing = context.User.Identity?.IsAuthenticated != true && context.Features.Get<EndedSession>() is null;
        if (opensNothing && context.Request.Cookies.ContainsKey(cookie.Cookie.Name!))
            cookie.CookieManager.DeleteCookie(context, cookie.Cookie.Name!, cookie.Cookie.Build(context));
        return next(context);
    }
}
