using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Routing;

/// <summary>The addresses of this instance's own pages, below the application's path base.</summary>
public static class ReaderAddress
{
    public static string Home(string pathBase) => $"{pathBase}/";

    public static string About(string pathBase) => $"{pathBase}/about";

    /// <summary>The list of keyboard shortcuts.</summary>
    public static string Shortcuts(string pathBase) => $"{About(pathBase)}#keys";

    public static string Account(string pathBase) => $"{pathBase}/account";

    public static string SignOut(string pathBase) => $"{pathBase}/signout";

    /// <summary>The image that clears the browser's cache after a sign-out.</summary>
    public static string ClearCache(string pathBase) => $"{pathBase}/signout/cache.svg";

    public static string Appearance(string pathBase) => $"{pathBase}/appearance";

    /// <summary>Where the language of the interface is chosen, by a form.</summary>
    public static string InterfaceLanguage(string pathBase) => $"{pathBase}/interface-language";

    /// <param name="returnUrl">The page that the reader comes from; null if it is unknown.</param>
    public static string Appearance(string pathBase, ReturnAddress? returnUrl) =>
        Appearance(pathBase) + (returnUrl is null ? QueryString.Empty : QueryString.Create("returnUrl", returnUrl.Value));

    /// <summary>The form after choices were saved there.</summary>
    public static string AppearanceSaved(string pathBase) => Appearance(pathBase) + QueryString.Create("saved", "true");

    /// <summary>The languages that the reader reads.</summary>
    public static string Languages(string pathBase) => $"{pathBase}/languages";

    /// <param name="returnUrl">The page that the reader comes from; null if it is unknown.</param>
    public static string Languages(string pathBase, ReturnAddress? returnUrl) =>
        Languages(pathBase) + (returnUrl is null ? QueryString.Empty : QueryString.Create("returnUrl", returnUrl.Value));

    public static string SpeculationRules(string pathBase) => $"{pathBase}/speculation-rules.json";

    /// <summary>The search template for browsers.</summary>
    public static string SearchDescription(string pathBase) => $"{pathBase}/opensearch.xml";

    public static string WebAppManifest(string pathBase) => $"{pathBase}/site.webmanifest";

    /// <param name="returnUrl">Where the reader goes after sign-in; null for the home page.</param>
    public static string SignIn(string pathBase, ReturnAddress? returnUrl = null) =>
        $"{pathBase}/signin" + (returnUrl is null ? "" : QueryString.Create("returnUrl", returnUrl.Value));

    /// <param name="returnUrl">Any string; it is checked when it is used.</param>
    public static string SignInFailed(string pathBase, string reason, string? returnUrl)
    {
        var query = QueryString.Create("reason", reason);
        return $"{pathBase}/signin/failed{(returnUrl is null ? query : query.Add("returnUrl", returnUrl))}";
    }

    public static string Article(string pathBase, Site site, PageTitle title, string? fragment = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(title);
        var address = Articles(pathBase, site) + title.ToPath();
        return fragment is null ? address : $"{address}#{fragment}";
    }

    /// <summary>An article in a script variant, which is kept for its wiki.</summary>
    /// <param name="variant">MediaWiki's code of the variant, or the language of the wiki for the article as it is written.</param>
    public static string ArticleInVariant(string pathBase, Site site, PageTitle title, string variant) =>
        Article(pathBase, site, title) + QueryString.Create("variant", variant);

    /// <summary>The list of an article's other languages.</summary>
    public static string LanguagesOf(string pathBase, Site site, PageTitle title)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(title);
        return $"{pathBase}/{site.Project}/{site.Language}/languages/{title.ToPath()}";
    }

    /// <summary>The search for articles that are like another (<see href="https://www.mediawiki.org/wiki/Help:CirrusSearch#Morelike"/>).</summary>
    public static string SearchRelated(string pathBase, Site site, PageTitle title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Search(pathBase, site, RelatedQuery.For(title));
    }

    /// <summary>Where a script gets a few related articles.</summary>
    public static string Related(string pathBase, Site site, PageTitle title)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(title);
        return $"{pathBase}/{site.Project}/{site.Language}/related/{title.ToPath()}";
    }

    /// <summary>Where a script asks for the newest revision of an article.</summary>
    public static string Newest(string pathBase, Site site, PageTitle title)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(title);
        return $"{pathBase}/{site.Project}/{site.Language}/newest/{title.ToPath()}";
    }

    /// <summary>The target of a redirect at the wiki.</summary>
    /// <param name="from">The title that the reader asked for.</param>
    public static string RedirectedArticle(string pathBase, Site site, PageTitle title, string? fragment, PageTitle from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var address = Article(pathBase, site, title) + QueryString.Create("redirectedfrom", from.Key);
        return fragment is null ? address : $"{address}#{fragment}";
    }

    /// <summary>The part before the title in the address of an article.</summary>
    public static string Articles(string pathBase, Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return $"{pathBase}/{site.Project}/{site.Language}/wiki/";
    }

    /// <summary>The target of search forms that choose a wiki: a form cannot put a project and a language into a path.</summary>
    public static string SearchForm(string pathBase) => $"{pathBase}/search";

    /// <param name="offset">The number of results before the first one that is shown.</param>
    public static string Search(string pathBase, Site site, string query, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(site);
        var address = $"{pathBase}/{site.Project}/{site.Language}/search?q={Uri.EscapeDataString(query)}";
        return offset == 0 ? address : $"{address}&offset={offset}";
    }

    /// <summary>Where a script gets suggestions for <c>?q=</c>. It replaces <c>{project}</c> and <c>{language}</c> by those of its form.</summary>
    public static string SuggestTemplate(string pathBase) => $"{pathBase}/{{project}}/{{language}}/suggest";
}
