using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Finding;

/// <summary>The page of search results: what each result shows, how many there are, and what else to try.</summary>
[Trait("Category", "Fast")]
public sealed class ResultTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private const string Search = "/wikipedia/en/search?q=";

    [Fact]
    public async Task A_result_shows_title_description_matches_and_the_picture_that_the_wiki_serves()
    {
        var moon = ResultOf(await Reader.OpenAsync(Search + "moon"), "/wikipedia/en/wiki/Moon");
        moon.QuerySelector(".wr-quiet")!.TextContent.ShouldNotBeEmpty();
        moon.QuerySelectorAll(".searchmatch").ShouldNotBeEmpty();
        var picture = moon.QuerySelector("img.wr-thumb").ShouldNotBeNull();
        new Uri(picture.GetAttribute("src")!).Authority.ShouldBe(Application.Sandbox.Url.Authority);
        picture.GetAttribute("alt").ShouldBe("");
        picture.GetAttribute("loading").ShouldBe("lazy");
        (picture.GetAttribute("width"), picture.GetAttribute("height")).ShouldBe(("60", "60"));
    }

    [Theory]
    [InlineData("//upload.wikimedia.org/a/60px-A.jpg", "https://upload.wikimedia.org/a/60px-A.jpg")]
    [InlineData("http://thumb.wikimedia.org/a.png?x=1&y=2", "https://thumb.wikimedia.org/a.png?x=1&y=2")]
    [InlineData("https://evil.example/a.png", null)]
    [InlineData("//upload.wikimedia.org.evil.example/a.png", null)]
    [InlineData("https://user@upload.wikimedia.org/a.png", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:image/svg+xml,<svg/>", null)]
    [InlineData("/a.png", null)]
    [InlineData("", null)]
    public async Task A_picture_comes_from_a_listed_host_or_not_at_all(string address, string? expected)
    {
        using var search = Intercept(new { key = "Sun", thumbnail = new { mimetype = "image/png", width = 60, height = (int?)null, url = address } });
        var result = (await Reader.OpenAsync(Search + "sun")).Document.QuerySelector("[data-result]").ShouldNotBeNull();
        (result.QuerySelector("img")?.GetAttribute("src")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Earth", "/wikipedia/en/wiki/Earth")]
    [InlineData("earth", "/wikipedia/en/wiki/Earth")]
    [InlineData("  EARTH ", "/wikipedia/en/wiki/Earth")]
    [InlineData("\u200FEarth\u200E", "/wikipedia/en/wiki/Earth")]
    [InlineData("solar_system", "/wikipedia/en/wiki/Solar_System")]
    [InlineData("blue planet", "/wikipedia/en/wiki/Blue_planet")]
    [InlineData("AC/DC", "/wikipedia/en/wiki/AC/DC")]
    [InlineData("earth moon", null)]
    [InlineData("<Earth>", null)]
    public async Task A_query_that_is_a_title_leads_to_the_page(string query, string? address)
    {
        var page = await Reader.OpenAsync(Search + Uri.EscapeDataString(query));
        (page.Document.QuerySelector("[data-exact]")?.GetAttribute("href")).ShouldBe(address);
        if (address is not null) (await Reader.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_two_titles_that_differ_in_case_the_one_that_was_typed_is_offered()
    {
        using var search = Intercept(new { key = "Polish" }, new { key = "polish" });
        (await Reader.OpenAsync("/wiktionary/en/search?q=polish")).Document.QuerySelector("[data-exact]")!.GetAttribute("href").ShouldBe("/wiktionary/en/wiki/polish");
        (await Reader.OpenAsync("/wiktionary/en/search?q=Polish")).Document.QuerySelector("[data-exact]")!.GetAttribute("href").ShouldBe("/wiktionary/en/wiki/Polish");
        (await Reader.OpenAsync("/wiktionary/en/search?q=POLISH")).Document.QuerySelector("[data-exact]")!.GetAttribute("href").ShouldBe("/wiktionary/en/wiki/Polish");
    }

    [Fact]
    public async Task A_hundred_results_are_read_in_pages_and_the_wiki_has_the_rest()
    {
        using var search = InterceptMany(500);
        var seen = new List<string>();
        var page = await Reader.OpenAsync(Search + "page");
        while (true)
        {
            var first = seen.Count + 1;
            seen.AddRange(page.Document.QuerySelectorAll("[data-result] > a").Select(link => link.TextContent));
            page.Document.QuerySelector("[data-range]")!.TextContent.Trim().ShouldBe($"Results {first} to {seen.Count}");
            if (page.Document.QuerySelector("[data-more]") is not { } more) break;
            page = await Reader.OpenAsync(more.GetAttribute("href")!);
        }

        seen.ShouldBe(Enumerable.Range(1, 100).Select(number => $"Page {number}"));
        page.Document.QuerySelector("[data-at-wiki]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Special:Search?search=page&fulltext=1&offset=100");
    }

    [Fact]
    public async Task The_wiki_and_the_number_of_results_are_said_and_the_wiki_is_asked_for_no_more_than_are_shown()
    {
        using var search = InterceptMany(21);
        Application.Sandbox.ClearRequests();
        (await Reader.OpenAsync(Search + "page")).Document.QuerySelector("[data-more]").ShouldNotBeNull();
        var last = await Reader.OpenAsync(Search + "page&offset=20");
        last.Document.QuerySelector("[data-range]")!.TextContent.Trim().ShouldBe("Results 21 to 21");
        last.Document.QuerySelector("[data-wiki]")!.TextContent.ShouldBe("Wikipedia (English)");
        last.Document.QuerySelector("[data-more]").ShouldBeNull();
        Application.Sandbox.Requests.Select(request => request.Query).ShouldBe(["?q=page&limit=21", "?q=page&limit=41"]);
    }

    [Theory]
    [InlineData("offset=25", "Page 21")]
    [InlineData("offset=-5", "Page 1")]
    [InlineData("offset=x", "Page 1")]
    [InlineData("offset=99999999999999", "Page 1")]
    [InlineData("offset=2000000000", "Page 81")]
    public async Task Any_offset_is_reduced_to_that_of_a_page(string offset, string first)
    {
        using var search = InterceptMany(100);
        (await Reader.OpenAsync($"{Search}page&{offset}")).Document.QuerySelector("[data-result] > a")!.TextContent.ShouldBe(first);
    }

    [Fact]
    public async Task An_offset_after_the_last_result_leads_to_the_first_page()
    {
        var response = await Reader.GetAsync(Search + "moon&offset=80");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.LocationOf(response).PathAndQuery.ShouldBe(Search + "moon");
    }

    [Fact]
    public async Task Results_have_the_language_and_the_direction_of_the_wiki()
    {
        var page = await Reader.OpenAsync("/wikipedia/ar/search?q=" + Uri.EscapeDataString("الأرض"));
        var result = page.Document.QuerySelector("[data-result]").ShouldNotBeNull();
        result.GetAttribute("dir").ShouldBe("rtl");
        result.QuerySelector(".wr-excerpt")!.GetAttribute("dir").ShouldBe("rtl");
        result.QuerySelectorAll("bdi").ShouldAllBe(text => text.GetAttribute("lang") == "ar");
        page.Document.DocumentElement.GetAttribute("dir").ShouldBeNull();
        page.Document.QuerySelector(".wr-search")!.GetAttribute("data-dir").ShouldBe("rtl");
        (await Reader.OpenAsync(Search + "moon")).Document.QuerySelector("[data-result]")!.GetAttribute("dir").ShouldBe("ltr");
    }

    [Fact]
    public async Task The_languages_of_the_browser_are_offered_in_their_own_names()
    {
        var page = await OpenAsync(Search + "moon", "fr-CA, en;q=0.9, de-AT;q=0.8, zz, *;q=0.1, ar;q=0, pt-BR;q=0.7, nl;q=0.6, sv;q=0.5, fi;q=0.4");
        var links = page.Document.QuerySelectorAll("[data-other-sites] a");
        links.Select(link => link.GetAttribute("href")).ShouldBe("fr de pt nl sv".Split(' ').Select(language => $"/wikipedia/{language}/search?q=moon"));
        links.Select(link => link.TextContent).Take(2).ShouldBe(["français", "Deutsch"]);
        links[0].QuerySelector("bdi")!.GetAttribute("lang").ShouldBe("fr");
        (await OpenAsync("/commons/mul/search?q=moon", "de")).Document.QuerySelector("#wr-languages-heading, #wr-also").ShouldBeNull();
    }

    [Fact]
    public async Task When_nothing_is_found_the_same_words_are_offered_elsewhere()
    {
        var page = await OpenAsync(Search + "nonesuch%26more", "en, de");
        page.Document.QuerySelectorAll("[data-result]").ShouldBeEmpty();
        page.Heading.ShouldBe("Nothing found for “nonesuch&more”");
        var lists = page.Document.QuerySelectorAll("[data-other-sites]");
        lists.Length.ShouldBe(2);
        lists[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["/wikipedia/de/search?q=nonesuch%26more"]);
        lists[1].QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("/wiktionary/en/search?q=nonesuch%26more");
        foreach (var link in lists.SelectMany(list => list.QuerySelectorAll("a"))) (await Reader.OpenAsync(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-at-wiki]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Special:Search?search=nonesuch%26more&fulltext=1");
    }

    [Fact]
    public async Task An_empty_query_is_not_sent_and_a_long_one_is_cut_between_characters()
    {
        Application.Sandbox.ClearRequests();
        (await Reader.OpenAsync(Search + "%20%E2%80%8F")).Document.QuerySelector("main p")!.TextContent.ShouldBe("Type a word or a title into the box above.");
        Application.Sandbox.Requests.ShouldBeEmpty();
        await Reader.OpenAsync(Search + new string('a', 299) + "%F0%9F%8C%8D%F0%9F%8C%8D");
        Application.Sandbox.Requests.ShouldHaveSingleItem().Query.ShouldBe($"?q={new string('a', 299)}&limit=21");
    }

    private static IElement ResultOf(Page page, string address) =>
        page.Document.QuerySelectorAll("[data-result]").Single(result => result.QuerySelector("a")!.GetAttribute("href") == address);

    private async Task<Page> OpenAsync(string address, string languages) => await Page.ReadAsync(await Reader.GetAsync(address, ("Accept-Language", languages)));

    private IDisposable InterceptMany(int hits) => Application.Sandbox.Intercept(IsSearch, async context =>
    {
        var limit = int.Parse(context.Request.Query["limit"]!, System.Globalization.CultureInfo.InvariantCulture);
        var pages = Enumerable.Range(1, Math.Min(hits, limit)).Select(number => new { key = $"Page_{number}" });
        await CannedResponses.Of(200, "application/json", JsonSerializer.Serialize(new { pages }))(context);
    });

    private IDisposable Intercept(params object[] hits) =>
        Application.Sandbox.Intercept(IsSearch, CannedResponses.Of(200, "application/json", JsonSerializer.Serialize(new { pages = hits })));

    private static bool IsSearch(Microsoft.AspNetCore.Http.HttpRequest request) => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal);
}
