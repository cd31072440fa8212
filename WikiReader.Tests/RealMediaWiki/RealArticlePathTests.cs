using System.Net;
using AngleSharp.Dom;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.RealMediaWiki;

/// <summary>The same wiki with its pages and scripts at other paths, as MediaWiki's installer and its manual suggest them.</summary>
[Collection(RealMediaWikiCollection.Name)]
public sealed class RealArticlePathTests(RealMediaWikiFixture real) : IDisposable
{
    public static TheoryData<string, string> Locations => new()
    {
        { "/w", "/w/index.php?title=" },
        { "/mediawiki", "/mediawiki/index.php/" },
        { "/w", "/" },
    };

    // Each page is shown twice, by two applications that differ in nothing but the paths of the wiki.
    [Theory]
    [MemberData(nameof(Locations))]
    public async Task Every_link_leads_where_it_does_with_the_usual_paths(string script, string pages)
    {
        var location = new WikiLocation(script, pages);
        var all = (await real.ListPagesAsync()).Where(page => !page.IsRedirect).ToList();
        using var usual = await real.SignInAsync();
        var expected = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var page in all) expected[page.Title] = [.. LinksOf(await OpenAsync(usual, page)).Select(link => Translate(link, WikiLocation.Wikipedia))];

        real.Wiki.MoveTo(location);
        await using var application = await real.StartReaderAsync(location);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var differences = new List<string>();
        foreach (var page in all)
        {
            string[] shown = [.. LinksOf(await OpenAsync(reader, page)).Select(link => Translate(link, location))];
            differences.AddRange(expected[page.Title].Zip(shown).Where(pair => pair.First != pair.Second).Select(pair => $"{page.Title}: {pair.Second} in place of {pair.First}"));
            if (shown.Length != expected[page.Title].Length) differences.Add($"{page.Title}: {shown.Length} links in place of {expected[page.Title].Length}");
        }

        differences.ShouldBeEmpty(string.Join(Environment.NewLine, differences));
        expected.Values.Sum(links => links.Length).ShouldBeGreaterThan(200);
        (await RealLinks.VisitAsync(reader, all)).ShouldBeGreaterThan(35);
    }

    [Theory]
    [MemberData(nameof(Locations))]
    public async Task Links_to_the_wiki_itself_are_not_broken(string script, string pages)
    {
        var location = new WikiLocation(script, pages);
        real.Wiki.MoveTo(location);
        await using var application = await real.StartReaderAsync(location);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var article = await reader.OpenAsync("/wikipedia/en/wiki/AC/DC");
        var missing = await reader.OpenAsync("/wikipedia/en/wiki/A_page_that_nobody_has_written");
        var special = await reader.OpenAsync("/wikipedia/en/wiki/Special:Version");
        foreach (var (page, link, words) in ((Page, string, string)[])
            [(article, "data-original", "AC/DC"), (article, "data-history", "Revision history"), (article, "data-edit", "AC/DC"), (missing, "data-action", "A page that nobody has written"),
                (special, "data-action", "Version")])
        {
            var address = page.Document.QuerySelector($"[{link}]").ShouldNotBeNull().GetAttribute("href")!;
            var response = await reader.GetAsync(address);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await Page.ReadAsync(response)).Document.Title.ShouldNotBeNull().ShouldContain(words, Case.Insensitive, address);
        }
    }

    public void Dispose() => real.Wiki.MoveTo(WikiLocation.Wikipedia);

    private static async Task<Page> OpenAsync(Visitor reader, WikiPage page) =>
        await reader.OpenAsync("/wikipedia/en/wiki/" + Uri.EscapeDataString(page.Title.Replace(' ', '_')).Replace("%2F", "/", StringComparison.Ordinal));

    private static IEnumerable<IElement> LinksOf(Page page) => page.Article is { } article ? article.QuerySelectorAll("a[href], area[href]") : [];

    // Words, class and target of a link. An address of the wiki itself is written as if its paths were the same everywhere.
    private string Translate(IElement link, WikiLocation location)
    {
        var (wiki, href) = (real.Wiki.Url.GetLeftPart(UriPartial.Authority), link.GetAttribute("href")!);
        if (href.StartsWith($"{wiki}{location.Script}/images/", StringComparison.Ordinal)) href = "file " + href[(wiki.Length + location.Script.Length)..];
        else if (href.StartsWith($"{wiki}{location.Pages}", StringComparison.Ordinal) && !href.Contains("&action", StringComparison.Ordinal)) href = "page " + href[(wiki.Length + location.Pages.Length)..];
        else if (href.StartsWith($"{wiki}{location.Script}/index.php", StringComparison.Ordinal)) href = "script " + href[(wiki.Length + location.Script.Length)..];
        return $"{link.TextContent.Trim()} [{link.ClassName}] -> {href}";
    }
}
