using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Feeds;

/// <summary>What a wiki presents on one day, ready to be shown. It contains no interface text, and nothing that is personal to a reader.</summary>
/// <param name="Day">In UTC.</param>
/// <param name="Language">BCP 47 tag of the content.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Article">The featured article; null if there is none.</param>
/// <param name="News">In the news, a sentence each.</param>
/// <param name="Events">On this day in other years.</param>
/// <param name="MostRead">The articles that were read most on the day before.</param>
/// <param name="Facts">"Did you know", a sentence each.</param>
public sealed record FeaturedContent(
    Site Site, DateOnly Day, string Language, string Direction, FeaturedArticle? Article, IReadOnlyList<ForeignHtml> News, IReadOnlyList<FeaturedEvent> Events,
    IReadOnlyList<FeaturedArticle> MostRead, IReadOnlyList<ForeignHtml> Facts)
{
    /// <summary>The picture of the day; null if there is none.</summary>
    public FeaturedImage? Image { get; init; }
}

/// <param name="Title">The page of the file.</param>
/// <param name="Description">What the picture shows.</param>
/// <param name="Artist">Plain text in one line.</param>
/// <param name="License">Its short name, plain text in one line.</param>
/// <param name="LicenseAddress">A web address.</param>
public sealed record FeaturedImage(PageTitle Title, FeaturedPicture Picture, ForeignHtml? Description, string? Artist, string? License, string? LicenseAddress);

/// <param name="Description">Plain text in one line.</param>
/// <param name="Extract">The beginning of the article.</param>
public sealed record FeaturedArticle(PageTitle Title, string? Description, ForeignHtml? Extract = null, FeaturedPicture? Picture = null);

/// <param name="Address">Of a host that pictures may be loaded from.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record FeaturedPicture(string Address, int Width, int Height);

/// <param name="Year">Negative before the common era.</param>
/// <param name="Text">Plain text.</param>
public sealed record FeaturedEvent(int Year, string Text, PageTitle? Page);
