namespace WikiReader.Web.Wikimedia.Feeds;

/// <summary>
/// What a wiki presents on one day, from <c>feed/featured/{yyyy}/{mm}/{dd}</c>. All text is the wiki's: names ending in <c>Html</c> are HTML that is as
/// hostile as an article's, the rest is plain. Parts that the wiki does not have are null or empty.
/// </summary>
/// <param name="Article">The featured article.</param>
/// <param name="NewsHtml">In the news, a sentence each.</param>
/// <param name="Events">On this day in other years.</param>
/// <param name="MostRead">The articles that were read most on the day before, most views first.</param>
/// <param name="FactsHtml">"Did you know", a sentence each.</param>
/// <param name="Image">The picture of the day.</param>
public sealed record FeaturedFeed(
    FeedPage? Article, IReadOnlyList<string> NewsHtml, IReadOnlyList<FeedEvent> Events, IReadOnlyList<FeedPage> MostRead, IReadOnlyList<string> FactsHtml,
    FeedImage? Image = null);

/// <summary>A page that a feed names.</summary>
/// <param name="Key">A valid <see cref="Titles.PageTitle"/>.</param>
/// <param name="Extract">The beginning of the page as plain text.</param>
public sealed record FeedPage(
    string Key, string? Description, string? Extract, string? ExtractHtml, FeedPicture? Picture, long? Views);

/// <param name="Url">An address as the wiki wrote it; it may lead anywhere.</param>
/// <param name="Width">In pixels, positive.</param>
/// <param name="Height">In pixels, positive.</param>
public sealed record FeedPicture(string Url, int Width, int Height);

/// <param name="Year">Negative before the common era.</param>
/// <param name="Text">Never empty.</param>
/// <param name="Pages">The pages about it, the most important first; may be empty.</param>
public sealed record FeedEvent(int Year, string Text, IReadOnlyList<FeedPage> Pages);

/// <summary>A file of Wikimedia Commons.</summary>
/// <param name="Key">A valid <see cref="Titles.PageTitle"/>, in the namespace of files.</param>
/// <param name="Description">What the picture shows.</param>
/// <param name="Artist">Plain text.</param>
/// <param name="License">The short name of the license.</param>
/// <param name="LicenseUrl">An address as the wiki wrote it; it may lead anywhere.</param>
public sealed record FeedImage(string Key, FeedPicture Picture, FeedText? Description, string? Artist, string? License, string? LicenseUrl);

/// <param name="Html">HTML that is as hostile as an article's.</param>
/// <param name="Text">The same as plain text.</param>
/// <param name="Language">The language code of both; null if the feed does not say.</param>
public sealed record FeedText(string? Html, string? Text, string? Language);
