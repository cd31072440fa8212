using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WikiReader.Web.Wikimedia.Feeds;

/// <summary>
/// The JSON of <c>feed/featured</c>. Its parts are independent, and each wiki has others: an invalid part or entry is left out.
/// <see href="https://www.mediawiki.org/wiki/API_Portal/Reference/Feed/Featured_content"/>
/// </summary>
internal sealed record FeaturedFeedResponse(
    JsonElement? Tfa = null, JsonElement? News = null, JsonElement? Onthisday = null, JsonElement? Mostread = null, JsonElement? Dyk = null,
    JsonElement? Image = null)
{
    // A wiki sends some fifty of each. A page shows a few.
    private const int MaximumEntries = 50;
    private const int MaximumPages = 3;

    public FeaturedFeed ToFeed() => new(
        Read(Tfa, FeedJson.Default.FeedPageResponse)?.ToPage(),
        [.. EntriesOf(News, FeedJson.Default.FeedStoryResponse).Select(story => Bounded(story.Story)).OfType<string>()],
        [.. EntriesOf(Onthisday, FeedJson.Default.FeedEventResponse).Select(ToEvent).OfType<FeedEvent>()],
        [.. PagesOf(Read(Mostread, FeedJson.Default.FeedMostReadResponse)?.Articles).OrderByDescending(page => page.Views ?? 0)],
        [.. EntriesOf(Dyk, FeedJson.Default.FeedFactResponse).Select(fact => Bounded(fact.Html)).OfType<string>()],
        Read(Image, FeedJson.Default.FeedImageResponse)?.ToImage());

    /// <summary>The text, if it is there and no longer than anything that is shown; otherwise null.</summary>
    internal static string? Bounded(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > FeedPageResponse.MaximumLength ? null : text;

    private static FeedEvent? ToEvent(FeedEventResponse found) =>
        Bounded(found.Text) is { } text && found.Year is { } year ? new FeedEvent(year, text, [.. PagesOf(found.Pages).Take(MaximumPages)]) : null;

    private static IEnumerable<FeedPage> PagesOf(JsonElement? list) => EntriesOf(list, FeedJson.Default.FeedPageResponse).Select(page => page.ToPage()).OfType<FeedPage>();

    private static IEnumerable<T> EntriesOf<T>(JsonElement? list, JsonTypeInfo<T> type)
        where T : class =>
        list is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Take(MaximumEntries).Select(entry => Read(entry, type)).OfType<T>() : [];

    private static T? Read<T>(JsonElement? part, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return part?.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
