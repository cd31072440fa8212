namespace WikiReader.Web.Wikimedia;

/// <summary>What <c>page/{title}/bare</c> says of a page. <see href="https://www.mediawiki.org/wiki/API:REST_API/Reference#Get_page"/></summary>
/// <param name="Id">The page's number, positive; it survives a rename.</param>
/// <param name="Key">The canonical title, as it stands in an address: a valid <see cref="Titles.PageTitle"/>.</param>
/// <param name="Latest">The newest revision.</param>
/// <param name="License">The licence of the text; null if the wiki names none.</param>
/// <param name="ContentModel">What the page is made of: <c>wikitext</c>, or for example <c>javascript</c>.</param>
/// <param name="RedirectTarget">Address of the page that this one redirects to, if the wiki says so here.</param>
public sealed record PageMetadata(long Id, string Key, Revision Latest, License? License, string? ContentModel, string? RedirectTarget)
{
    /// <summary>True if the page is text for people.</summary>
    public bool IsWikitext => ContentModel is null or "wikitext";
}

/// <param name="Id">Positive.</param>
public sealed record Revision(long Id, DateTimeOffset Timestamp);

/// <param name="Url">An http or https address; null if the wiki names none.</param>
/// <param name="Title">Never empty.</param>
public sealed record License(string? Url, string Title);

/// <summary>What the wiki says of a page's HTML. The set is closed.</summary>
public abstract record PageHtml
{
    private PageHtml() { }

    /// <summary>The page as MediaWiki's parser wrote it: UTF-8 HTML, hostile.</summary>
    /// <param name="ETag">The wiki's name for it, as it was sent; null if there is none that can be sent back.</param>
    public sealed record Written(ReadOnlyMemory<byte> Utf8, string? ETag) : PageHtml;

    /// <summary>It is still what the caller holds.</summary>
    public sealed record NotModified : PageHtml;
}
