using WikiReader.Web.Wikimedia.Titles;

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
