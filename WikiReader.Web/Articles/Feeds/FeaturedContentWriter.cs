using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Feeds;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Feeds;

/// <summary>Makes a feed of a wiki safe to show, and as long as a page has room for.</summary>
internal sealed class FeaturedContentWriter(ArticleHtml html)
{
    private const int Entries = 5;

    // Some hundred words of the featured article, and a sentence of the news, in UTF-16 code units.
    private const int LongestExtract = 700;
    private const int LongestSentence = 500;

    // The classes of the boxes.
    private const string ExtractClass = "wr-extract";
    private const string SentenceClass = "wr-sentence";

    /// <summary>Null if nothing is left to show.</summary>
    /// <param name="pathBase">Path prefix of WikiReader's own addresses.</param>
    public FeaturedContent? Write(FeaturedFeed feed, Site site, DateOnly day, string pathBase)
    {
        var source = new Source(site, pathBase, WikiLanguages.TagOf(site), WikiLanguages.DirectionOf(site));
        var content = new FeaturedContent(
            site, day, source.Language, source.Direction, WriteArticle(feed.Article, source), Sentences(feed.NewsHtml, source),
            [.. feed.Events.Take(Entries).Select(found => WriteEvent(found, site))],
            [.. feed.MostRead.Select(page => Describe(page, site)).OfType<FeaturedArticle>().Take(Entries)], Sentences(feed.FactsHtml, source))
        { Image = WriteImage(feed.Image, source) };
        return content is { Image: null, Article: null, News.Count: 0, Events.Count: 0, MostRead.Count: 0, Facts.Count: 0 } ? null : content;
    }

    private FeaturedArticle? WriteArticle(FeedPage? page, Source source) =>
        page is null || Describe(page, source.Site) is not { } article ? null : article with
        {
            Extract = Write(page.ExtractHtml, LongestExtract, ExtractClass, source) ?? WriteText(page.Extract, source),
            Picture = WritePicture(page.Picture, source),
        };

    private FeaturedImage? WriteImage(FeedImage? image, Source source)
    {
        if (image is null || WritePicture(image.Picture, source) is not { } picture || !PageTitle.TryParse(image.Key, out var title)) return null;
        var language = image.Description?.Language;
        var caption = language is null || language == source.Language || !HtmlValues.IsLanguage(language) ? source : source with { Language = language, Direction = "auto" };
        return new FeaturedImage(
            title, picture, Write(image.Description?.Html, LongestExtract, SentenceClass, caption) ?? WriteText(image.Description?.Text, caption),
            ForeignText.InOneLine(image.Artist), ForeignText.InOneLine(image.License), LicenseResponse.IsWebAddress(image.LicenseUrl) ? image.LicenseUrl : null);
    }

    private FeaturedPicture? WritePicture(FeedPicture? picture, Source source) =>
        picture is not null && html.ResolvePicture(picture.Url, source.Site) is { } address ? new FeaturedPicture(address, picture.Width, picture.Height) : null;

    private static FeaturedArticle? Describe(FeedPage page, Site site) =>
        TitleOf(page, site) is { } title ? new FeaturedArticle(title, ForeignText.InOneLine(page.Description)) : null;

    private static FeaturedEvent WriteEvent(FeedEvent found, Site site) => new(
        found.Year, ForeignText.Shorten(ForeignText.WithoutControls(found.Text), LongestSentence), found.Pages.Select(page => TitleOf(page, site)).FirstOrDefault(title => title is not null));

    // The wiki makes some pages at the moment they are opened, and they cannot be read here.
    private static PageTitle? TitleOf(FeedPage page, Site site) => PageTitle.TryParse(page.Key, out var title) && !site.Namespaces.IsVirtual(title) ? title : null;

    private ForeignHtml[] Sentences(IReadOnlyList<string> sentences, Source source) =>
        [.. sentences.Select(sentence => Write(sentence, LongestSentence, SentenceClass, source)).OfType<ForeignHtml>().Take(Entries)];

    private ForeignHtml? WriteText(string? text, Source source) =>
        text is null ? null : Write(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal), LongestExtract, ExtractClass, source);

    private ForeignHtml? Write(string? fragment, int maximumLength, string appearance, Source source)
    {
        if (fragment is null) return null;
        try
        {
            var written = html.WriteInline(fragment, source.Site, source.PathBase, maximumLength);
            if (written.Utf8.Span.ContainsAnyExcept(" \t\r\n"u8)) return new ForeignHtml(written, appearance, source.Language, source.Direction);
            written.Dispose();
            return null;
        }
        catch (TooComplexException)
        {
            return null;
        }
    }

    private sealed record Source(Site Site, string PathBase, string Language, string Direction);
}
