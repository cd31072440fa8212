using WikiReader.Web.Hosting;

namespace WikiReader.Web.Appearance;

/// <summary>The cookie of this browser that keeps what its reader chose.</summary>
public sealed class AppearanceCookie(CookieConventions cookies)
{
    private const string PrefetchDeclined = "off";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly string _name = cookies.Name("WikiReader.Appearance");

    // Earlier versions kept this choice in a cookie of its own. It counts until the reader chooses again.
    private readonly string _prefetchName = cookies.Name("WikiReader.Prefetch");

    /// <summary>What the reader chose; the defaults if nothing, or if the cookie is damaged.</summary>
    public AppearanceChoices Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cookies[_name] is { } text) return AppearanceChoices.Parse(text);
        return request.Cookies[_prefetchName] == PrefetchDeclined ? AppearanceChoices.Default with { Prefetch = Prefetch.Off } : AppearanceChoices.Default;
    }

    /// <summary>Keeps the choices for a year. Defaults need no cookie.</summary>
    public void Store(HttpContext context, AppearanceChoices choices)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(choices);
        // No script reads it: the server writes the choices into each page.
        var cookie = new CookieBuilder { HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = cookies.SecurePolicy, Path = "/", IsEssential = true };
        context.Response.Cookies.Delete(_prefetchName, cookie.Build(context));
        if (choices == AppearanceChoices.Default)
        {
            context.Response.Cookies.Delete(_name, cookie.Build(context));
            return;
        }

        var options = cookie.Build(context);
        options.MaxAge = Lifetime;
        context.Response.Cookies.Append(_name, choices.ToString(), options);
    }
}
