namespace WikiReader.Bench.Plain;

/// <summary>The content of the body elements of WikiReader's finished pages, as strings.</summary>
public sealed class PlainPages
{
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);

    private PlainPages()
    {
    }

    public static PlainPages Read(string folder)
    {
        var pages = new PlainPages();
        foreach (var file in Directory.EnumerateFiles(folder, "*.html")) pages._bodies[Path.GetFileNameWithoutExtension(file)] = BodyOf(File.ReadAllText(file));
        return pages;
    }

    public string? Find(string name) => _bodies.GetValueOrDefault(name);

    /// <summary>The content of the body element.</summary>
    public static string BodyOf(string page)
    {
        var start = page.IndexOf('>', page.IndexOf("<body", StringComparison.Ordinal)) + 1;
        return page[start..page.LastIndexOf("</body>", StringComparison.Ordinal)];
    }
}
