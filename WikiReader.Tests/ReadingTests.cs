using System.Net;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Reading from the common API endpoint of all wikis.</summary>
[Trait("Category", "Fast")]
public sealed class ReadingFromTheCommonApiTests(SharedApplication shared) : ReadingTests(shared), IClassFixture<SharedApplication>;

/// <summary>Reading from the API endpoint of each wiki's own domain.</summary>
[Trait("Category", "Fast")]
public sealed class ReadingFromOwnDomainsTests(SharedApplicationOnOwnDomains shared) : ReadingTests(shared), IClassFixture<SharedApplicationOnOwnDomains>;

public abstract class ReadingTests(SharedApplication shared) : SignedInTest(shared.Application)
{
    public override Task InitializeAsync()
    {
        Application.Sandbox.Options.RedirectForm = RedirectForm.HtmlLink;
        Application.Sandbox.Options.RedirectsToCanonicalTitle = false;
        return base.InitializeAsync();
    }

    [Fact]
    public async Task An_article_has_its_title_description_contents_and_license()
    {
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/Earth");
        page.Heading.ShouldBe("Earth");
        page.Document.QuerySelector(".wr-description")!.TextContent.ShouldNotBeEmpty();
        page.Document.QuerySelectorAll("[data-contents] a").Length.ShouldBe(page.Document.QuerySelectorAll("[data-article] :is(h2, h3, h4, h5, h6)").Length);
        page.Document.QuerySelector("[data-license]")!.GetAttribute("href").ShouldBe("https://creativecommons.org/licenses/by-sa/4.0/");
        page.Document.QuerySelector("[data-original]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Earth");
        page.Document.QuerySelector("[data-history]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Earth?action=history");
        page.Document.QuerySelector("[data-edit]")!.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Earth?action=edit");
    }

