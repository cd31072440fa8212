using System.Net;
using AngleSharp.Dom;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Differences between MediaWiki 1.39 (observed with 1.39.17) and the version that Wikimedia runs.</summary>
public sealed class EarlierMediaWikiTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private readonly UnreadPage _page = UnreadPage.Add(shared.Application);

    [Fact]
    public async Task A_link_is_red_if_only_its_class_marks_the_page_as_missing()
    {
        var article = await ReadAsync("""<a rel="mw:WikiLink" href="./Nobody_wrote_it" class="new">red</a>""");
        article.QuerySelector("a")!.ClassList.ShouldContain("wr-missing");
    }

    [Fact]
    public async Task An_image_map_keeps_its_targets()
    {
        var article = await ReadAsync(
            """
            <img src="//upload.wikimedia.org/x.png" usemap="#map"><map name="map"><area href="./Moon" shape="rect" coords="0,0,5,5">
            <area href="https://example.org/" shape="circle" coords="9,9,3" alt="Elsewhere"><area href="javascript:alert(1)" shape="rect" coords="0,0,9,9"></map>
            """);
        article.QuerySelector("img")!.GetAttribute("usemap").ShouldBe("#map");
        article.QuerySelectorAll("map[name=map] area").Select(area => (area.GetAttribute("href"), area.GetAttribute("coords"), area.GetAttribute("alt")))
            .ShouldBe([("/wikipedia/en/wiki/Moon", "0,0,5,5", "Moon"), ("https://example.org/", "9,9,3", "Elsewhere")]);
    }

    [Fact]
    public async Task A_page_of_code_that_the_wiki_cannot_render_is_not_reported_as_an_outage()
    {
        var bare = $$"""{"id":{{_page.Source.Id}},"key":"{{_page.Key}}","title":"{{_page.Key}}","latest":{"id":1,"timestamp":"2026-01-01T00:00:00Z"},"content_model":"javascript"}""";
        using var code = Intercept("bare", CannedResponses.Of(200, "application/json", bare));
        using var broken = Intercept("html", CannedResponses.Of(500, "application/json", """{"message":"Error: exception of type UnexpectedValueException"}"""));
        var page = await Reader.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Message.ShouldBe("not-text");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe($"https://en.wikipedia.org/wiki/{_page.Key}");
    }

    private async Task<IElement> ReadAsync(string body)
    {
        using var written = Intercept("html", CannedResponses.Of(200, "text/html", $"<html><head></head><body>{body}</body></html>"));
        return (await Reader.OpenAsync(_page.Address)).Article.ShouldNotBeNull();
    }

    private IDisposable Intercept(string representation, Microsoft.AspNetCore.Http.RequestDelegate respond) =>
        Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith($"/{_page.Key}/{representation}", StringComparison.Ordinal), respond);
}
