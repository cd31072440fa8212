using System.Text.Json;
using System.Xml.Linq;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Hosting;

/// <summary>What browsers read to search from the address bar, and to add WikiReader to a home screen.</summary>
[Trait("Category", "Fast")]
public sealed class BrowserIntegrationTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task The_search_template_leads_to_the_results_of_the_default_wiki()
    {
        using var visitor = shared.Application.NewVisitor();
        var description = await ReadDescriptionAsync(visitor);
        var template = description.Root!.Elements(OpenSearch + "Url").Single().Attribute("template")!.Value;
        await visitor.SignInAsync();
        var results = await visitor.OpenAsync(new Uri(template.Replace("{searchTerms}", "earth", StringComparison.Ordinal)).PathAndQuery);
        results.Document.QuerySelectorAll(".wr-results > li").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_search_template_has_the_outside_address()
    {
        await using var application = await ReaderApplication.StartAsync(settings: [("Reader:PublicUrl", "https://reader.example"), ("PathBase", "/wiki-reader")]);
        using var visitor = application.NewVisitor();
        var description = XDocument.Parse(await (await visitor.GetAsync("/wiki-reader/opensearch.xml")).Content.ReadAsStringAsync());
        description.Root!.Element(OpenSearch + "Url")!.Attribute("template")!.Value.ShouldBe("https://reader.example/wiki-reader/search?q={searchTerms}");
        description.Root.Element(OpenSearch + "Image")!.Value.ShouldBe("https://reader.example/wiki-reader/favicon.svg");
    }

    [Fact]
    public async Task The_manifest_names_icons_that_exist_in_the_size_that_it_says()
    {
        using var visitor = shared.Application.NewVisitor();
        var response = await visitor.GetAsync("/site.webmanifest");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        using var manifest = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        manifest.RootElement.GetProperty("start_url").GetString().ShouldBe("/");
        var icons = manifest.RootElement.GetProperty("icons").EnumerateArray().ToArray();
        icons.ShouldContain(icon => icon.GetProperty("purpose").GetString() == "maskable");
        foreach (var icon in icons)
        {
            var image = await visitor.GetAsync(icon.GetProperty("src").GetString()!);
            image.Content.Headers.ContentType!.MediaType.ShouldBe(icon.GetProperty("type").GetString());
            if (icon.GetProperty("sizes").GetString() is { } size and not "any") SizeOf(await image.Content.ReadAsByteArrayAsync()).ShouldBe(size);
        }
    }

    [Theory]
    [InlineData("manifest", "/site.webmanifest")]
    [InlineData("search", "/opensearch.xml")]
    [InlineData("apple-touch-icon", "/icons/icon-192.png")]
    public async Task Every_page_names_them(string relation, string address)
    {
        using var visitor = shared.Application.NewVisitor();
        await visitor.SignInAsync();
        foreach (var page in (string[])["/about", "/wikipedia/en/wiki/Earth"])
            (await visitor.OpenAsync(page)).Document.QuerySelector($"head > link[rel='{relation}']")!.GetAttribute("href")!.ShouldStartWith(address);
    }

    private static async Task<XDocument> ReadDescriptionAsync(Visitor visitor)
    {
        var response = await visitor.GetAsync("/opensearch.xml");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/opensearchdescription+xml");
        return XDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    // The header of a PNG file: https://www.w3.org/TR/png-3/#11IHDR
    private static string SizeOf(byte[] png) =>
        $"{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))}x{System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))}";
}
