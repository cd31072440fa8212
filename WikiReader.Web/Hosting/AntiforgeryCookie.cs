using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

/// <summary>
/// The antiforgery cookie, which a browser gets with the first form that needs it. Only signed-in readers are shown such forms, so in a browser
/// that has the cookie and no session, a session has ended.
/// </summary>
public sealed class AntiforgeryCookie(IOptions<AntiforgeryOptions> options)
{
    /// <summary>True if the request has the cookie, and its user is not signed in.</summary>
    public bool IsLeftBehind(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.Identity?.IsAuthenticated != true && context.Request.Cookies.ContainsKey(options.Value.Cookie.Name!);
    }

    public void Delete(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(options.Value.Cookie.Name!, options.Value.Cookie.Build(context));
    }
}
