using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// The pages above a subpage, such as <c>Help:Tables</c> above <c>Help:Tables/Sorting</c>. Not every namespace has subpages: <c>AC/DC</c> is no page
/// below <c>AC</c>. See <see href="https://www.mediawiki.org/wiki/Manual:$wgNamespacesWithSubpages"/>.
/// </summary>
public static class Subpages
{
    private const int Main = 0, File = 6, Category = 14;

    // Wikimedia's wmf-config, core-Namespaces.php.
    private static readonly HashSet<string> ProjectsWithSubpages =
        new(["wikibooks", "wikisource", "wikiversity", "wikivoyage", "meta", "mediawiki", "incubator", "outreach", "foundation"], StringComparer.Ordinal);

    /// <summary>The pages above a page, the topmost first; none if its namespace has no subpages. They may not exist.</summary>
    /// <param name="ns">The number of the page's namespace; null if it is not known.</param>
    public static IReadOnlyList<PageTitle> Above(Site site, PageTitle title, long? ns)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(title);
        if (!title.Key.Contains('/', StringComparison.Ordinal) || !HasSubpages(site, title, ns)) return [];
        var above = new List<PageTitle>();
        var start = title.Key.Length - title.KeyInNamespace.Length;
        // A slash at the start, or after another one, separates nothing.
        for (var slash = title.Key.IndexOf('/', start); slash >= 0; slash = title.Key.IndexOf('/', slash + 1))
        {
            if (slash > start && slash < title.Key.Length - 1 && title.Key[slash - 1] != '/' && PageTitle.TryParse(title.Key[..slash], out var page)) above.Add(page);
        }

        return above;
    }

    // The namespaces of extensions, such as Portal, have subpages.
    private static bool HasSubpages(Site site, PageTitle title, long? ns) => (ns ?? (title.Key.Contains(':', StringComparison.Ordinal) ? File : Main)) switch
    {
        Main => site.IsPublic && ProjectsWithSubpages.Contains(site.Project),
        File or Category => false,
        _ => true,
    };
}
