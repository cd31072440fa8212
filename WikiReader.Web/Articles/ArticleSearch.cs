using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>A search result.</summary>
/// <param name="Description">Plain text, bounded by <see cref="ForeignText.MaximumLength"/>.</param>
/// <param name="Excerpt">The matching passage, with the matches marked; null if the wiki sent none or it is too complex.</param>
public sealed record FoundPage(PageTitle Title, string? Description, ForeignHtml? Excerpt);

/// <summary>Full-text search of one wiki.</summary>
public sealed class ArticleSearch(WikimediaClient wikimedia)
{
    /// <param name="limit">1 to 100.</param>
    public async Task<WikimediaResult<IReadOnlyList<FoundPage>>> FindAsync(Site site, string query, int limit, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await wikimedia.SearchAsync(site, query, limit, token, cancellationToken);
        if (!result.TryGet(out var hits, out var failure)) return failure;
        return new WikimediaResult<IReadOnlyList<FoundPage>>.Success([.. hits.Select(hit => Read(site, hit))]);
    }

    /// <summary>Titles of pages in a category, best first; at most <paramref name="limit"/>, and without its subcategories.</summary>
    /// <param name="category">The name of the category, without its namespace.</param>
    /// <param name="limit">1 to 100.</param>
    public async Task<WikimediaResult<IReadOnlyList<PageTitle>>> FindMembersAsync(Site site, string category, int limit, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(category);
        // https://www.mediawiki.org/wiki/Help:CirrusSearch#Incategory
        var query = $"incategory:\"{category.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        var result = await wikimedia.SearchAsync(site, query, limit, token, cancellationToken);
        if (!result.TryGet(out var hits, out var failure)) return failure;
        return new WikimediaResult<IReadOnlyList<PageTitle>>.Success([.. hits.Select(hit => hit.Title)]);
    }

    private static FoundPage Read(Site site, SearchHit hit) =>
        new(hit.Title, ForeignText.InOneLine(hit.Description), Write(hit.Excerpt, site));

    private static ForeignHtml? Write(string? excerpt, Site site)
    {
        if (string.IsNullOrWhiteSpace(excerpt)) return null;
        try
        {
            return new ForeignHtml(ArticleHtml.WriteExcerpt(excerpt), "wr-excerpt", site.Language);
        }
        catch (TooComplexException)
        {
            return null;
        }
    }
}
