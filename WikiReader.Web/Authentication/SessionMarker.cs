using WikiReader.Web.Hosting;

namespace WikiReader.Web.Authentication;

/// <summary>
/// A cookie that says no more than that a session began in this browser. In a browser that has it and no session, a session has ended, and the cache may
/// contain pages of it.
/// </summary>
public sealed class SessionMarker(CookieConventions cookies)
{
    private const string Present = "1";

    private readonly string _name = cookies.Name("WikiReader.Began");

    /// <summary>True if the request has the cookie, and its user is not signed in.</summary>
    public bool IsLeftBehind(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.Identity?.IsAuthenticated != true && context.Request.Cookies.ContainsKey(_name);
    }

    /// <param name="lifetime">As long as a session can last.</param>
    public void Set(HttpContext context, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cookie = cookies.Options(context);
        cookie.MaxAge = lifetime;
        context.Response.Cookies.Append(_name, Present, cookie);
    }

    public void Delete(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(_name, cookies.Options(context));
    }
}
