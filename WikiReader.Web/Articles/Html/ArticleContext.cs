using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html;

/// <summary>What rendering needs besides the HTML of the page.</summary>
/// <param name="PathBase">Path prefix of WikiReader's own addresses.</param>
public sealed record ArticleContext(Site Site, PageTitle Title, string PathBase);
