using System.Globalization;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Delivery;

/// <summary>All style sheets and scripts of the product together, as a browser receives them that visits every page.</summary>
[Trait("Category", "Fast")]
public sealed class AssetBudgetTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const int Budget = 40_000;
    private const string Article = "/wikipedia/en/wiki/Earth";
    private const string StyleSheet = "link[rel=stylesheet]";
    private const string Script = "script[src]";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Own_CSS_and_JavaScript_are_at_most_40_kB_compressed(string coding)
    {
        var sizes = new Dictionary<string, int>();
        // Each bundle contains files that others contain as well. These pages have all of them between them.
        foreach (var (address, selector) in new[] { (Article, StyleSheet), ("/", StyleSheet), (Article, Script), ("/languages", Script), ("/appearance", Script) })
        {
            var file = (await Reader.OpenAsync(address)).Document.QuerySelectorAll(selector)[^1];
            var bundle = file.GetAttribute("href") ?? file.GetAttribute("src")!;
            var response = await Reader.GetAsync(bundle, ("Accept-Encoding", coding));
            response.Content.Headers.ContentEncoding.ShouldBe([coding]);
            sizes[bundle] = (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        sizes.Count.ShouldBe(5);
        Report.Write(string.Create(CultureInfo.InvariantCulture, $"own CSS and JavaScript ({coding}): {sizes.Values.Sum()} bytes of {Budget}"));
        sizes.Values.Sum().ShouldBeLessThanOrEqualTo(Budget, string.Join('\n', sizes));
    }
}
