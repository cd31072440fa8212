using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Feeds;

/// <summary>The picture of the day, as feeds contain it.</summary>
internal sealed record FeedImageResponse(
    string? Title = null, FeedPictureResponse? Thumbnail = null, FeedTextResponse? Artist = null, FeedLicenseResponse? License = null, FeedTextResponse? Description = null)
{
    /// <summary>Null without a picture, or if the title is not one that WikiReader can open.</summary>
    public FeedImage? ToImage() =>
        Thumbnail?.ToPicture() is { } picture && PageTitle.TryParse(Title, out var title)
            ? new FeedImage(
                title.Key, picture, Description?.ToText(), FeaturedFeedResponse.Bounded(Artist?.Text), FeaturedFeedResponse.Bounded(License?.Type),
                FeaturedFeedResponse.Bounded(License?.Url))
            : null;
}

internal sealed record FeedTextResponse(string? Html = null, string? Text = null, string? Lang = null)
{
    public FeedText ToText() => new(FeaturedFeedResponse.Bounded(Html), FeaturedFeedResponse.Bounded(Text), Lang is { Length: > 0 and <= 20 } ? Lang : null);
}

internal sealed record FeedLicenseResponse(string? Type = null, string? Url = null);
