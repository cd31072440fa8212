using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// Where the texts for one reader of one wiki are kept. Public wikis have one for everybody; what a private wiki shows stays within the
/// session that may see it, and in this process.
/// </summary>
/// <param name="IsShared">True if other readers, and other replicas, may have what is on it.</param>
internal sealed record CachePartition(string Name, bool IsShared)
{
    /// <param name="session">A name of the session, known to nobody else.</param>
    public static CachePartition For(Site site, string session) =>
        site.IsPublic ? new CachePartition($"{site.Project}/{site.Language}", true) : new CachePartition($"{session}/{site.Project}/{site.Language}", false);

    public string MetadataKey(PageTitle title) => $"title:{Name}:{title.Key}";

    /// <param name="writer">What the text depends on besides the page.</param>
    public string ArticleKey(long page, long revision, string writer) => $"text:{Name}:{page}:{revision}:{writer}";
}
