using WikiReader.Web.Articles.Feeds;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Models;

/// <summary>The home page of a reader.</summary>
/// <param name="Site">The wiki that is searched.</param>
/// <param name="Today">What the wiki presents today; null if it presents nothing, or has not said so yet.</param>
public sealed record HomeViewModel(Site Site, FeaturedContent? Today);
