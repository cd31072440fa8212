using WikiReader.Web.Hosting;

namespace WikiReader.Web.Prefetching;

/// <summary>Whether the reader has declined prefetching, which a cookie of this browser says.</summary>
public sealed class PrefetchPreference(CookieConventions cookies)
{
    private const string Declined = "off";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly string _name = cookies.Name("WikiReader.Prefetch");

    public bool IsDeclined(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[_name] == Declined;
    }

    public void Store(HttpContext context, bool isDeclined)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cookie = new CookieBuilder { HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = cookies.SecurePolicy, Path = "/", IsEssential = true };
        if (isDeclined) context.Response.Cookies.Append(_name, Declined, WithLifetime(cookie.Build(context)));
        else context.Response.Cookies.Delete(_name, cookie.Build(context));
    }

    private static CookieOptions WithLifetime(CookieOptions cookie)
    {
        cookie.MaxAge = Lifetime;
        return cookie;
    }
}
