using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Tests.Languages;

/// <summary>The page with an article's other languages.</summary>
[Trait("Category", "Fast")]
public sealed class ArticleLanguagesTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Earth = "/wikipedia/en/languages/Earth";

    [Fact]
    public async Task Every_language_is_listed_by_its_own_name_with_the_title_there()
    {
        var page = await Reader.OpenAsync(Earth);
        page.Heading.ShouldBe("Earth in other languages");
        var arabic = ItemsOf(page, "wr-all-list").Single(link => link.GetAttribute("data-language") == "ar");
        arabic.GetAttribute("href").ShouldBe("/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6");
        arabic.GetAttribute("hreflang").ShouldBe("ar");
        arabic.QuerySelectorAll("bdi").Select(name => (name.TextContent, name.GetAttribute("lang"), name.GetAttribute("dir"))).ShouldBe([("العربية", "ar", "rtl"), ("Arabic", "en", null), ("الأرض", "ar", "rtl")]);
        page.Document.QuerySelector("[data-back]").ShouldNotBeNull().GetAttribute("href").ShouldBe("/wikipedia/en/wiki/Earth");
    }

    [Fact]
    public async Task An_article_has_a_link_to_it_without_a_further_request()
    {
        await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
        Application.Sandbox.ClearRequests();
        var article = await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
        article.Document.QuerySelector("[data-languages]").ShouldNotBeNull().GetAttribute("href").ShouldBe(Earth);
        Application.Sandbox.RequestsTo("links/language").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_readers_languages_come_first_then_those_of_the_browser()
    {
        Reader.Cookies.Add(new Cookie("WikiReader.Languages", "ar.it.zh-min-nan", "/", Application.Url.Host));
        using var links = RespondIn("de", "fr", "ar", "nan", "es");
        var page = await Page.ReadAsync(await Reader.GetAsync(Earth, ("Accept-Language", "fr-CA,ar;q=0.8,en;q=0.7,de;q=0.2")));
        CodesOf(page, "wr-own-list").ShouldBe(["ar", "zh-min-nan", "fr", "de"]);
        CodesOf(page, "wr-all-list").ShouldBe(["de", "es", "fr", "ar", "zh-min-nan"]);
    }

    [Fact]
    public async Task Three_hundred_languages_are_listed_once_each_and_lead_to_pages_here()
    {
        string[] codes = [.. WikiLanguages.All.Select(language => language.Tag == "en-simple" ? "simple" : language.Code).Where(code => code != "en")];
        using var links = RespondIn(codes);
        var page = await Reader.OpenAsync(Earth);
        var items = ItemsOf(page, "wr-all-list");
        items.Count.ShouldBeGreaterThan(330);
        items.Select(item => item.GetAttribute("data-language")).ShouldBeUnique();
        items.Count(item => !item.GetAttribute("href")!.StartsWith("/wikipedia/", StringComparison.Ordinal)).ShouldBeLessThan(10);
    }

    [Fact]
    public async Task A_language_without_a_wiki_here_leads_to_the_wiki()
    {
        using var links = Respond("""[{"code":"qqx","name":"Klingon\u202e","key":"Tera'","title":"Tera'"}]""");
        var link = ItemsOf(await Reader.OpenAsync(Earth), "wr-all-list").ShouldHaveSingleItem();
        link.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/qqx:Tera%27");
        link.GetAttribute("rel").ShouldBe("noopener noreferrer");
        link.QuerySelector("bdi").ShouldNotBeNull().TextContent.ShouldBe("Klingon");
    }

    [Fact]
    public async Task Markup_in_names_and_titles_is_text()
    {
        using var links = Respond("""[{"code":"qqx","name":"<script>alert(1)</script>","key":"A&B","title":"x"},{"code":"de\"><b>","name":"x","key":"X","title":"X"},{"code":"fr","name":"x","key":"<b>","title":"X"}]""");
        var page = await Reader.OpenAsync(Earth);
        ItemsOf(page, "wr-all-list").ShouldHaveSingleItem().QuerySelector("bdi").ShouldNotBeNull().TextContent.ShouldBe("<script>alert(1)</script>");
        page.Document.QuerySelectorAll("main script:not([src]), main b").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_without_other_languages_says_so()
    {
        var page = await Reader.OpenAsync("/wikipedia/en/languages/Sampler_(needlework)");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-no-languages]").ShouldNotBeNull();
        page.Document.QuerySelectorAll(".wr-languages").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/wikipedia/en/languages/No_such_page", "missing")]
    [InlineData("/wikipedia/en/languages/", "invalid-title")]
    [InlineData("/wikipedia/en/languages/A%7CB", "invalid-title")]
    [InlineData("/wikipedia/xx/languages/Earth", "unknown-wiki")]
    [InlineData("/wikipedia/en/languages/Special:Random", "at-wiki")]
    public async Task A_page_that_is_none_is_explained(string address, string message) => (await Reader.OpenAsync(address)).Message.ShouldBe(message);

    [Theory]
    [InlineData(503, "unavailable")]
    [InlineData(429, "throttled")]
    [InlineData(500, "unavailable")]
    public async Task A_failure_of_the_wiki_is_explained(int status, string message)
    {
        using var failure = Application.Sandbox.Intercept(IsLinks, CannedResponses.Of(status, "text/html", ""));
        using var other = Application.NewVisitor();
        await other.SignInAsync(user: "Amina");
        (await other.OpenAsync(Earth)).Message.ShouldBe(message);
    }

    [Fact]
    public async Task A_title_that_is_not_canonical_is_redirected()
    {
        var response = await Reader.GetAsync("/wikipedia/en/languages/AC%2FDC%20x");
        Visitor.LocationOf(response).PathAndQuery.ShouldBe("/wikipedia/en/languages/AC/DC_x");
    }

    [Fact]
    public async Task A_signed_out_visitor_is_asked_to_sign_in()
    {
        using var visitor = Application.NewVisitor();
        var response = await visitor.GetAsync(Earth, ("Sec-Fetch-Mode", "cors"));
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Links_of_a_private_wiki_lead_to_where_the_wiki_sends_them()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Wikimedia:ApiEndpoint", "{sandbox}/core/v1/wikipedia/en"));
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = await reader.OpenAsync(Earth);
        var links = ItemsOf(page, "wr-all-list");
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.GetAttribute("href")!.StartsWith(application.Sandbox.Url.AbsoluteUri, StringComparison.Ordinal));
    }

    private static bool IsLinks(HttpRequest request) => request.Path.Value!.EndsWith("/links/language", StringComparison.Ordinal);

    private static List<IElement> ItemsOf(Page page, string list) => [.. page.Document.QuerySelectorAll($"#{list} a")];

    private static List<string?> CodesOf(Page page, string list) => [.. ItemsOf(page, list).Select(link => link.GetAttribute("data-language"))];

    private IDisposable RespondIn(params string[] codes) =>
        Respond(JsonSerializer.Serialize(codes.Select(code => new { code, name = code, key = $"Title_{code}", title = $"Title {code}" })));

    private IDisposable Respond(string json) => Application.Sandbox.Intercept(IsLinks, CannedResponses.Of(200, "application/json", json));
}
