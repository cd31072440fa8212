namespace WikiReader.Web.Wikimedia;

/// <summary>The metadata from <c>page/{title}/bare</c>. <see href="https://www.mediawiki.org/wiki/API:REST_API/Reference#Get_page"/></summary>
/// <param name="Id">The page ID, positive; it survives a move.</param>
/// <param name="Key">The canonical title in the form of an address: a valid <see cref="Titles.PageTitle"/>.</param>
/// <param name="Latest">The newest revision.</param>
/// <param name="License">The license of the content; null if the wiki names none.</param>
/// <param name="ContentModel">The content model: <c>wikitext</c>, or for example <c>javascript</c>.</param>
/// <param name="RedirectTarget">The address of the page that this one redirects to; null if the wiki names none here.</param>
public sealed record PageMetadata(long Id, string Key, Revision Latest, License? License, string? ContentModel, string? RedirectTarget)
{
    /// <summary>True if the page has HTML to read, rather than code or data.</summary>
    public bool IsWikitext => ContentModel is null or "wikitext";
}
