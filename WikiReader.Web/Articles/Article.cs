using WikiReader.Web.Articles.Html;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles;

/// <summary>A page of a wiki, ready to be read.</summary>
public sealed record Article(Site Site, PageTitle Title, Revision Revision, License? License, ArticleDocument Document);
