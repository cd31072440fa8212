using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Routing;

/// <summary>The addresses of pages at the wikis themselves.</summary>
internal static class WikiAddress
{
    public static string Page(Site site, PageTitle title) => $"{site.Origin}/wiki/{title.ToPath()}";

    public static string Edit(Site site, PageTitle title) => $"{Page(site, title)}?action=edit";

    public static string History(Site site, PageTitle title) => $"{Page(site, title)}?action=history";
}
