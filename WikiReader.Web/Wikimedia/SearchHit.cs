using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>A hit of <c>search/page</c> or <c>search/title</c>.</summary>
/// <param name="Excerpt">HTML that the wiki made from the page's content; as hostile as an article.</param>
public sealed record SearchHit(PageTitle Title, string? Excerpt, string? Description)
{
    /// <summary>The title of a redirect to the page, if that is what matched; otherwise null.</summary>
    public PageTitle? MatchedTitle { get; init; }

    /// <summary>The address of a small picture as the wiki wrote it, often relative to a scheme; it may lead anywhere. Null if there is none.</summary>
    public string? Thumbnail { get; init; }
}
