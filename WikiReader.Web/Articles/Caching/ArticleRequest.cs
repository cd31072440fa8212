using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>A request for an article.</summary>
/// <param name="Session">
/// Opaque identifier of the reader's session, known to no other session. What is not shared between readers is cached per session; see
/// <see cref="CachePartition"/>.
/// </param>
/// <param name="PathBase">Path prefix of WikiReader's own addresses.</param>
/// <param name="CameByRedirect">
/// True if the reader came here by a redirect. If this page redirects too, the chain is followed to its end or reported as a loop.
/// </param>
public sealed record ArticleRequest(Site Site, PageTitle Title, string Session, string PathBase, bool CameByRedirect)
{
    /// <summary>The page as one session sees it: a key for what concerns that session only.</summary>
    public string SessionKey => $"{Session}\n{Site.Project}\n{Site.Language}\n{Title.Key}";

    /// <summary>
    /// The requested version of the page, which decides who shares the cached article. Only the current one is fetched so far.
    /// </summary>
    public ArticleVersion Version { get; init; } = ArticleVersion.Current.Instance;

    /// <summary>
    /// The variant into which the wiki converts the content, by MediaWiki's code, for example <c>zh-hant</c>; null for the page as it is written.
    /// <see href="https://www.mediawiki.org/wiki/Writing_systems/LanguageConverter"/>
    /// </summary>
    public string? Variant { get; init; }

    /// <summary>True if the reader reloads the page, and expects what the wiki has now.</summary>
    public bool IsReload { get; init; }

    /// <summary>True if the reader may never see the page: it is read only from the cache, or while the reader's budget has room to spare.</summary>
    public bool IsPrefetch { get; init; }

    /// <summary>Measures what this view waits for.</summary>
    public required ReadTimings Timings { get; init; }
}
