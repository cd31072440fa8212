using System.Diagnostics;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// The part of the cache that a request uses. Only current revisions of public wikis, in any variant, are shared by all readers. Old revisions,
/// comparisons and private wikis have a partition per session, which never leaves this process: a wiki can hide an old revision from a reader
/// who may read the page. So have pages of files: the wiki shows a file in the size that the reader's account prefers.
/// </summary>
/// <param name="IsShared">True if other readers may use its entries, and other replicas may get them through Redis.</param>
internal sealed record CachePartition(string Name, bool IsShared)
{
    /// <summary>True if every reader may read what is requested, as far as is known: it may be shown before the wiki confirms it again.</summary>
    public static bool IsPublicFor(ArticleRequest request) => request is { Site.IsPublic: true, Version: ArticleVersion.Current };

    public static CachePartition For(ArticleRequest request) =>
        IsPublicFor(request) && !request.Site.Namespaces.IsFile(request.Title)
            ? new CachePartition($"{request.Site.Project}/{request.Site.Language}", true)
            : new CachePartition($"{request.Session}/{request.Site.Project}/{request.Site.Language}", false);

    /// <summary>The key of a page's metadata, which are the same for all its revisions and variants.</summary>
    public string MetadataKey(PageTitle title) => $"title:{Name}:{title.Key}";

    /// <summary>The key of a rendered article: wiki, page, revision or comparison, renderer, and variant if there is one.</summary>
    /// <param name="rendererVersion">Version of the renderer and its settings; see <see cref="RendererVersion"/>.</param>
    public string ArticleKey(PageMetadata page, ArticleRequest request, string rendererVersion)
    {
        var key = request.Version switch
        {
            ArticleVersion.Current => $"text:{Name}:{page.Id}:{page.Latest.Id}:{rendererVersion}",
            // Not the key of the current revision with the same ID: the page may have been edited after its metadata were read.
            ArticleVersion.OldRevision old => $"text:{Name}:{page.Id}:old-{old.Id}:{rendererVersion}",
            ArticleVersion.Comparison(var from, var to) => $"text:{Name}:{page.Id}:{from}-{to}:{rendererVersion}",
            _ => throw new UnreachableException(),
        };
        // Last, so that no variant, whatever it contains, makes the key of another request.
        return request.Variant is null ? key : $"{key}:{request.Variant}";
    }
}
