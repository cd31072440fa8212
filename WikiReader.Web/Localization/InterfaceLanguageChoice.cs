using System.Globalization;
using Microsoft.AspNetCore.Localization;
using WikiReader.Web.Hosting;

namespace WikiReader.Web.Localization;

/// <summary>The language that a reader chose for the interface, which a cookie of this browser says.</summary>
public sealed class InterfaceLanguageChoice(CookieConventions cookies)
{
    private readonly PreferenceCookie _cookie = new(cookies, "WikiReader.InterfaceLanguage");

    /// <summary>Reads the cookie. A language that the interface does not have counts as no choice.</summary>
    internal IRequestCultureProvider Provider => new CookieRequestCultureProvider { CookieName = _cookie.Name };

    public void Store(HttpContext context, CultureInfo language) =>
        _cookie.Store(context, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));
}
