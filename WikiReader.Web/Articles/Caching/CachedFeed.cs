using System.Text.Json.Serialization;
using WikiReader.Web.Wikimedia.Feeds;

namespace WikiReader.Web.Articles.Caching;

/// <summary>A wiki's feed of one day, as the wiki sent it: it is made safe when it is shown.</summary>
/// <param name="Feed">Null if the wiki has none.</param>
/// <param name="RequestedAt">When the wiki sent it.</param>
public sealed record CachedFeed(FeaturedFeed? Feed, DateTimeOffset RequestedAt)
{
    /// <summary>Estimate, in bytes.</summary>
    [JsonIgnore]
    internal long Size => 1024 + (Feed is null ? 0 : Pages(Feed).Sum(SizeOf) + 2 * Feed.NewsHtml.Concat(Feed.FactsHtml).Concat(Feed.Events.Select(found => found.Text)).Sum(text => text.Length) + SizeOf(Feed.Image));

    private static long SizeOf(FeedImage? image) =>
        200 + 2 * ((image?.Picture.Url.Length ?? 0) + (image?.Description?.Html?.Length ?? 0) + (image?.Description?.Text?.Length ?? 0) + (image?.Artist?.Length ?? 0));

    private static IEnumerable<FeedPage> Pages(FeaturedFeed feed) =>
        feed.MostRead.Concat(feed.Events.SelectMany(found => found.Pages)).Concat(feed.Article is { } article ? [article] : []);

    private static long SizeOf(FeedPage page) =>
        200 + 2 * (page.Key.Length + (page.Description?.Length ?? 0) + (page.Extract?.Length ?? 0) + (page.ExtractHtml?.Length ?? 0) + (page.Picture?.Url.Length ?? 0));
}
