using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Html;

/// <summary>A rendered article. The body is in pooled memory: dispose of it.</summary>
public sealed record ArticleDocument : IDisposable
{
    public required SafeHtml Body { get; init; }

    /// <summary>The file that the page describes, to be shown before the body; null if there is none.</summary>
    public SafeHtml? File { get; init; }

    /// <summary>The beginning of the text, for previews; null if the page has none.</summary>
    public SafeHtml? Extract { get; init; }

    /// <summary>The first picture of the lead that is large enough for a preview; null if there is none.</summary>
    public LeadPicture? LeadPicture { get; init; }

    /// <summary>The headings that have an id, in document order.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>The title as the article displays it, for example "iPhone".</summary>
    public required string Title { get; init; }

    /// <summary>The title with its markup; null if it has none.</summary>
    public DisplayTitle? DisplayTitle { get; init; }

    /// <summary>One line that describes the subject of the article; null if it has none.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>Language of the content, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Target of the redirect, if the page is one; null otherwise.</summary>
    public Link? Redirect { get; init; }

    /// <summary>Where the wiki has its pages, by the page's own word; null if it does not say so, and for public wikis.</summary>
    public ArticlePath? ArticlePath { get; init; }

    /// <summary>The style sheet of the article's templates; null if there is none.</summary>
    public StyleSheet? Style { get; init; }

    public required PageCategories Categories { get; init; }

    /// <summary>The number of the page's namespace; null if the page does not say it. <see href="https://www.mediawiki.org/wiki/Manual:Namespace"/></summary>
    public int? Namespace { get; init; }

    public required TextLength Length { get; init; }

    /// <summary>True if the page is that of a category.</summary>
    public required bool IsCategory { get; init; }

    /// <summary>True if it has images of the wiki's own host.</summary>
    public required bool LoadsFromWiki { get; init; }

    /// <summary>The elements that are not in the body, the most frequent first.</summary>
    public required IReadOnlyList<DroppedElement> Dropped { get; init; }

    public void Dispose()
    {
        Body.Dispose();
        File?.Dispose();
        Extract?.Dispose();
    }
}

/// <param name="Level">The level of the element that is written: 2 for a top-level section, up to 6.</param>
/// <param name="Id">The id of the element, for a link to its fragment.</param>
public sealed record Heading(int Level, string Id, string Text);
