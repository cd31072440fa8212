namespace WikiReader.Sandbox.Rest;

/// <summary>A request for a wiki's REST API: the wiki, the prefix of the path, and the rest of the path, still percent-encoded.</summary>
internal sealed record RestRequest(Wiki Wiki, string Prefix, string[] Segments)
{
    /// <summary>The address of a page's <paramref name="aspect"/> under the prefix that the caller uses.</summary>
    public string PageAddress(string title, string aspect) => $"{Prefix}/page/{Uri.EscapeDataString(title)}/{aspect}";

    public string RelativePath => "/v1/" + string.Join('/', Segments);

    public static RestRequest? From(string[] segments) => segments switch
    {
        ["core", "v1", var project, .. var rest] when !Wiki.HasLanguages(project) =>
            new RestRequest(
                new Wiki(project, Wiki.NoLanguage), $"/core/v1/{project}", rest is [Wiki.NoLanguage, ..] ? rest[1..] : rest),
        ["core", "v1", var project, var language, .. var rest] =>
            new RestRequest(new Wiki(project, language), $"/core/v1/{project}/{language}", rest),
        ["feed", "v1", var project, var language, .. var rest] =>
            new RestRequest(new Wiki(project, language), $"/feed/v1/{project}/{language}", ["feed", .. rest]),
        [var host, "api", "rest_v1", "feed", .. var rest] when Wiki.FromHost(host) is { } wiki =>
            new RestRequest(wiki, $"/{host}/api/rest_v1/feed", ["feed", .. rest]),
        ["w", "rest.php", "v1", .. var rest] =>
            new RestRequest(Wiki.Default, "/w/rest.php/v1", rest),
        [var host, "w", "rest.php", "v1", .. var rest] when Wiki.FromHost(host) is { } wiki =>
            new RestRequest(wiki, $"/{host}/w/rest.php/v1", rest),
        _ => null,
    };
}
