using System.Text.Json;
using WikiReader.Web.Wikimedia.Http;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// The JSON of <c>search/page</c> and <c>search/title</c>. Hits are independent, so each is read by itself. If all of them are invalid, so is the response: an empty
/// list would claim that nothing was found.
/// </summary>
internal sealed record SearchResponse(IReadOnlyList<JsonElement> Pages)
{
    /// <summary>All hits; null for an invalid one.</summary>
    /// <param name="limit">The number of hits requested; further ones are not read.</param>
    public WikimediaResult<IReadOnlyList<SearchHit?>> ToHits(int limit)
    {
        SearchHitResponse?[] hits = [.. Pages.Take(limit).Select(Read)];
        if (hits.Length > 0 && Array.TrueForAll(hits, hit => hit is null)) return new WikimediaFailure.InvalidResponse("$.pages[*]");
        return new WikimediaResult<IReadOnlyList<SearchHit?>>.Success([.. hits.Select(hit => hit?.ToHit())]);
    }

    /// <summary>The valid hits.</summary>
    /// <param name="limit">The number of hits requested; further ones are not read.</param>
    public WikimediaResult<IReadOnlyList<SearchHit>> ToValidHits(int limit) =>
        ToHits(limit).TryGet(out var hits, out var failure) ? new WikimediaResult<IReadOnlyList<SearchHit>>.Success([.. hits.OfType<SearchHit>()]) : failure;

    private static SearchHitResponse? Read(JsonElement hit)
    {
        try
        {
            return hit.Deserialize(WikimediaJson.Default.SearchHitResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="MatchedTitle">The title of a redirect.</param>
internal sealed record SearchHitResponse(string Key, string? Excerpt = null, string? Description = null, string? MatchedTitle = null, ThumbnailResponse? Thumbnail = null)
{
    // MediaWiki shortens excerpts and descriptions to a few hundred characters. Much longer ones are dropped.
    private const int MaximumLength = 10_000;

    /// <summary>Null if the title is not one that WikiReader can open.</summary>
    public SearchHit? ToHit() => !PageTitle.TryParse(Key, out var title) ? null : new SearchHit(title, Bounded(Excerpt), Bounded(Description))
    {
        MatchedTitle = PageTitle.TryParse(MatchedTitle, out var matched) ? matched : null,
        Thumbnail = Bounded(Thumbnail?.Url),
    };

    private static string? Bounded(string? text) => text?.Length <= MaximumLength ? text : null;
}

internal sealed record ThumbnailResponse(string? Url = null);
