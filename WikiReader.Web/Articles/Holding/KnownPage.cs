using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Articles.Holding;

/// <summary>What a wiki last said of a title whose text is held.</summary>
/// <param name="AskedAt">When it said so.</param>
public sealed record KnownPage(Page Page, DateTimeOffset AskedAt);
