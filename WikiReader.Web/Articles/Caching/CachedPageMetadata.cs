using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Articles.Caching;

/// <summary>The last known metadata of a page whose rendered article is cached.</summary>
/// <param name="ValidatedAt">When the wiki returned this metadata.</param>
public sealed record CachedPageMetadata(PageMetadata Page, DateTimeOffset ValidatedAt);
