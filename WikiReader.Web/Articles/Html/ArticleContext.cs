using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html;

/// <summary>What the writer needs to know of a page besides its HTML.</summary>
/// <param name="PathBase">What stands before this reader's own addresses.</param>
public sealed record ArticleContext(Site Site, PageTitle Title, string PathBase);
