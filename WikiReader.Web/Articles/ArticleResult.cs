using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>The outcome of reading an article. The set is closed.</summary>
public abstract record ArticleResult : IWikimediaOutcome
{
    private ArticleResult() { }

    /// <summary>The article itself, or where it redirects to.</summary>
    internal static ArticleResult Of(Article article) => article.Content.Redirect switch
    {
        null => new Found(article),
        Link.Page link => new Redirected(link.Site, link.Title, link.Fragment),
        Link.External link => new RedirectedExternally(link.Address),
        _ => new RedirectLoop(),
    };

    /// <inheritdoc/>
    public WikimediaFailure? FailureReason => (this as Failed)?.Reason;

    public sealed record Found(Article Article) : ArticleResult;

    /// <summary>The same page, under its canonical title.</summary>
    public sealed record Normalized(PageTitle Title) : ArticleResult;

    /// <summary>The page redirects to another page, possibly of another wiki.</summary>
    public sealed record Redirected(Site Site, PageTitle Title, string? Fragment) : ArticleResult;

    /// <summary>The page redirects to an address outside the configured wikis.</summary>
    public sealed record RedirectedExternally(Uri Address) : ArticleResult;

    /// <summary>The page redirects to itself, directly or through others, or the chain of redirects is too long.</summary>
    public sealed record RedirectLoop : ArticleResult;

    /// <summary>The page is code or data, for which the wiki's API returns no HTML.</summary>
    public sealed record NotWikitext : ArticleResult;

    /// <summary>The page exceeds the nesting depth or the size that can be shown.</summary>
    public sealed record TooComplex : ArticleResult;

    /// <summary>The page exceeds the limits of the wiki's own parser.</summary>
    public sealed record ResourceLimitExceeded : ArticleResult;

    public sealed record NotFound : ArticleResult;

    /// <summary>
    /// The title is one that only the wiki itself can show, such as <c>Special:Random</c>, or, at a private wiki, one that it may pass on to another.
    /// </summary>
    public sealed record OnlyAtWiki : ArticleResult;

    /// <summary>The title has the prefix of another wiki, such as <c>de:Leuchtturm</c>.</summary>
    /// <param name="Site">The other wiki, which may not be read here.</param>
    /// <param name="Title">The title there.</param>
    public sealed record OnOtherWiki(Site Site, PageTitle Title) : ArticleResult;

    /// <summary>The wiki has no page for the file, and shows the one of Wikimedia Commons.</summary>
    /// <param name="Site">Wikimedia Commons.</param>
    public sealed record SharedFile(Site Site, PageTitle Title) : ArticleResult;

    /// <summary>A prefetch of what is not cached, while the reader's budget has no room to spare.</summary>
    public sealed record PrefetchRefused : ArticleResult;

    public sealed record Failed(WikimediaFailure Reason) : ArticleResult;
}
