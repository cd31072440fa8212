using WikiReader.Web.Hosting;

namespace WikiReader.Web.Appearance;

/// <summary>The cookie of this browser that keeps what its reader chose.</summary>
public sealed class AppearanceCookie(CookieConventions cookies)
{
    private const string PrefetchDeclined = "off";

    private readonly PreferenceCookie _choices = new(cookies, "WikiReader.Appearance");

    // Earlier versions kept this choice in a cookie of its own. It counts until the reader chooses again.
    private readonly PreferenceCookie _prefetch = new(cookies, "WikiReader.Prefetch");

    /// <summary>What the reader chose; the defaults if nothing, or if the cookie is damaged.</summary>
    public AppearanceChoices Read(HttpRequest request)
    {
        if (_choices.Read(request) is { } text) return AppearanceChoices.Parse(text);
        return _prefetch.Read(request) == PrefetchDeclined ? AppearanceChoices.Default with { Prefetch = Prefetch.Off } : AppearanceChoices.Default;
    }

    /// <summary>Keeps the choices. Defaults need no cookie.</summary>
    public void Store(HttpContext context, AppearanceChoices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        _prefetch.Store(context, "");
        _choices.Store(context, choices == AppearanceChoices.Default ? "" : choices.ToString());
    }
}
