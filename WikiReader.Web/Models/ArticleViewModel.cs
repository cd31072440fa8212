using WikiReader.Web.Articles;
using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <param name="RedirectedFrom">The title that led here.</param>
/// <param name="Age">How old the text is, in words, if the wiki does not answer.</param>
public sealed record ArticleViewModel(Article Article, PageTitle? RedirectedFrom, string? Age)
{
    private static readonly string Build = typeof(ArticleViewModel).Module.ModuleVersionId.ToString();

    public RenderedArticle Content => Article.Content;

    /// <summary>All that this page consists of besides the article's own text, and the build that lays it out.</summary>
    public string VersionFor(string username) =>
        $"{Build}\n{Article.Site.Origin}\n{Article.Site.Project}\n{Article.Title.Key}\n{Article.Revision.Id}\n{Article.Revision.Timestamp.UtcTicks}\n"
        + $"{Article.License?.Title}\n{Article.License?.Url}\n{Content.Title}\n{Content.ShortDescription}\n{RedirectedFrom?.Key}\n{Age}\n{username}";

    public string Original => ReadingMessages.WikiPage(Article.Site, Article.Title);

    public string History => $"{Original}?action=history";

    public string Edit => $"{Original}?action=edit";

    /// <summary>Null if the wiki names no web address for its licence.</summary>
    public string? LicenseAddress =>
        Article.License is { Title.Length: > 0, Url: { } url } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http")
            ? url
            : null;
}