    [Fact]
    public async Task Each_view_requests_the_page_with_the_token_of_its_user()
    {
        var unread = UnreadPage.Add(Application);
        Application.Sandbox.ClearRequests();
        await Reader.OpenAsync(unread.Address);
        Application.Sandbox.Requests.Select(request => (request.Path, request.User)).ShouldBe(
            [($"{shared.ApiOf("wikipedia", "en")}/page/{unread.Key}/bare", "Reader"), ($"{shared.ApiOf("wikipedia", "en")}/page/{unread.Key}/html", "Reader")]);
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/AC/DC", "AC%2FDC")]
    [InlineData("/wikipedia/en/wiki/100%25_renewable_energy", "100%25_renewable_energy")]
    [InlineData("/wikipedia/en/wiki/What%3F_Where%3F", "What%3F_Where%3F")]
    [InlineData("/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6", "%D8%A7%D9%84%D8%A3%D8%B1%D8%B6")]
    [InlineData("/commons/mul/wiki/File:Blue_marble.svg", "File%3ABlue_marble.svg")]
    [InlineData("/wiktionary/it/wiki/avere", "avere")]
    public async Task A_title_is_sent_as_one_path_segment(string address, string asked)
    {
        Application.Sandbox.ClearRequests();
        (await Reader.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        var (project, language) = (address.Split('/')[1], address.Split('/')[2]);
        Application.Sandbox.Requests[0].Path.ShouldBe($"{shared.ApiOf(project, language)}/page/{asked}/bare");
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/earth", "/wikipedia/en/wiki/Earth")]
    [InlineData("/wikipedia/en/wiki/earth?variant=x", "/wikipedia/en/wiki/Earth?variant=x")]
    [InlineData("/wikipedia/en/wiki/S%C3%A3o%20Paulo", "/wikipedia/en/wiki/S%C3%A3o_Paulo")]
    [InlineData("/wikipedia/en/wiki/Sa%CC%83o_Paulo", "/wikipedia/en/wiki/S%C3%A3o_Paulo")]
    [InlineData("/wikipedia/en/wiki/__Earth_", "/wikipedia/en/wiki/Earth")]
    [InlineData("/wiki/Earth", "/wikipedia/en/wiki/Earth")]
    [InlineData("/wiki/AC/DC", "/wikipedia/en/wiki/AC/DC")]
    [InlineData("/wiki/Erde?lang=de", "/wikipedia/de/wiki/Erde")]
    public async Task A_non_canonical_title_redirects_to_the_canonical_one(string address, string canonical)
    {
        var response = await Reader.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.LocationOf(response).PathAndQuery.ShouldBe(canonical);
    }

    [Fact]
    public async Task A_redirect_of_the_wiki_to_the_canonical_title_is_followed()
    {
        Application.Sandbox.Options.RedirectsToCanonicalTitle = true;
        Visitor.LocationOf(await Reader.GetAsync("/wikipedia/en/wiki/earth")).PathAndQuery.ShouldBe("/wikipedia/en/wiki/Earth");
    }

    [Theory]
    [InlineData(RedirectForm.HtmlLink)]
    [InlineData(RedirectForm.TemporaryRedirect)]
    [InlineData(RedirectForm.RedirectTarget)]
    public async Task A_redirect_page_redirects_to_its_target_with_a_hint(RedirectForm form)
    {
        Application.Sandbox.Options.RedirectForm = form;
        var response = await Reader.GetAsync("/wikipedia/en/wiki/World");
        Visitor.LocationOf(response).PathAndQuery.ShouldBe("/wikipedia/en/wiki/Earth?redirectedfrom=World");
        var page = await Page.ReadAsync(await Reader.FollowAsync(response));
        page.Document.QuerySelector("[data-redirected-from]")!.TextContent.ShouldContain("World");
    }

    [Fact]
    public async Task A_redirect_to_a_section_keeps_it() =>
        Visitor.LocationOf(await Reader.GetAsync("/wikipedia/en/wiki/Blue_planet")).Fragment.ShouldBe("#Etymology");

    [Theory]
    [InlineData("Étymologie_du_mot", "#%C3%89tymologie_du_mot")]
    [InlineData("“Ünïcödé”_&_100%25_#1", "#%E2%80%9C%C3%9Cn%C3%AFc%C3%B6d%C3%A9%E2%80%9D_&_100%25_#1")]
    [InlineData("50%_off", "#50%25_off")]
    [InlineData("التاريخ", "#%D8%A7%D9%84%D8%AA%D8%A7%D8%B1%D9%8A%D8%AE")]
    public async Task A_redirect_to_a_section_is_encoded_for_the_Location_header(string section, string fragment)
    {
        var unread = UnreadPage.Add(Application);
        var html = $"""<html><head></head><body><link rel="mw:PageProp/redirect" href="./Earth#{section}"></body></html>""";
        using var elsewhere = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith($"/{unread.Key}/html", StringComparison.Ordinal), CannedResponses.Of(200, "text/html", html));
        var response = await Reader.GetAsync(unread.Address);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Visitor.LocationOf(response).Fragment.ShouldBe(fragment);
    }

    [Theory]
    [InlineData(RedirectForm.HtmlLink)]
    [InlineData(RedirectForm.TemporaryRedirect)]
    [InlineData(RedirectForm.RedirectTarget)]
    public async Task Two_consecutive_redirects_are_followed(RedirectForm form)
    {
        Application.Sandbox.Options.RedirectForm = form;
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/The_world");
        page.Heading.ShouldBe("Earth");
        page.Document.QuerySelector("[data-redirected-from]")!.TextContent.ShouldContain("The world");
    }

    [Theory]
    [InlineData(RedirectForm.HtmlLink)]
    [InlineData(RedirectForm.TemporaryRedirect)]
    [InlineData(RedirectForm.RedirectTarget)]
    public async Task A_redirect_loop_ends_on_a_message_page(RedirectForm form)
    {
        Application.Sandbox.Options.RedirectForm = form;
        var page = await Reader.OpenAsync("/wikipedia/en/wiki/Loop_A");
        page.Message.ShouldBe("circle");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_redirect_to_another_known_wiki_is_internal() =>
        Visitor.LocationOf(await Reader.GetAsync("/wikipedia/en/wiki/Erde_(Deutsch)")).AbsolutePath.ShouldBe("/wikipedia/de/wiki/Erde");

    [Fact]
    public async Task A_redirect_to_another_website_is_offered_as_a_link()
    {
        var unread = UnreadPage.Add(Application);
        var html = """<html><head></head><body><link rel="mw:PageProp/redirect" href="https://example.org/x"></body></html>""";
        using var elsewhere = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith($"/{unread.Key}/html", StringComparison.Ordinal), CannedResponses.Of(200, "text/html", html));
        var page = await Reader.OpenAsync(unread.Address);
        page.Message.ShouldBe("redirected-outside");
        page.Document.QuerySelector("[data-action]")!.GetAttribute("href").ShouldBe("https://example.org/x");
    }

    [Theory]
    [InlineData("%3Cscript%3E")]
    [InlineData("A%7CB")]
    public async Task An_invalid_redirectedfrom_title_is_not_shown(string redirectedFrom)
    {
        var page = await Reader.OpenAsync($"/wikipedia/en/wiki/Earth?redirectedfrom={redirectedFrom}");
        page.Document.QuerySelector("[data-redirected-from]").ShouldBeNull();
    }

    [Fact]
    public async Task A_search_finds_pages_and_links_to_them()
    {
        var page = await Reader.OpenAsync("/search?project=wikipedia&language=en&q=earth");
        page.Address.PathAndQuery.ShouldBe("/wikipedia/en/search?q=earth");
        page.Document.QuerySelectorAll("[data-result] a").Select(link => link.GetAttribute("href")).ShouldContain("/wikipedia/en/wiki/Earth");
        page.Document.QuerySelectorAll(".wr-excerpt .searchmatch").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Search_results_are_limited_and_each_description_is_a_single_line()
    {
        var hit = $$"""{"id":1,"key":"Sun","title":"Sun","excerpt":"a","description":"{{new string('W', 5000)}}"}""";
        using var search = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal),
            CannedResponses.Of(200, "application/json", $$"""{"pages":[{{string.Join(',', Enumerable.Repeat(hit, 500))}}]}"""));
        var page = await Reader.OpenAsync("/wikipedia/en/search?q=sun");
        page.Document.QuerySelectorAll("[data-result]").Length.ShouldBe(20);
        page.Document.QuerySelectorAll("[data-result] .wr-quiet").ShouldAllBe(description => description.TextContent.Length <= 250);
    }

    [Fact]
    public async Task A_short_description_is_a_single_line()
    {
        var unread = UnreadPage.Add(Application, $"<div class=shortdescription>\u202E{new string('W', 5000)}</div><p>x</p>");
        var page = await Reader.OpenAsync(unread.Address);
        page.Document.QuerySelector(".wr-description")!.TextContent.ShouldBe(new string('W', 249) + "…");
    }

    [Fact]
    public async Task HEAD_works_where_GET_does()
    {
        foreach (var address in (string[])["/", "/about", "/wikipedia/en/wiki/Earth", "/account", "/wikipedia/en/search?q=earth"])
            (await Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(Application.Url, address)))).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task Pages_are_private_and_revalidated()
    {
        var response = await Reader.GetAsync("/wikipedia/en/wiki/Earth");
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        response.Headers.Vary.ShouldBe(["Accept-Encoding", "Cookie"]);
    }
}
