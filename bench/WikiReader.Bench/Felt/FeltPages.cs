using System.Text.RegularExpressions;

namespace WikiReader.Bench.Felt;

/// <summary>
/// The pages that the sandbox serves for a run. A page can be opened only once without being cached, so there are copies under titles of their own.
/// </summary>
internal sealed partial class FeltPages(string folder)
{
    /// <summary>A page with a link to each of the others.</summary>
    public const string Contents = "Felt_contents";

    private readonly List<string> _titles = [];

    /// <summary>Every page that was written.</summary>
    public IReadOnlyList<string> Titles => _titles;

    public static string CopyOf(string title, string purpose, int round) => $"{title}_({purpose}_{round})";

    public static string RedirectTo(string title) => $"To_{title}";

    /// <summary>The embedded page of the sandbox.</summary>
    public static string BuiltIn(string file)
    {
        var assembly = typeof(Sandbox.SandboxServer).Assembly;
        var resource = assembly.GetManifestResourceNames().First(name => name.Replace('\\', '/').EndsWith($"wikipedia-en/{file}.html", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    public void AddCopies(string title, string html, string purpose, int rounds)
    {
        for (var round = 0; round < rounds; round++) Add(CopyOf(title, purpose, round), html);
    }

    public void AddRedirects(string title, string purpose, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var copy = CopyOf(title, purpose, round);
            Add(RedirectTo(copy), BuiltIn("World").Replace("""href="./Earth" """, $"""href="./{copy}" """, StringComparison.Ordinal));
        }
    }

    /// <summary>Writes a page with one paragraph and links.</summary>
    public void AddLinks(string title, string text, IEnumerable<string> targets)
    {
        var links = string.Concat(targets.Select(target => $"""<li><a rel="mw:WikiLink" href="./{target}" title="{Spaced(target)}">{Spaced(target)}</a></li>"""));
        Add(title, $"""
            <!DOCTYPE html>
            <html prefix="dc: http://purl.org/dc/terms/ mw: http://mediawiki.org/rdf/"><head><meta charset="utf-8"/><meta property="mw:pageNamespace" content="0"/><link rel="dc:isVersionOf" href="//en.wikipedia.org/wiki/{title}"/><title>{title}</title></head><body lang="en" dir="ltr"><section data-mw-section-id="0"><p>{text}</p><ul>{links}</ul></section></body></html>
            """);
    }

    /// <summary>The page under another title, and without the ID that would make it the same page.</summary>
    public void Add(string title, string html)
    {
        html = VersionOf().Replace(html, $"${{1}}{title}\"", 1);
        html = TitleElement().Replace(html, $"<title>{Spaced(title)}</title>", 1);
        html = PageId().Replace(html, "", 1);
        html = Revision().Replace(html, $"/revision/{1_000_000 + _titles.Count}\"", 1);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{_titles.Count}.html"), html);
        _titles.Add(title);
    }

    private static string Spaced(string title) => title.Replace('_', ' ');

    [GeneratedRegex("""(<link rel="dc:isVersionOf" href="(?:https?:)?//[^/"]+/wiki/)[^"]+"(?=/>)""")]
    private static partial Regex VersionOf();

    [GeneratedRegex("<title>[^<]*</title>")]
    private static partial Regex TitleElement();

    [GeneratedRegex("""<meta property="mw:pageId"[^>]*>""")]
    private static partial Regex PageId();

    [GeneratedRegex("""/revision/[0-9]+"(?=[ >])""")]
    private static partial Regex Revision();
}
