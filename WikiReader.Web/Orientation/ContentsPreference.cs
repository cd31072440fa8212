using WikiReader.Web.Hosting;

namespace WikiReader.Web.Orientation;

/// <summary>
/// Whether the reader has folded away the contents beside articles. A script keeps it in a cookie of this browser (<c>wwwroot/js/contents.js</c>);
/// the page is rendered accordingly, so that nothing moves when the script runs.
/// </summary>
public sealed class ContentsPreference(CookieConventions cookies)
{
    private const string Folded = "folded";

    public string CookieName { get; } = cookies.Name("WikiReader.Contents");

    public bool AreFolded(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[CookieName] == Folded;
    }
}
