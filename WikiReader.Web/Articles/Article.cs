using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>A revision of a page, rendered and ready to be shown.</summary>
/// <param name="ValidatedAt">
/// When the wiki last confirmed that this is the newest revision; null if it did so for this request, or recently enough to show the article without its age.
/// </param>
public sealed record Article(Site Site, PageTitle Title, Revision Revision, License? License, RenderedArticle Content, DateTimeOffset? ValidatedAt);
