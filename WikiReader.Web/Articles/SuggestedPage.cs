using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>A page whose title begins as a query does.</summary>
/// <param name="Title">The title that begins so, which may be that of a redirect.</param>
/// <param name="Description">What the page is, in one line; null if that is not known.</param>
/// <param name="Picture">The address of a small picture that may be loaded; null if there is none.</param>
public sealed record SuggestedPage(PageTitle Title, string? Description, string? Picture);
