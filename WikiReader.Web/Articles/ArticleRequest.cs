using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>What a reader asks for.</summary>
/// <param name="PathBase">What stands before this reader's own addresses.</param>
/// <param name="CameByRedirect">True if a redirect page led here; a second one is then followed to its end, or found to be a circle.</param>
public sealed record ArticleRequest(Site Site, PageTitle Title, string PathBase, bool CameByRedirect);
