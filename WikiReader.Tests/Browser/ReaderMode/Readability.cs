using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.ReaderMode;

/// <summary>What Firefox's reader view takes the article of a page with (<see href="https://github.com/mozilla/readability"/>).</summary>
internal static class Readability
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "npm");

    /// <summary>A script that defines <c>Readability</c>.</summary>
    public static async Task<string> ReadScriptAsync()
    {
        var path = Path.Combine(Folder, "node_modules", "@mozilla", "readability", "Readability.js");
        if (!File.Exists(path))
        {
            throw new InvalidOperationException(
                $"Readability is missing at {path}: run ./test.sh, or WikiReader.Tests/Browser/ReaderMode/install.sh if npm is installed.");
        }

        return await File.ReadAllTextAsync(path);
    }
}
