using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>Mutations of a JSON response: every value missing, null, of each other type, empty, too large, or wrongly nested.</summary>
internal static class JsonMutations
{
    // A placeholder that occurs in no response: its replacement may be JSON that the library would not write.
    private const string Placeholder = "\"(placeholder)\"";

    private static readonly string[] Anything =
        ["null", "true", "0", "-1", "1e400", "\"\"", "\"x\"", "\"\\ud800\"", "[]", "{}", "[null]", "{\"a\":{\"b\":[{}]}}", Nested(70), Nested(5000), "NaN", "undefined", "01"];

    private static readonly string[] Numbers =
        ["1.5", "-1e400", "1e-400", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775809", new string('9', 400), "\"8\"", "\"NaN\"", "\"1e400\"", "\"-5\"", "\"20261124090937\""];

    private static readonly string[] Texts =
    [
        "\" \"", "\"\\u0000\"", "\"\\udc00x\"", "\"a\\r\\nb: c\"", "\"<i>&lt;é\"", "\"\\uffff\"", "\"\u200f\u202e\"", $"\"{new string('x', 100_000)}\"", "\"\t\"", "'x'",
        "\"0000-00-00T00:00:00Z\"", "\"99999-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"yesterday\"",
        "\"../..\"", "\":\"", "\"//[\"", "\"http://[\"", "\"javascript:alert(1)\"", "\"http://example.org/page/Earth/bare\"", "\"/page/%00/bare\"", "\"/page/%FF/bare\"",
    ];

    // A field that is not read can only matter if it prevents reading the others.
    private static readonly string[] Unread = ["null", "1e400", "\"\\ud800\"", "{}", Nested(70), "undefined"];

    /// <param name="read">Names of the fields that the application reads.</param>
    public static IEnumerable<Mutation> Of(byte[] good, params string[] read)
    {
        foreach (var (path, sample) in PathsOf(JsonNode.Parse(good), []))
        {
            var name = NameOf(path);
            if (path.Length > 0) yield return Change($"{name} left out", name, json => Remove(json, path));
            foreach (var value in ValuesFor(path, sample, read)) yield return Change($"{name} = {Shorten(value)}", name, json => Replace(json, path, _ => value));
            yield return Change($"{name} in an array", name, json => Replace(json, path, value => $"[{value}]"));
            yield return Change($"{name} as text", name, json => Replace(json, path, value => JsonSerializer.Serialize(value)));
            if (path is [.., string last]) yield return Change($"{name} twice, then null", name, json => Replace(json, path, value => $"{value},\"{last}\":null"));
        }
    }

    /// <summary>The response with the value at a path replaced; unchanged if it has no value at that path.</summary>
    public static byte[] Replace(byte[] json, object[] path, Func<string, string> change)
    {
        var root = JsonNode.Parse(json);
        if (path.Length == 0) return Encoding.UTF8.GetBytes(change(root!.ToJsonString()));
        if (Find(root, path[..^1]) is not { } parent || Find(parent, path[^1..]) is not { } old && !Has(parent, path[^1])) return json;
        var value = Find(parent, path[^1..])?.ToJsonString() ?? "null";
        if (path[^1] is string name) parent[name] = "(placeholder)";
        else parent[(int)path[^1]] = "(placeholder)";
        return Encoding.UTF8.GetBytes(root!.ToJsonString().Replace(Placeholder, change(value), StringComparison.Ordinal));
    }

    private static byte[] Remove(byte[] json, object[] path)
    {
        var root = JsonNode.Parse(json);
        var parent = Find(root, path[..^1]);
        if (parent is JsonObject node) node.Remove((string)path[^1]);
        else if (parent is JsonArray array && (int)path[^1] < array.Count) array.RemoveAt((int)path[^1]);
        return Encoding.UTF8.GetBytes(root!.ToJsonString());
    }

    private static Mutation Change(string name, string path, Func<byte[], byte[]> body) => new(name) { Body = body, Path = path };

    private static string[] ValuesFor(object[] path, JsonNode? sample, string[] read)
    {
        if (path is [.., string name] && !read.Contains(name)) return Unread;
        return sample?.GetValueKind() switch
        {
            JsonValueKind.Number => [.. Anything, .. Numbers],
            JsonValueKind.String or null => [.. Anything, .. Texts],
            _ => Anything,
        };
    }

    private static IEnumerable<(object[] Path, JsonNode? Sample)> PathsOf(JsonNode? node, object[] path)
    {
        yield return (path, node);
        IEnumerable<(object Step, JsonNode? Child)> children = node switch
        {
            JsonObject members => members.Select(member => ((object)member.Key, member.Value)),
            // One element represents all.
            JsonArray array => array.Take(1).Select((element, index) => ((object)index, element)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            foreach (var deeper in PathsOf(child, [.. path, step])) yield return deeper;
        }
    }

    private static JsonNode? Find(JsonNode? node, object[] path)
    {
        foreach (var step in path)
        {
            node = (node, step) switch
            {
                (JsonObject members, string name) => members[name],
                (JsonArray array, int index) when index < array.Count => array[index],
                _ => null,
            };
        }

        return node;
    }

    private static bool Has(JsonNode parent, object step) => parent is JsonObject members && step is string name && members.ContainsKey(name);

    private static string NameOf(object[] path) => "$" + string.Concat(path.Select(step => step is int index ? $"[{index}]" : $".{step}"));

    private static string Shorten(string value) => value.Length > 60 ? $"{value[..40]}… ({value.Length})" : value;

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
