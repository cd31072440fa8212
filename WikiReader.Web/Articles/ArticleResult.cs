using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>What became of the wish to read an article. The set is closed.</summary>
public abstract record ArticleResult
{
    private ArticleResult() { }

    public sealed record Found(Article Article) : ArticleResult;

    /// <summary>The same page, under its canonical title.</summary>
    public sealed record Normalized(PageTitle Title) : ArticleResult;

    /// <summary>A redirect page leads to another page, perhaps of another wiki.</summary>
    public sealed record Redirected(Site Site, PageTitle Title, string? Fragment) : ArticleResult;

    /// <summary>A redirect page leads to an address outside of all wikis that are read here.</summary>
    public sealed record RedirectedExternally(Uri Address) : ArticleResult;

    /// <summary>Redirect pages lead to one another without end.</summary>
    public sealed record RedirectLoop : ArticleResult;

    /// <summary>The page is code or data, and the wiki's API does not show it as HTML.</summary>
    public sealed record NotWikitext : ArticleResult;

    /// <summary>The page is nested deeper, or consists of more, than can be shown.</summary>
    public sealed record TooComplex : ArticleResult;

    public sealed record NotFound : ArticleResult;

    public sealed record Failed(WikimediaFailure Reason) : ArticleResult;
}
