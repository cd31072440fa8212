using WikiReader.Web.Wikimedia.Files;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Articles.Html;

/// <summary>What rendering needs besides the HTML of the page.</summary>
/// <param name="PathBase">Path prefix of WikiReader's own addresses.</param>
public sealed record ArticleContext(Site Site, PageTitle Title, string PathBase)
{
    /// <summary>The script variant that was requested, as MediaWiki's code; null for the one in which the page is written.</summary>
    public string? Variant { get; init; }

    /// <summary>The file that the page describes; null if it describes none, or its addresses are not known.</summary>
    public WikiFile? File { get; init; }
}
