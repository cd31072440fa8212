using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WikiReader.Bench.Sites;

/// <summary>
/// Brings the languages in <c>sites.json</c> up to date with a response of Wikimedia's <c>action=sitematrix</c>
/// (<see href="https://meta.wikimedia.org/w/api.php?action=sitematrix&amp;format=json&amp;formatversion=2"/>). Projects, their names and the hosts of
/// those without languages stay as they are.
/// </summary>
internal static class SiteTableWriter
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The gateway's routes misspell it (wikimedia/operations-deployment-charts).
    private static readonly string[] UnroutedProjects = ["wikiversity"];

    /// <param name="siteMatrix">Path of the response.</param>
    /// <param name="sites">Path of <c>sites.json</c>.</param>
    /// <param name="source">Where the response is from, and of which day.</param>
    /// <returns>The new text of <c>sites.json</c>, and what it adds and removes.</returns>
    public static (string Text, IReadOnlyList<string> Changes) Update(string siteMatrix, string sites, string source)
    {
        var hosts = OpenHosts(JsonNode.Parse(File.ReadAllText(siteMatrix))!["sitematrix"]!.AsObject()).ToHashSet(StringComparer.Ordinal);
        var table = JsonNode.Parse(File.ReadAllText(sites))!.AsObject();
        table.Remove("source");
        table.Insert(0, "source", source);
        var changes = new List<string>();
        foreach (var project in table["projects"]!.AsArray().Select(project => project!.AsObject()).Where(project => project.ContainsKey("languages")))
        {
            var before = ((string)project["languages"]!).Split(' ');
            string[] after = [.. LanguagesOf(hosts, (string)project["domain"]!)];
            changes.AddRange(after.Except(before).Select(language => $"+ {project["name"]} {language}").Concat(before.Except(after).Select(language => $"- {project["name"]} {language}")));
            project["languages"] = string.Join(' ', after);
            SetUnrouted(project, after);
        }

        return (table.ToJsonString(Written) + "\n", changes);
    }

    private static IEnumerable<string> LanguagesOf(HashSet<string> hosts, string domain) =>
        hosts.Where(host => host.EndsWith($".{domain}", StringComparison.Ordinal)).Select(host => host[..^(domain.Length + 1)])
            .Where(language => language is not ("www" or "beta" or "test" or "test2") && !language.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    // Its patterns accept no hyphen in a language.
    private static void SetUnrouted(JsonObject project, string[] languages)
    {
        var unrouted = languages.Where(language => UnroutedProjects.Contains((string)project["name"]!) || language.Contains('-', StringComparison.Ordinal)).ToList();
        if (project.ContainsKey("host")) unrouted.Add("mul");
        project.Remove("unrouted");
        if (unrouted.Count > 0) project["unrouted"] = string.Join(' ', unrouted);
    }

    private static IEnumerable<string> OpenHosts(JsonObject matrix) =>
        from language in matrix
        where int.TryParse(language.Key, out _)
        from site in language.Value!["site"]!.AsArray()
        where !IsSet(site!, "closed") && !IsSet(site!, "private")
        select new Uri((string)site!["url"]!).Host;

    // The older format of the API has an empty string for true, and nothing for false.
    private static bool IsSet(JsonNode site, string flag) => site[flag] is { } value && value.GetValueKind() is not JsonValueKind.False;
}
