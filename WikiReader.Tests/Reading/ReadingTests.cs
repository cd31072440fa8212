using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Reading;

/// <summary>Articles from the common API endpoint of all wikis.</summary>
[Trait("Category", "Fast")]
public sealed class ReadingFromTheCommonApiTests(SharedApplication shared) : ReadingTests(shared), IClassFixture<SharedApplication>;

/// <summary>Articles from the API endpoint of each wiki's own domain.</summary>
[Trait("Category", "Fast")]
public sealed class ReadingFromOwnDomainsTests(SharedApplicationOnOwnDomains shared) : ReadingTests(shared), IClassFixture<SharedApplicationOnOwnDomains>;

public abstract class ReadingTests(SharedApplication shared) : ReadingTest(shared)
{
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
            [($"{ApiOf("wikipedia", "en")}/page/{unread.Key}/bare", "Reader"), ($"{ApiOf("wikipedia", "en")}/page/{unread.Key}/html", "Reader")], ignoreOrder: true);
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
        Application.Sandbox.Requests.ShouldContain(request => request.Path == $"{ApiOf(project, language)}/page/{asked}/bare");
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
        response.Headers.Vary.ShouldBe(["Accept-Encoding", "Accept-Language", "Cookie"]);
    }
}
