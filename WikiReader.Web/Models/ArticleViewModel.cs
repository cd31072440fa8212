using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <param name="RedirectedFrom">The title whose redirect led here; null if none did.</param>
/// <param name="Age">The age of the content in words, if the wiki does not respond; otherwise null.</param>
public sealed record ArticleViewModel(Article Article, PageTitle? RedirectedFrom, string? Age)
{
    private static readonly string Build = typeof(ArticleViewModel).Module.ModuleVersionId.ToString();

    public RenderedArticle Content => Article.Content;

    /// <summary>Everything that the page's shell depends on, including the build that renders it.</summary>
    public string VersionFor(string username) =>
        $"{Build}\n{Article.Site.Origin}\n{Article.Site.Project}\n{Article.Title.Key}\n{Article.Revision.Id}\n{Article.Revision.Timestamp.UtcTicks}\n"
        + $"{Article.License?.Title}\n{Article.License?.Url}\n{Content.Title}\n{Content.ShortDescription}\n{RedirectedFrom?.Key}\n{Age}\n{username}";

    public string Original => ReadingMessages.WikiPage(Article.Site, Article.Title);

    public string History => $"{Original}?action=history";

    public string Edit => $"{Original}?action=edit";

    /// <summary>Null if the wiki names no web address for its license.</summary>
    public string? LicenseAddress =>
        Article.License is { Title.Length: > 0, Url: { } url } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http")
            ? url
            : null;
}
