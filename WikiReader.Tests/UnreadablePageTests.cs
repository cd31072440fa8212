using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Pages that exist and have no HTML: data, code, and what exceeds the limits of the wiki's parser.</summary>
public sealed class UnreadablePageTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    [Fact]
    public async Task An_item_of_Wikidata_is_called_data_with_a_link_to_it()
    {
        var page = await Reader.OpenAsync("/wikidata/mul/wiki/Q2");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Message.ShouldBe("not-text");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("https://www.wikidata.org/wiki/Q2");
    }

    [Theory]
    [InlineData("wikibase-lexeme", 415)]
    [InlineData("wikibase-property", 400)]
    [InlineData("EntitySchema", 406)]
    [InlineData("json", 403)]
    [InlineData("flow-board", 404)]
    [InlineData("proofread-index", 422)]
    [InlineData("GeoJSON", 429)]
    [InlineData("Tabular.JsonConfig", 500)]
    [InlineData("css", 501)]
    [InlineData("javascript", 503)]
    [InlineData("Scribunto", 504)]
    public async Task A_page_that_is_no_wikitext_and_has_no_HTML_is_called_code_or_data(string model, int status)
    {
        var page = UnreadPage.Add(Application);
        Application.Sandbox.Pages.Add(page.Source with { ContentModel = model });
        using var refused = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith($"/{page.Key}/html", StringComparison.Ordinal), CannedResponses.Of(status, "application/json", "{}"));
        var shown = await Reader.OpenAsync(page.Address);
        shown.Message.ShouldBe("not-text");
        shown.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Code_that_the_wiki_renders_is_read_like_any_page()
    {
        var page = UnreadPage.Add(Application, "<pre>local p = {}</pre>");
        Application.Sandbox.Pages.Add(page.Source with { ContentModel = "Scribunto" });
        (await Reader.OpenAsync(page.Address)).Article!.TextContent.Trim().ShouldBe("local p = {}");
    }

    [Fact]
    public async Task Wikitext_that_the_wiki_does_not_render_is_not_called_code()
    {
        var page = UnreadPage.Add(Application);
        using var refused = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith($"/{page.Key}/html", StringComparison.Ordinal), CannedResponses.Of(415, "application/json", "{}"));
        (await Reader.OpenAsync(page.Address)).Message.ShouldBe("unusable");
    }

    [Fact]
    public async Task A_page_beyond_the_limits_of_the_wikis_parser_has_its_own_message_page()
    {
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/Everything_at_once");
        page.Status.ShouldBe(HttpStatusCode.BadGateway);
        page.Message.ShouldBe("resource-limit");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Everything_at_once");
    }
}
