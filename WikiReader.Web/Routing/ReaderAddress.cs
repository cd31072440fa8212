using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Routing;

/// <summary>The addresses of this instance's own pages, below the application's path base.</summary>
public static class ReaderAddress
{
    public static string Article(string pathBase, Site site, PageTitle title, string? fragment = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(title);
        var address = Articles(pathBase, site) + title.ToPath();
        return fragment is null ? address : $"{address}#{fragment}";
    }

    /// <summary>The part before the title in the address of an article.</summary>
    public static string Articles(string pathBase, Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return $"{pathBase}/{site.Project}/{site.Language}/wiki/";
    }

    public static string Search(string pathBase, Site site, string query)
    {
        ArgumentNullException.ThrowIfNull(site);
        return $"{pathBase}/{site.Project}/{site.Language}/search?q={Uri.EscapeDataString(query)}";
    }
}
