using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>The lines for nginx in the documents for operators, as an operator would copy them.</summary>
internal static class DocumentedNginx
{
    private const string DocumentedUpstream = "http://127.0.0.1:8080";

    /// <summary>The lines of README.md for the <c>server</c> block.</summary>
    public static IReadOnlyList<string> Readme(Uri upstream) => BlockWith("README.md", "proxy_pass", upstream);

    /// <summary>The lines of docs/configuration.md that contain a word.</summary>
    public static IReadOnlyList<string> Configuration(string word, Uri upstream) => BlockWith(Path.Combine("docs", "configuration.md"), word, upstream);

    /// <summary>The server block of deploy/nginx.conf, without the lines for listening, name and certificate.</summary>
    public static IReadOnlyList<string> Server(Uri upstream)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "deploy", "nginx.conf")).Where(line => !line.StartsWith('#')).ToArray();
        lines[0].ShouldBe("server {");
        lines[^1].ShouldBe("}");
        return Directed(lines[1..^1].Where(line => !line.TrimStart().StartsWith("listen ", StringComparison.Ordinal) && !line.Contains("ssl_certificate", StringComparison.Ordinal)), upstream);
    }

    /// <summary>These lines, with others in place of those that set the same header.</summary>
    public static IEnumerable<string> Replace(IEnumerable<string> lines, IReadOnlyList<string> others) =>
        lines.Where(line => !others.Any(other => HeaderOf(other) is { } header && HeaderOf(line) == header)).Concat(others);

    // A block of code in Markdown: lines that begin with four spaces.
    private static List<string> BlockWith(string file, string word, Uri upstream)
    {
        var blocks = new List<List<string>> { new() };
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, file)))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal)) blocks[^1].Add(line);
            else if (blocks[^1].Count > 0) blocks.Add([]);
        }

        return Directed(blocks.Single(block => block.Exists(line => line.Contains(word, StringComparison.Ordinal))), upstream);
    }

    private static List<string> Directed(IEnumerable<string> lines, Uri upstream) =>
        [.. lines.Select(line => line.Replace(DocumentedUpstream, $"http://127.0.0.1:{upstream.Port}", StringComparison.Ordinal))];

    private static string? HeaderOf(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["proxy_set_header", var name, ..] ? name : null;
}
