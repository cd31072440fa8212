using System.Text.Json.Serialization;

namespace WikiReader.Sandbox.Rest;

/// <param name="Timestamp">Null for a message of the interface, which has no page.</param>
internal sealed record LatestRevision(int Id, string? Timestamp);

internal sealed record License(string Url, string Title)
{
    public static License Of(Wiki wiki) => wiki.Project == "wikidata"
        ? new("https://creativecommons.org/publicdomain/zero/1.0/", "Creative Commons CC0 License")
        : new("https://creativecommons.org/licenses/by-sa/4.0/", "Creative Commons Attribution-Share Alike 4.0");
}

/// <summary>The metadata of a page with, depending on the route, the address of its HTML, the HTML itself, or its source.</summary>
internal sealed record PageResponse(
    int Id,
    string Key,
    string Title,
    LatestRevision Latest,
    string ContentModel,
    License License,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? HtmlUrl = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RedirectTarget = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Html = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source = null)
{
    public static PageResponse Of(SandboxPage page) => new(
        page.Id,
        page.Key,
        page.Title,
        new LatestRevision(page.RevisionId, page.Id == 0 ? null : page.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null)),
        page.ContentModel,
        License.Of(new Wiki(page.Project, page.Language)));
}
