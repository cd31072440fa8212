using System.Text.Json;
using System.Text.RegularExpressions;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Contract;

/// <summary>A recorded request to a real MediaWiki, and the recorded part of its response.</summary>
public sealed partial record RecordedExchange
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string? Note { get; init; }

    public string Method { get; init; } = "GET";

    public required string Path { get; init; }

    /// <summary><c>live</c>, <c>expired</c>, <c>revoked</c>, <c>garbage</c>, <c>broken</c>, <c>empty</c>; null for no token.</summary>
    public string? Token { get; init; }

    /// <summary><c>last</c>, <c>weak</c>, <c>another</c> or <c>*</c>.</summary>
    public string? IfNoneMatch { get; init; }

    public string? IfModifiedSince { get; init; }

    public int Status { get; init; }

    public string? Type { get; init; }

    public string? Authenticate { get; init; }

    public string? Etag { get; init; }

    public bool LastModified { get; init; }

    public string? CacheControl { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Values { get; init; }

    public string? Items { get; init; }

    public bool? Some { get; init; }

    public IReadOnlyList<string>? ItemFields { get; init; }

    public RecordedHtml? Html { get; init; }

    /// <summary>Why the exchange is not replayed; null if it is.</summary>
    public string? LeftOut { get; init; }

    /// <summary>The path with its abbreviated runs of one letter expanded.</summary>
    public string WholePath => Run().Replace(Path, match => new string('a', int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));

    public override string ToString() => $"{Method} {Path} {Token} {Note}";

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<RecordedExchange> Read(string file) =>
        JsonSerializer.Deserialize<IReadOnlyList<RecordedExchange>>(File.ReadAllText(System.IO.Path.Combine(Folder, file + ".json")), Json).ShouldNotBeNull();

    private static string Folder => System.IO.Path.Combine(Repository.Root, "WikiReader.Tests", "Contract", "Data");

    [GeneratedRegex(@"\{a\*([0-9]+)\}")]
    private static partial Regex Run();
}

public sealed record RecordedHtml(string? Title, string? Redirect);
