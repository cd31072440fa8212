using System.Globalization;
using Microsoft.AspNetCore.Localization;
using WikiReader.Web.Hosting;

namespace WikiReader.Web.Localization;

/// <summary>The language that a reader chose for the interface, which a cookie of this browser says.</summary>
public sealed class InterfaceLanguageChoice(CookieConventions cookies)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly string _name = cookies.Name("WikiReader.InterfaceLanguage");

    /// <summary>Reads the cookie. A language that the interface does not have counts as no choice.</summary>
    internal IRequestCultureProvider Provider => new CookieRequestCultureProvider { CookieName = _name };

    public void Store(HttpContext context, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cookie = new CookieBuilder
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = cookies.SecurePolicy, Path = "/", IsEssential = true, MaxAge = Lifetime,
        };
        context.Response.Cookies.Append(_name, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), cookie.Build(context));
    }
}
