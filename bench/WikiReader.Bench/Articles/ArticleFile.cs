using System.Text;
using System.Text.RegularExpressions;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Sites;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Bench.Articles;

/// <summary>A Parsoid HTML file. Its head names the page; the file name is the column in the table.</summary>
internal sealed partial record ArticleFile(string Name, ReadOnlyMemory<byte> Utf8, Site Site, PageTitle Title)
{
    // The head of a page is a few kilobytes.
    private const int HeadBytes = 16 * 1024;

    public string Address => ReaderAddress.Article("", Site, Title);

    public ArticleContext Context => new(Site, Title, "");

    /// <summary>The article of the startup measurement first, then the others, the longest first.</summary>
    public static IReadOnlyList<ArticleFile> ReadAll(string folder)
    {
        var articles = Directory.EnumerateFiles(folder, "*.html").Select(Read).OrderByDescending(article => article.Utf8.Length).ToArray();
        if (articles.Length == 0) throw new InvalidOperationException($"There is no article in {folder}.");
        var main = Array.Find(articles, article => article.Name is "Dog" or GeneratedArticles.Long) ?? articles[0];
        return [main, .. articles.Where(article => article != main)];
    }

    /// <exception cref="FormatException">The head does not say which page it is.</exception>
    public static ArticleFile Read(string path)
    {
        var utf8 = File.ReadAllBytes(path);
        var match = VersionOf().Match(Encoding.UTF8.GetString(utf8.AsSpan(0, Math.Min(utf8.Length, HeadBytes))));
        return match.Success
            && SiteTable.Snapshot.FindByHost(match.Groups["host"].Value) is { } site
            && PageTitle.TryParse(Uri.UnescapeDataString(match.Groups["title"].Value), out var title)
            ? new ArticleFile(Path.GetFileNameWithoutExtension(path), utf8, site, title)
            : throw new FormatException($"{path} is no Parsoid HTML: its head does not say which page it is a version of.");
    }

    [GeneratedRegex("""<link rel="dc:isVersionOf" href="(?:https?:)?//(?<host>[^/"]+)/wiki/(?<title>[^"]+)""")]
    private static partial Regex VersionOf();
}
