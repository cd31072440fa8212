using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Routing;

/// <summary>
/// The addresses of pages at the wikis themselves, with the article path and the script path of each wiki. A private wiki whose article path is
/// not known shows its pages by its script, as every MediaWiki does.
/// </summary>
internal static class WikiAddress
{
    private const string ConnectedApplicationsPage = "Special:OAuthManageMyGrants", TalkPage = "Special:TalkPage/";

    // By half the number of the namespace. https://www.mediawiki.org/wiki/Manual:Namespace#Built-in_namespaces
    private static readonly string[] TalkNamespaces =
        ["Talk:", "User_talk:", "Project_talk:", "File_talk:", "MediaWiki_talk:", "Template_talk:", "Help_talk:", "Category_talk:"];

    private static readonly PageTitle SearchPage = PageTitle.TryParse("Special:Search", out var title) ? title : throw new InvalidOperationException();

    public static string Page(Site site, PageTitle title) => Page(site, title.ToPath());

    public static string Edit(Site site, PageTitle title) => Page(site, title, "action=edit");

    public static string History(Site site, PageTitle title) => Page(site, title, "action=history");

    /// <summary>
    /// The page where people talk about a page; null for such a page itself, and where its name is not known. English names of namespaces are valid
    /// at every wiki; those of extensions have no common name, but Wikimedia's wikis have a special page that leads there.
    /// </summary>
    /// <param name="ns">The number of the page's namespace; null if it is not known.</param>
    public static string? Talk(Site site, PageTitle title, long? ns) => (ns ?? (title.Key.Contains(':', StringComparison.Ordinal) ? -1 : 0)) switch
    {
        > 0 and var number when number % 2 == 1 => null,
        0 => Page(site, "Talk:" + title.ToPath()),
        > 0 and var number when number / 2 < TalkNamespaces.Length && PageTitle.TryParse(TalkNamespaces[number / 2] + title.KeyInNamespace, out var talk) => Page(site, talk),
        _ => site.IsPublic ? Page(site, TalkPage + title.ToPath()) : null,
    };

    /// <summary>The page that a talk page is about; null if the page is no talk page.</summary>
    /// <param name="ns">The number of the page's namespace; null if it is not known.</param>
    public static PageTitle? SubjectOf(PageTitle title, long? ns) =>
        ns is > 0 and var number && number % 2 == 1 && number / 2 < TalkNamespaces.Length
        && PageTitle.TryParse((number == 1 ? "" : TalkNamespaces[number / 2].Replace("_talk:", ":", StringComparison.Ordinal)) + title.KeyInNamespace, out var subject)
            ? subject
            : null;

    /// <summary>The page of a redirect itself.</summary>
    public static string Redirect(Site site, PageTitle title) => Page(site, title, "redirect=no");

    /// <summary>The wiki's own search for a query.</summary>
    /// <param name="offset">The number of results before the first one that it shows.</param>
    public static string Search(Site site, string query, int offset = 0)
    {
        var text = $"search={Uri.EscapeDataString(query)}&fulltext=1";
        return Page(site, SearchPage, offset == 0 ? text : $"{text}&offset={offset}");
    }

    /// <summary>The page on which readers see what they granted to applications, and can take it back.</summary>
    /// <param name="authorizationServer">The wiki that granted it, by its <c>…/rest.php/oauth2</c>.</param>
    public static string ConnectedApplications(Site site, Uri authorizationServer)
    {
        var origin = authorizationServer.GetLeftPart(UriPartial.Authority);
        if (site.IsPublic || site.Origin == origin) return Page(site with { Origin = origin }, ConnectedApplicationsPage);
        var script = authorizationServer.AbsolutePath.Split("/rest.php")[0].TrimEnd('/');
        return Page(site with { Origin = origin, OwnPaths = new WikiPaths(script, null) }, ConnectedApplicationsPage);
    }

    private static string Page(Site site, string path) => site.Origin + (site.Paths.Article?.Prefix ?? site.Paths.Index) + path;

    // Public wikis accept a query after the path of a page. That is a matter of the server's configuration, so that others are asked by their script.
    private static string Page(Site site, PageTitle title, string query) =>
        site.IsPublic ? $"{Page(site, title)}?{query}" : $"{site.Origin}{site.Paths.Index}{title.ToPath()}&{query}";
}
