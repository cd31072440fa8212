namespace WikiReader.Bench.Sites;

/// <summary>The files of the product that are generated.</summary>
internal static class TablePaths
{
    public static string Languages { get; } = Path.Combine(FindWeb(), "Wikimedia", "Sites", "languages.txt");

    public static string Sites { get; } = Path.Combine(FindWeb(), "Wikimedia", "Sites", "sites.json");

    private static string FindWeb()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WikiReader.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("This program is not in its repository.");
        return Path.Combine(folder.FullName, "WikiReader.Web");
    }
}
