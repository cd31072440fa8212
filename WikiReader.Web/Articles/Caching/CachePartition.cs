using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// The part of the cache that one reader of one wiki uses. A public wiki has one partition for all readers. A private wiki has one per session,
/// which never leaves this process.
/// </summary>
/// <param name="IsShared">True if other readers may use its entries, and other replicas may get them through Redis.</param>
internal sealed record CachePartition(string Name, bool IsShared)
{
    /// <param name="session">Opaque identifier of the session, known to no other session.</param>
    public static CachePartition For(Site site, string session) =>
        site.IsPublic ? new CachePartition($"{site.Project}/{site.Language}", true) : new CachePartition($"{session}/{site.Project}/{site.Language}", false);

    public string MetadataKey(PageTitle title) => $"title:{Name}:{title.Key}";

    /// <param name="rendererVersion">Version of the renderer and its settings; see <see cref="RendererVersion"/>.</param>
    public string ArticleKey(long page, long revision, string rendererVersion) => $"text:{Name}:{page}:{revision}:{rendererVersion}";
}
