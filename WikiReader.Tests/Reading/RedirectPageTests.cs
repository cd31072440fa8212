using System.Net;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Reading;

/// <summary>Redirects from the common API endpoint of all wikis.</summary>
[Trait("Category", "Fast")]
public sealed class RedirectsFromTheCommonApiTests(SharedApplication shared) : RedirectPageTests(shared), IClassFixture<SharedApplication>;

/// <summary>Redirects from the API endpoint of each wiki's own domain.</summary>
[Trait("Category", "Fast")]
public sealed class RedirectsFromOwnDomainsTests(SharedApplicationOnOwnDomains shared) : RedirectPageTests(shared), IClassFixture<SharedApplicationOnOwnDomains>;

public abstract class RedirectPageTests(SharedApplication shared) : ReadingTest(shared)
{
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
}
