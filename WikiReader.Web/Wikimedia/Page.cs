using System.Text.Json.Serialization;

namespace WikiReader.Web.Wikimedia;

/// <summary>What <c>page/{title}/bare</c> says of a page. <see href="https://www.mediawiki.org/wiki/API:REST_API/Reference#Get_page"/></summary>
/// <param name="Id">The page's number; it survives a rename.</param>
/// <param name="Key">The canonical title, as it stands in an address.</param>
/// <param name="Title">The canonical title for people.</param>
/// <param name="Latest">The newest revision.</param>
/// <param name="License">The licence of the text.</param>
/// <param name="ContentModel">What the page is made of: <c>wikitext</c>, or for example <c>javascript</c>.</param>
/// <param name="RedirectTarget">Address of the page that this one redirects to, if the wiki says so here.</param>
public sealed record Page(long Id, string Key, string Title, Revision Latest, License? License, string? ContentModel, string? RedirectTarget)
{
    /// <summary>True if the page is text for people.</summary>
    public bool IsText => ContentModel is null or "wikitext";
}

public sealed record Revision(long Id, DateTimeOffset Timestamp);

public sealed record License(string? Url, string? Title);

/// <summary>A hit of <c>search/page</c>.</summary>
/// <param name="Excerpt">HTML that the wiki made from the page's text. It is as hostile as an article.</param>
public sealed record SearchHit(string Key, string Title, string? Excerpt, string? Description);

/// <summary>What the wiki says of a page's HTML. The set is closed.</summary>
public abstract record PageHtml
{
    private PageHtml() { }

    /// <summary>The page as MediaWiki's parser wrote it: UTF-8 HTML, hostile.</summary>
    /// <param name="ETag">The wiki's name for it, as it was sent.</param>
    public sealed record Written(ReadOnlyMemory<byte> Utf8, string? ETag) : PageHtml;

    /// <summary>It is still what the caller holds.</summary>
    public sealed record Unchanged : PageHtml;
}

internal sealed record SearchAnswer(IReadOnlyList<SearchHit> Pages);

internal sealed record ErrorAnswer(string? Error, string? ErrorKey);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(Page))]
[JsonSerializable(typeof(SearchAnswer))]
internal sealed partial class WikimediaJson : JsonSerializerContext;

// MediaWiki writes the names of its errors' fields in camel case.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class WikimediaErrorJson : JsonSerializerContext;
