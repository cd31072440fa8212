using WikiReader.Web.Articles;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <param name="RedirectedFrom">The title that led here.</param>
public sealed record ArticlePage(Article Article, PageTitle? RedirectedFrom, IReadOnlyList<TableOfContentsEntry> Contents)
{
    public string Original => Notices.WikiPage(Article.Site, Article.Title);

    public string History => $"{Original}?action=history";

    public string Edit => $"{Original}?action=edit";
}

public sealed record HomePage(Site Default, IReadOnlyList<Site> Projects, IReadOnlyList<string> Languages);

public sealed record SearchPage(Site Site, string Query, IReadOnlyList<FoundPage> Results);

/// <param name="GrantsAddress">Where the reader can take back what was granted to this application.</param>
public sealed record AccountPage(string Username, DateTimeOffset? SessionEnds, string GrantsAddress);

public sealed record AboutPage(string? Contact);
