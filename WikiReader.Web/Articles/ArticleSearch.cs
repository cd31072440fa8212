using System.Text;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>Search of one wiki: full-text, and by the beginnings of titles.</summary>
public sealed class ArticleSearch(WikimediaClient wikimedia, MediaHosts hosts)
{
    private const int MaximumSuggestions = 10;
    private const int MaximumRelated = 3;

    /// <summary>Pages whose content matches the query, best first. Null for one that the wiki found and whose hit is invalid.</summary>
    /// <param name="limit">1 to 100.</param>
    public async Task<WikimediaResult<IReadOnlyList<FoundPage?>>> FindAsync(Site site, string query, int limit, AccessToken token, CancellationToken cancellationToken)
    {
        var result = await wikimedia.SearchAsync(site, query, limit, token, cancellationToken);
        if (!result.TryGet(out var hits, out var failure)) return failure;
        return new WikimediaResult<IReadOnlyList<FoundPage?>>.Success([.. hits.Select(hit => hit is null ? null : Read(site, hit))]);
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
        return new WikimediaResult<IReadOnlyList<PageTitle>>.Success([.. hits.OfType<SearchHit>().Select(hit => hit.Title)]);
    }

    /// <summary>Pages to suggest while the reader types, best first. Refused if it could delay the reader's other requests.</summary>
    public async Task<WikimediaResult<IReadOnlyList<SuggestedPage>>> SuggestAsync(Site site, string query, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        // No title begins with more than fits into one.
        if (query.Length == 0 || Encoding.UTF8.GetByteCount(query) > PageTitle.MaximumBytes) return new WikimediaResult<IReadOnlyList<SuggestedPage>>.Success([]);
        var result = await wikimedia.SearchTitlesAsync(site, query, MaximumSuggestions, token.ForSuggestions(), cancellationToken);
        if (!result.TryGet(out var hits, out var failure)) return failure;
        return new WikimediaResult<IReadOnlyList<SuggestedPage>>.Success([.. hits.Select(hit => Suggest(site, hit))]);
    }

    /// <summary>
    /// A few articles that are like another, by the wiki's own judgment; empty if its search has none. Refused if it could delay the reader's other
    /// requests.
    /// </summary>
    public async Task<WikimediaResult<IReadOnlyList<SuggestedPage>>> FindRelatedAsync(Site site, PageTitle title, AccessToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(token);
        // One more: a wiki without CirrusSearch may find the article itself.
        var result = await wikimedia.SearchRelatedAsync(site, title, MaximumRelated + 1, token.ForSuggestions(), cancellationToken);
        if (!result.TryGet(out var hits, out var failure)) return failure;
        return new WikimediaResult<IReadOnlyList<SuggestedPage>>.Success(
            [.. hits.Where(hit => hit.Title != title).Take(MaximumRelated).Select(hit => new SuggestedPage(hit.Title, ForeignText.InOneLine(hit.Description), PictureOf(site, hit)))]);
    }

    private FoundPage Read(Site site, SearchHit hit) =>
        new(hit.Title, ForeignText.InOneLine(hit.Description), Write(hit.Excerpt, site)) { MatchedTitle = hit.MatchedTitle, Picture = PictureOf(site, hit) };

    // The reader typed the beginning of the redirect's title, and learns where it leads.
    private SuggestedPage Suggest(Site site, SearchHit hit)
    {
        var description = string.IsNullOrWhiteSpace(hit.Description) ? null : hit.Description;
        return hit.MatchedTitle is { } matched && matched != hit.Title
            ? new SuggestedPage(matched, ForeignText.InOneLine(description is null ? hit.Title.Text : $"{hit.Title.Text} – {description}"), PictureOf(site, hit))
            : new SuggestedPage(hit.Title, ForeignText.InOneLine(description), PictureOf(site, hit));
    }

    private string? PictureOf(Site site, SearchHit hit) => new MediaResolver(hosts, new Uri(site.Origin)).Resolve(hit.Thumbnail);

    private static ForeignHtml? Write(string? excerpt, Site site)
    {
        if (string.IsNullOrWhiteSpace(excerpt)) return null;
        try
        {
            return new ForeignHtml(ArticleHtml.WriteExcerpt(excerpt), "wr-excerpt", WikiLanguages.TagOf(site), WikiLanguages.DirectionOf(site));
        }
        catch (TooComplexException)
        {
            return null;
        }
    }
}
