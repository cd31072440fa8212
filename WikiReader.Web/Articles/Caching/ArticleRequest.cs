using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>What a reader asks for.</summary>
/// <param name="Session">A name of the reader's session, known to nobody else: what only this reader may see is kept under it.</param>
/// <param name="PathBase">What stands before this reader's own addresses.</param>
/// <param name="CameByRedirect">True if a redirect page led here; a second one is then followed to its end, or found to be a circle.</param>
public sealed record ArticleRequest(Site Site, PageTitle Title, string Session, string PathBase, bool CameByRedirect);
