using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>The query for pages that are like another (<see href="https://www.mediawiki.org/wiki/Help:CirrusSearch#Morelike">CirrusSearch</see>).</summary>
public static class RelatedQuery
{
    private const string Keyword = "morelike:";

    public static string For(PageTitle title) => Keyword + title.Text;

    /// <summary>The title that the query names; null if it is another query.</summary>
    public static string? FindTitle(string query) => query.StartsWith(Keyword, StringComparison.Ordinal) ? query[Keyword.Length..].Trim() : null;
}
