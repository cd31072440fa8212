using WikiReader.Web.Articles.Caching;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>A page of a wiki, ready to be read.</summary>
/// <param name="ValidatedAt">When the wiki last said that this is the newest revision, if it does not answer now.</param>
public sealed record Article(Site Site, PageTitle Title, Revision Revision, License? License, RenderedArticle Content, DateTimeOffset? ValidatedAt);
