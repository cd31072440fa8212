using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Routing;

/// <summary>
/// The addresses of pages at the wikis themselves, with the article path and the script path of each wiki. A private wiki whose article path is
/// not known shows its pages by its script, as every MediaWiki does.
/// </summary>
internal static class WikiAddress
{
    private static readonly PageTitle SearchPage = PageTitle.TryParse("Special:Search", out var title) ? title : throw new InvalidOperationException();

    private const string ConnectedApplicationsPage = "Special:OAuthManageMyGrants";

    public static string Page(Site site, PageTitle title) => Page(site, title.ToPath());

    public static string Edit(Site site, PageTitle title) => Page(site, title, "action=edit");

    public static string History(Site site, PageTitle title) => Page(site, title, "action=history");

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
