using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Caching;

/// <summary>A request for an article.</summary>
/// <param name="Session">
/// Opaque identifier of the reader's session, known to no other session. Content of private wikis is cached per session.
/// </param>
/// <param name="PathBase">Path prefix of WikiReader's own addresses.</param>
/// <param name="CameByRedirect">
/// True if the reader came here by a redirect. If this page redirects too, the chain is followed to its end or reported as a loop.
/// </param>
public sealed record ArticleRequest(Site Site, PageTitle Title, string Session, string PathBase, bool CameByRedirect);
