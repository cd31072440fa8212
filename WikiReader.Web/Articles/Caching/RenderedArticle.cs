using System.Text.Json.Serialization;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Web.Articles.Caching;

/// <summary>The text of a page as it is held: written anew, compressed, without a word of the interface and with nothing of whoever read it.</summary>
public sealed record RenderedArticle
{
    /// <summary>Table of contents and article.</summary>
    public required DeflateSegment Html { get; init; }

    /// <summary>The title as the article spells it.</summary>
    public required string Title { get; init; }

    public string? ShortDescription { get; init; }

    /// <summary>Language of the text, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    public required bool HasContents { get; init; }

    /// <summary>What a Content-Security-Policy calls the text's style element, if it has one.</summary>
    public string? StyleSource { get; init; }

    /// <summary>The wiki's name for this state of the text, for asking whether there is a newer one.</summary>
    public string? ETag { get; init; }

    /// <summary>When the wiki is to be asked about it again.</summary>
    public required DateTimeOffset RevalidateAt { get; init; }

    /// <summary>Where the page redirects to, if it is a redirect page.</summary>
    [JsonIgnore]
    public Link? Redirect { get; init; }

    // What a record and a few short strings come to, beside the text.
    [JsonIgnore]
    internal int Size => Html.Size + 1024;
}
