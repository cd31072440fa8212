using WikiReader.Web.Articles;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Models;

/// <param name="Results">Those of one page.</param>
public sealed record SearchViewModel(Site Site, string Query, IReadOnlyList<FoundPage> Results)
{
    /// <summary>The results of one page.</summary>
    public const int PageSize = 20;

    /// <summary>The results that a wiki gives at most.</summary>
    public const int Maximum = 100;

    /// <summary>The number of results on earlier pages.</summary>
    public int Offset { get; init; }

    /// <summary>True if there are results after those of this page.</summary>
    public bool HasMore { get; init; }

    /// <summary>The title of the page that the results are like; null if the query is for words.</summary>
    public string? Like => RelatedQuery.FindTitle(Query);

    /// <summary>The page whose title the query spells; null if there is none.</summary>
    public PageTitle? Exact { get; init; }

    /// <summary>The same project in the reader's other languages.</summary>
    public IReadOnlyList<OtherSite> OtherSites { get; init; } = [];

    /// <summary>The other projects in the same language.</summary>
    public IReadOnlyList<OtherSite> SisterProjects { get; init; } = [];

    /// <summary>True if a script may prefetch the results.</summary>
    public bool OffersPrefetch { get; init; }
}
