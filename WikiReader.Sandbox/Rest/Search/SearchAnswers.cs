namespace WikiReader.Sandbox.Rest.Search;

internal sealed record SearchResponse(IReadOnlyList<SearchHit> Pages);

internal sealed record SearchHit(
    int Id, string Key, string Title, string? Excerpt, string? MatchedTitle, string? Description, Thumbnail? Thumbnail);

internal sealed record Thumbnail(string Mimetype, int? Size, int? Width, int? Height, double? Duration, string Url);
