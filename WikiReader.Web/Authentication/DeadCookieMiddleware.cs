using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Authentication;

/// <summary>Takes back a session cookie that opens no session: forged, cut short, from another reader, or expired.</summary>
internal sealed class DeadCookieMiddleware(RequestDelegate next, IOptionsMonitor<CookieAuthenticationOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        var cookie = options.Get(WikimediaDefaults.SessionScheme);
        if (context.User.Identity?.IsAuthenticated != true && context.Request.Cookies.ContainsKey(cookie.Cookie.Name!))
            cookie.CookieManager.DeleteCookie(context, cookie.Cookie.Name!, cookie.Cookie.Build(context));
        return next(context);
    }
}
