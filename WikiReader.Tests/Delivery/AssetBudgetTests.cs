using System.Globalization;
using System.IO.Compression;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Delivery;

/// <summary>All style sheets and scripts of the product together, as a browser receives them that visits every page.</summary>
[Trait("Category", "Fast")]
public sealed class AssetBudgetTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const int Budget = 40_000;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Own_CSS_and_JavaScript_are_at_most_40_kB_compressed(string coding)
    {
        var sizes = new Dictionary<string, int>();
        // In Development scripts are sent as they are; a published application has them compressed.
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Repository.Root, "WikiReader.Web", "wwwroot", "js")).Select(Path.GetFileName))
            sizes[$"/js/{script}"] = SizeOf(await (await Reader.GetAsync($"/js/{script}", ("Accept-Encoding", "identity"))).Content.ReadAsByteArrayAsync(), coding);
        // A sheet contains files that others contain as well: the pages with an article, and the home page, have all of them between them.
        foreach (var address in (string[])["/wikipedia/en/wiki/Earth", "/"])
        {
            var sheet = (await Reader.OpenAsync(address)).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
            var response = await Reader.GetAsync(sheet, ("Accept-Encoding", coding));
            response.Content.Headers.ContentEncoding.ShouldBe([coding]);
            sizes[sheet] = (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        sizes.Count.ShouldBeGreaterThan(5);
        Report.Write(string.Create(CultureInfo.InvariantCulture, $"own CSS and JavaScript ({coding}): {sizes.Values.Sum()} bytes of {Budget}"));
        sizes.Values.Sum().ShouldBeLessThanOrEqualTo(Budget, string.Join('\n', sizes));
    }

    private static int SizeOf(byte[] script, string coding)
    {
        script.ShouldNotBeEmpty();
        using var compressed = new MemoryStream();
        using (Stream stream = coding == "br" ? new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true) : new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(script);
        return (int)compressed.Length;
    }
}
