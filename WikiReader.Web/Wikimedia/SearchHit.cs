using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia;

/// <summary>A hit of <c>search/page</c>.</summary>
/// <param name="Excerpt">HTML that the wiki made from the page's content; as hostile as an article.</param>
public sealed record SearchHit(PageTitle Title, string? Excerpt, string? Description);
