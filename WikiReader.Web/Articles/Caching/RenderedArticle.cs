using System.Text.Json.Serialization;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Delivery.Coding;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// A rendered article as it is cached: compressed HTML and its metadata. It contains no interface text, and nothing that is personal to the
/// reader who requested it.
/// </summary>
public sealed record RenderedArticle
{
    /// <summary>The template styles, the table of contents and the article; see <see cref="Articles.Html.ArticleMarkup"/>.</summary>
    public required DeflateSegment Html { get; init; }

    /// <summary>The beginning of the text, for previews; null if the page has none. See <see cref="ArticleMarkup.Extract"/>.</summary>
    public DeflateSegment? Extract { get; init; }

    /// <summary>The picture of a preview; null if there is none.</summary>
    public LeadPicture? LeadPicture { get; init; }

    /// <summary>The title as the article spells it.</summary>
    public required string Title { get; init; }

    /// <summary>The title with its markup; null if it has none.</summary>
    public DisplayTitle? DisplayTitle { get; init; }

    public string? ShortDescription { get; init; }

    /// <summary>Language of the content, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    public required bool HasContents { get; init; }

    public PageCategories Categories { get; init; } = PageCategories.None;

    /// <summary>The number of the page's namespace; null if the page does not say it.</summary>
    public int? Namespace { get; init; }

    public TextLength Length { get; init; } = TextLength.None;

    /// <summary>True if the page is that of a category.</summary>
    public bool IsCategory { get; init; }

    /// <summary>True if it has images of the wiki's own host, which the page's CSP must allow.</summary>
    public bool LoadsFromWiki { get; init; }

    /// <summary>CSP source expression of the style element, without quotes; null if the article has no style element.</summary>
    public string? StyleSource { get; init; }

    /// <summary>Entity tag of the wiki's response, for revalidation with <c>If-None-Match</c>; null if the wiki sent none.</summary>
    public string? ETag { get; init; }

    /// <summary>When the article becomes stale and the next view revalidates it.</summary>
    public required DateTimeOffset RevalidateAt { get; init; }

    /// <summary>Target of the redirect, if the page is one; null otherwise. Redirects are cached in memory only.</summary>
    [JsonIgnore]
    public Link? Redirect { get; init; }

    /// <summary>Where a private wiki has its pages, by the page's own word; otherwise null. Such a page is cached in memory only.</summary>
    [JsonIgnore]
    public ArticlePath? ArticlePath { get; init; }

    // Allowance for the record and its short strings, in bytes.
    [JsonIgnore]
    internal int Size => Html.Size + (Extract?.Size ?? 0) + 1024 + Categories.Direct.Concat(Categories.FromTemplates).Sum(category => 32 + 2 * category.Length);
}
