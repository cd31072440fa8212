using System.Net;
using System.Text.Json;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Finding;

/// <summary>Related articles: the link to a search, and what a script gets.</summary>
[Trait("Category", "Fast")]
public sealed class RelatedTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Article = "/wikipedia/en/wiki/Earth";
    private const string Address = "/wikipedia/en/related/Earth";

    [Fact]
    public async Task An_article_has_a_link_to_the_search_for_related_ones()
    {
        var link = (await Reader.OpenAsync(Article)).Document.QuerySelector("[data-search-related]").ShouldNotBeNull();
        link.GetAttribute("href").ShouldBe("/wikipedia/en/search?q=morelike%3AEarth");
        var results = await Reader.OpenAsync(link.GetAttribute("href")!);
        var titles = results.Document.QuerySelectorAll(".wr-results > li a").Select(result => result.TextContent.Trim()).ToArray();
        titles.ShouldNotBeEmpty();
        titles.ShouldNotContain("Earth");
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Talk:Earth")]
    [InlineData("/wikipedia/en/wiki/Category:Planets")]
    public async Task A_page_that_is_no_article_has_none(string address) =>
        (await Reader.OpenAsync(address)).Document.QuerySelector("[data-related], [data-search-related]").ShouldBeNull();

    [Fact]
    public async Task A_reader_who_saves_data_gets_the_link_alone()
    {
        var page = await Page.ReadAsync(await Reader.GetAsync(Article, ("Save-Data", "on")));
        page.Document.QuerySelector("[data-search-related]").ShouldNotBeNull();
        page.Document.QuerySelector("[data-related]:not([data-related=''])").ShouldBeNull();
    }

    [Fact]
    public async Task A_script_gets_three_articles_with_descriptions_and_pictures()
    {
        var response = await Reader.GetAsync(Address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.ToString().ShouldBe("max-age=3600, private");
        var list = (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync())).RootElement;
        list.EnumerateArray().Skip(1).Select(values => values.GetArrayLength()).ShouldAllBe(length => length == 3);
        list[1].EnumerateArray().Select(title => title.GetString()).ShouldNotContain("Earth");
    }

    [Theory]
    [InlineData(429, HttpStatusCode.TooManyRequests)]
    [InlineData(403, HttpStatusCode.Forbidden)]
    [InlineData(500, HttpStatusCode.ServiceUnavailable)]
    public async Task A_wiki_that_refuses_is_not_asked_again_for_one_request(int status, HttpStatusCode expected)
    {
        using var refused = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal), CannedResponses.Of(status, "text/plain", "No"));
        Application.Sandbox.ClearRequests();
        using var other = Application.NewVisitor();
        await other.SignInAsync(user: "Zoë");
        (await other.GetAsync(Address)).StatusCode.ShouldBe(expected);
        Application.Sandbox.Requests.Count(request => request.Path.EndsWith("/search/page", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("/wikipedia/en/related/%5B%5D", HttpStatusCode.NotFound)]
    [InlineData("/nowhere/en/related/Earth", HttpStatusCode.NotFound)]
    public async Task An_address_that_cannot_be_is_not_found_without_a_request(string address, HttpStatusCode expected)
    {
        Application.Sandbox.ClearRequests();
        (await Reader.GetAsync(address)).StatusCode.ShouldBe(expected);
        Application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visitor_who_is_signed_out_gets_none()
    {
        using var visitor = Application.NewVisitor();
        (await visitor.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
