using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using WikiReader.Tests.Articles.Safety;
using Xunit.Abstractions;

namespace WikiReader.Tests.Articles;

/// <summary>Nothing of an article is lost when WikiReader renders it, and its links work.</summary>
[Trait("Category", "Fast")]
public sealed partial class FidelityTests(ShownArticles articles, ITestOutputHelper output) : IClassFixture<ShownArticles>
{
    private const int VisitsAtOnce = 4;

    public static TheoryData<string> Addresses => [.. TestArticles.Addresses];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_article_keeps_its_references_images_tables_headings_and_lists(string address)
    {
        var article = await articles.OpenAsync(address);
        var expected = Count(article.Source.Body, "sup.mw-ref, sup[typeof~='mw:Extension/ref']");
        var shown = Count(article.Body, "sup.mw-ref");
        output.WriteLine($"{address}: {shown}, {article.Time.TotalMilliseconds:F0} ms");
        shown.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_article_keeps_its_words(string address)
    {
        var article = await articles.OpenAsync(address);
        WordsOf(article.Body).ShouldBe(WordsOf(article.Source.Body));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_fragment_link_of_an_article_has_a_target(string address)
    {
        var article = await articles.OpenAsync(address);
        var ids = article.Page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal);
        var fragments = article.Page.Document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Distinct();
        fragments.Where(fragment => !ids.Contains(fragment) && !ids.Contains(Uri.UnescapeDataString(fragment)) && fragment != "top").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_internal_link_of_an_article_leads_to_a_page(string address)
    {
        var article = await articles.OpenAsync(address);
        var targets = article.Body.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().ToArray();
        var dead = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(targets, new ParallelOptions { MaxDegreeOfParallelism = VisitsAtOnce }, async (target, _) =>
        {
            var page = await articles.VisitAsync(target);
            if (page.Status != HttpStatusCode.OK && (page.Status != HttpStatusCode.NotFound || page.Message is not ("missing" or "circle")))
                dead.Add($"{target}: {page.Status} {page.Message}");
        });
        output.WriteLine($"{address}: {targets.Length} links");
        dead.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_article_has_the_language_and_the_direction_of_its_wiki(string address)
    {
        var article = await articles.OpenAsync(address);
        article.Body.GetAttribute("lang").ShouldBe(article.Source.Body.GetAttribute("lang"));
        article.Body.GetAttribute("dir").ShouldBe(article.Source.Body.GetAttribute("dir"));
        article.Page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task An_Arabic_article_runs_from_right_to_left() =>
        (await articles.OpenAsync(TestArticles.Addresses.First(address => address.StartsWith("/wikipedia/ar/", StringComparison.Ordinal))))
            .Body.GetAttribute("dir").ShouldBe("rtl");

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_article_contains_nothing_that_the_policy_forbids(string address)
    {
        var article = await articles.OpenAsync(address);
        PolicyConformance.Faults(article.Body, articles.MediaHosts).ShouldBeEmpty();
        Sanitizer.Faults(article.Body.InnerHtml).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_browser_builds_the_tree_that_was_written(string address)
    {
        var written = Writer.TextOf(Writer.WritePage(TestArticles.At(address).Html).Body);
        SeenTree.Of(Writer.Show(written)).ShouldBe(WrittenTree.Of(written));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_table_of_contents_lists_the_headings(string address)
    {
        var article = await articles.OpenAsync(address);
        var entries = article.Page.Document.QuerySelectorAll("[data-contents] a").Select(link => (link.GetAttribute("href"), WordsOf(link)));
        var headings = article.Body.QuerySelectorAll("h2, h3, h4, h5, h6").Select(heading => ((string?)$"#{heading.Id}", WordsOf(heading)));
        entries.ShouldBe(headings);
    }

    private static Counts Count(IElement body, string references) => new(
        body.QuerySelectorAll(references).Length,
        body.QuerySelectorAll("ol.references > li, ol.mw-references > li").Length,
        // The page of a file shows the file above its description.
        body.QuerySelectorAll("img").Count(image => image.Closest("figure.wr-file")?.ParentElement?.LocalName != "article"),
        body.QuerySelectorAll("table").Length,
        body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Length,
        body.QuerySelectorAll("li").Length,
        body.QuerySelectorAll("math").Length,
        body.QuerySelectorAll("audio, video").Length);

    // Formulas are written in the mathematical letters that their style asks for. MathTests is about these.
    private static string WordsOf(INode node) => WhiteSpace().Replace(node.TextContent.Normalize(NormalizationForm.FormKC), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    private sealed record Counts(int References, int Notes, int Images, int Tables, int Headings, int Items, int Formulas, int Recordings);
}
