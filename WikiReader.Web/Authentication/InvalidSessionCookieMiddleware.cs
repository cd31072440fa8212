using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Deletes a session cookie that does not open a session: forged, truncated, from another instance, or expired. The cookie of a revoked session
/// is left alone: it is useless, and by the time the response arrives the browser may have replaced it with that of a new session. No cookie is
/// deleted while the other replicas' keys may be missing here.
/// </summary>
internal sealed class InvalidSessionCookieMiddleware(RequestDelegate next, IOptionsMonitor<CookieAuthenticationOptions> options, ISharedState state)
{
    public Task InvokeAsync(HttpContext context)
    {
        var cookie = options.Get(WikimediaDefaults.SessionScheme);
        var isInvalid = context.User.Identity?.IsAuthenticated != true && context.Features.Get<RevokedSession>() is null;
        if (isInvalid && state.SeesAllReplicas && context.Request.Cookies.ContainsKey(cookie.Cookie.Name!))
            cookie.CookieManager.DeleteCookie(context, cookie.Cookie.Name!, cookie.Cookie.Build(context));
        return next(context);
    }
}
