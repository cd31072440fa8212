using System.Text;

namespace WikiReader.Sandbox;

/// <summary>The pages of a fresh sandbox: the embedded ones, overridden by those of a folder.</summary>
internal static class BuiltInPages
{
    // Parsed once per process; tests start many sandboxes.
    private static readonly Lazy<SandboxPage[]> Embedded = new(() =>
    [
        .. EmbeddedFiles.Read()
            .Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal))
            .Select(file => SandboxPage.FromParsoid(Encoding.UTF8.GetString(file.Bytes))),
    ]);

    public static SandboxPages Load(string? folder)
    {
        var pages = new SandboxPages();
        foreach (var page in Embedded.Value)
            pages.Add(page);

        if (string.IsNullOrEmpty(folder))
            return pages;
        if (!Directory.Exists(folder))
            throw new InvalidOperationException($"Sandbox:Articles names a folder that does not exist: {Path.GetFullPath(folder)}");

        foreach (var file in Directory.EnumerateFiles(folder, "*.html"))
        {
            try
            {
                pages.Add(SandboxPage.FromParsoid(File.ReadAllText(file)));
            }
            catch (FormatException e)
            {
                throw new InvalidOperationException($"{file} (from Sandbox:Articles): {e.Message}", e);
            }
        }

        return pages;
    }
}
