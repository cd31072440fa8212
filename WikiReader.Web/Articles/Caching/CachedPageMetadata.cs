using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Articles.Caching;

/// <summary>What a wiki last said of a title whose text is held.</summary>
/// <param name="ValidatedAt">When it said so.</param>
public sealed record CachedPageMetadata(PageMetadata Page, DateTimeOffset ValidatedAt);
