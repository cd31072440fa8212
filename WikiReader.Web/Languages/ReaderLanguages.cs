using WikiReader.Web.Hosting;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Languages;

/// <summary>
/// The languages in which a reader reads wikis, best first. They are those that the reader has chosen on <c>/languages</c>, which a cookie keeps, or
/// else those of the browser. To get the wiki of one of them: <c>SiteRegistry.FindByAnyCode(project, language.Code)</c>, which is null if the project
/// has none.
/// </summary>
public sealed class ReaderLanguages(CookieConventions cookies, SiteRegistry sites)
{
    /// <summary>The number of languages that a reader can choose.</summary>
    public const int Maximum = 20;

    private const char Separator = '.';

    private readonly PreferenceCookie _cookie = new(cookies, "WikiReader.Languages");

    /// <summary>Never empty: without a choice and without a known language in <c>Accept-Language</c>, the one of the default wiki.</summary>
    public IReadOnlyList<WikiLanguage> Of(HttpRequest request)
    {
        if (Chosen(request) is { Count: > 0 } chosen) return chosen;
        if (OfBrowser(request) is { Count: > 0 } ofBrowser) return ofBrowser;
        return WikiLanguages.Find(sites.Default.Language) is { } language ? [language] : [WikiLanguages.Find("en")!];
    }

    /// <summary>Those that the reader has chosen; empty if none.</summary>
    public IReadOnlyList<WikiLanguage> Chosen(HttpRequest request) =>
        _cookie.Read(request) is { } codes ? Known(codes.Split(Separator, Maximum + 1).Take(Maximum)) : [];

    /// <summary>Those that the browser accepts and that have wikis.</summary>
    public static IReadOnlyList<WikiLanguage> OfBrowser(HttpRequest request) =>
        [.. AcceptLanguage.Of(request).Select(tag => FindByTag(tag.ToString().ToLowerInvariant())).OfType<WikiLanguage>().Distinct()];

    /// <param name="codes">Unknown and repeated ones are left out, and those beyond <see cref="Maximum"/>. None to forget the choice.</param>
    public void Store(HttpContext context, IEnumerable<string> codes) =>
        _cookie.Store(context, string.Join(Separator, Known(codes).Take(Maximum).Select(language => language.Code)));

    private static List<WikiLanguage> Known(IEnumerable<string> codes) => [.. codes.Select(WikiLanguages.Find).OfType<WikiLanguage>().Distinct()];

    // "zh-hant-tw" is Chinese: the longest part of the tag that is a language (RFC 4647, section 3.4).
    private static WikiLanguage? FindByTag(string tag)
    {
        while (true)
        {
            if (WikiLanguages.Find(tag) is { } language) return language;
            var end = tag.LastIndexOf('-');
            if (end < 0) return null;
            tag = tag[..end];
        }
    }
}
