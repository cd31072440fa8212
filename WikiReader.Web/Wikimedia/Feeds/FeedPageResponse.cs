using System.Text.Json;
using System.Text.Json.Serialization;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Feeds;

/// <summary>The summary of a page, as feeds contain it.</summary>
internal sealed record FeedPageResponse(
    string? Title = null, FeedTitlesResponse? Titles = null, string? Description = null, string? Extract = null, string? ExtractHtml = null,
    FeedPictureResponse? Thumbnail = null, long? Views = null)
{
    /// <summary>Wikis shorten extracts to some thousand characters. Longer texts are dropped.</summary>
    public const int MaximumLength = 20_000;

    /// <summary>Null if the title is not one that WikiReader can open.</summary>
    public FeedPage? ToPage() =>
        PageTitle.TryParse(Titles?.Canonical ?? Title, out var title)
            ? new FeedPage(
                title.Key, FeaturedFeedResponse.Bounded(Description), FeaturedFeedResponse.Bounded(Extract), FeaturedFeedResponse.Bounded(ExtractHtml), Thumbnail?.ToPicture(), Views > 0 ? Views : null)
            : null;
}

internal sealed record FeedTitlesResponse(string? Canonical = null);

internal sealed record FeedPictureResponse(string? Source = null, int? Width = null, int? Height = null)
{
    // Longer than the address of any thumbnail.
    private const int MaximumLength = 4096;

    /// <summary>Null without an address or a size: a page must know how much room a picture takes before it is there.</summary>
    public FeedPicture? ToPicture() =>
        string.IsNullOrWhiteSpace(Source) || Source.Length > MaximumLength || Width is not > 0 || Height is not > 0 ? null : new FeedPicture(Source, Width.Value, Height.Value);
}

internal sealed record FeedMostReadResponse(JsonElement? Articles = null);

internal sealed record FeedStoryResponse(string? Story = null);

internal sealed record FeedEventResponse(string? Text = null, int? Year = null, JsonElement? Pages = null);

internal sealed record FeedFactResponse(string? Html = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FeedPageResponse))]
[JsonSerializable(typeof(FeedMostReadResponse))]
[JsonSerializable(typeof(FeedStoryResponse))]
[JsonSerializable(typeof(FeedEventResponse))]
[JsonSerializable(typeof(FeedFactResponse))]
[JsonSerializable(typeof(FeedImageResponse))]
internal sealed partial class FeedJson : JsonSerializerContext;
