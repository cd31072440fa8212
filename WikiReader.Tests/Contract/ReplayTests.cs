using System.Text.Json;
using AngleSharp.Html.Parser;

namespace WikiReader.Tests.Contract;

/// <summary>Sends each self-contained recorded request to the sandbox and compares the response with that of the real MediaWiki.</summary>
public sealed class ReplayTests(SandboxWiki wiki) : IClassFixture<SandboxWiki>
{
    public static TheoryData<string> Files => [.. RecordedExchange.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_sandbox_responds_as_the_recorded_wiki_did(string file)
    {
        if (file.StartsWith("C04", StringComparison.Ordinal)) wiki.Server.MakePrivate("wikipedia", "en", "Reader");
        else wiki.Server.MakePublic("wikipedia", "en");
        var differences = new List<string>();
        string? etag = null;
        DateTimeOffset? lastModified = null;
        foreach (var recorded in RecordedExchange.Read(file).Where(exchange => exchange.LeftOut is null))
        {
            if (recorded.IfNoneMatch is "last" or "weak" or "another" || recorded.IfModifiedSince is not null)
                (etag, lastModified) = await ValidatorsOfAsync(recorded);
            using var response = await wiki.OAuth.SendAsync(RequestOf(recorded, etag, lastModified));
            differences.AddRange((await DifferencesAsync(recorded, response)).Select(difference => $"{recorded}: {difference}"));
        }

        differences.ShouldBeEmpty();
    }

    private async Task<(string? Etag, DateTimeOffset? LastModified)> ValidatorsOfAsync(RecordedExchange recorded)
    {
        using var response = await wiki.OAuth.GetAsync(recorded.WholePath, null);
        return (response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
    }

    private HttpRequestMessage RequestOf(RecordedExchange recorded, string? etag, DateTimeOffset? lastModified)
    {
        var address = new Uri(wiki.Server.Url.GetLeftPart(UriPartial.Authority) + recorded.WholePath, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new HttpMethod(recorded.Method), address);
        if (wiki.AuthorizationOf(recorded.Token) is { } authorization) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        var condition = recorded.IfNoneMatch switch { "last" => etag, "weak" => $"W/{etag}", "another" => "\"another\"", var other => other };
        if (condition is not null) request.Headers.TryAddWithoutValidation("If-None-Match", condition);
        if (recorded.IfModifiedSince is not null) request.Headers.IfModifiedSince = lastModified;
        return request;
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(RecordedExchange recorded, HttpResponseMessage response)
    {
        var differences = new List<string>();
        void Compare(string what, object? expected, object? actual)
        {
            if (!Equals(expected, actual)) differences.Add($"{what} is {actual ?? "none"}, not {expected ?? "none"}");
        }

        Compare("status", recorded.Status, (int)response.StatusCode);
        Compare("content type", recorded.Type, response.Content.Headers.ContentType?.ToString().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
        Compare("authenticate", recorded.Authenticate, response.Headers.WwwAuthenticate.FirstOrDefault()?.ToString());
        Compare("etag", ShapeOf(recorded.Etag), ShapeOf(response.Headers.ETag?.ToString()));
        Compare("last modified", recorded.LastModified, response.Content.Headers.LastModified is not null);
        if (recorded.CacheControl is { } cacheControl && !cacheControl.StartsWith("private", StringComparison.Ordinal))
            Compare("cache control", cacheControl, response.Headers.CacheControl?.ToString());
        var body = await response.Content.ReadAsStringAsync();
        if (recorded.Html is { } html) CompareHtml(html, body, Compare);
        else if (body.StartsWith('{') || body.StartsWith('[')) CompareJson(recorded, JsonDocument.Parse(body).RootElement, Compare);
        return differences;
    }

    private static void CompareHtml(RecordedHtml recorded, string body, Action<string, object?, object?> compare)
    {
        var document = new HtmlParser().ParseDocument(body);
        if (recorded.Title is not null) compare("title", recorded.Title, document.Title);
        compare("redirect", recorded.Redirect, document.QuerySelector("link[rel='mw:PageProp/redirect']")?.GetAttribute("href"));
        foreach (var fact in (string[])["meta[property='mw:pageId']", "link[rel='dc:isVersionOf']", "base", "html[about]", "body[lang][dir]"])
            compare(fact, true, document.QuerySelector(fact) is not null);
    }

    private static void CompareJson(RecordedExchange recorded, JsonElement json, Action<string, object?, object?> compare)
    {
        var items = recorded.Items is { } name ? json.GetProperty(name) : json;
        if (json.ValueKind == JsonValueKind.Object) compare("fields", Join(recorded.Fields), Join(NamesOf(json)));
        foreach (var (field, value) in recorded.Values ?? new Dictionary<string, JsonElement>())
            compare(field, value.ToString(), json.TryGetProperty(field, out var actual) ? actual.ToString() : null);
        if (recorded.Some is not { } some) return;
        compare("some items", some, items.GetArrayLength() > 0);
        if (recorded.ItemFields is not null && items.GetArrayLength() > 0) compare("item's fields", Join(recorded.ItemFields), Join(NamesOf(items[0])));
    }

    private static string ShapeOf(string? etag) => etag switch
    {
        null => "none",
        "hash" => "hash",
        ['"', .. var value, '"'] when value.Contains('/', StringComparison.Ordinal) => $"{value.Count(c => c == '/')} slashes",
        ['"', .. var value, '"'] when value.Contains('@', StringComparison.Ordinal) => "revision@timestamp",
        ['"', .. var value, '"'] when value.Length > 20 => "hash",
        ['"', .., '"'] => "revision",
        var shape when shape.Contains('/', StringComparison.Ordinal) => $"{shape.Count(c => c == '/')} slashes",
        var shape => shape,
    };

    private static IEnumerable<string> NamesOf(JsonElement json) => json.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    private static string Join(IEnumerable<string>? names) => string.Join(' ', names ?? []);
}
