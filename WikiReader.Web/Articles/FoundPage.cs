using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>A search result.</summary>
/// <param name="Description">Plain text, bounded by <see cref="ForeignText.MaximumLength"/>.</param>
/// <param name="Excerpt">The matching passage, with the matches marked; null if the wiki sent none or it is too complex.</param>
public sealed record FoundPage(PageTitle Title, string? Description, ForeignHtml? Excerpt)
{
    /// <summary>The title of a redirect to the page, if that is what matched; otherwise null.</summary>
    public PageTitle? MatchedTitle { get; init; }

    /// <summary>The address of a small picture that may be loaded; null if there is none.</summary>
    public string? Picture { get; init; }

    /// <summary>
    /// The title among those of the pages and of the redirects to them that a query spells; null if none is. One in the same case is preferred, since
    /// a wiki can have both.
    /// </summary>
    public static PageTitle? FindExact(string query, IEnumerable<FoundPage> pages)
    {
        if (!PageTitle.TryParse(query, out var spelled)) return null;
        PageTitle[] titles = [.. pages.SelectMany(page => (PageTitle?[])[page.Title, page.MatchedTitle]).OfType<PageTitle>()];
        return titles.FirstOrDefault(title => title == spelled)
            ?? titles.FirstOrDefault(title => string.Equals(title.Key, spelled.Key, StringComparison.OrdinalIgnoreCase));
    }
}
