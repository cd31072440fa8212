using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Home;

/// <summary>The home page of those who are not signed in.</summary>
public sealed class WelcomeTests : HomeTest
{
    [Fact]
    public async Task It_has_one_button_and_a_sample_and_asks_the_wiki_nothing()
    {
        using var visitor = Application.NewVisitor();
        var page = await visitor.OpenAsync("/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main :is(button, .wr-button)").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("/signin");
        page.Document.QuerySelector("[data-today], main form").ShouldBeNull();
        Application.Sandbox.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sample_is_one_picture_for_screen_readers_and_has_nothing_to_press()
    {
        using var visitor = Application.NewVisitor();
        var sample = (await visitor.OpenAsync("/")).Document.QuerySelector("[data-sample]").ShouldNotBeNull();
        sample.GetAttribute("role").ShouldBe("img");
        sample.GetAttribute("aria-label").ShouldNotBeNullOrWhiteSpace();
        sample.QuerySelectorAll("a, button, input, [tabindex]").ShouldBeEmpty();
        foreach (var part in (string[])["figure svg", "figcaption", "b", "table th", "h2", "ol.references"]) sample.QuerySelector(part).ShouldNotBeNull(part);
    }

    [Fact]
    public async Task A_reader_whose_session_is_over_sees_it()
    {
        Application.Sandbox.Revoke("Reader");
        Time.Advance(TimeSpan.FromHours(5));
        var page = await Reader.OpenAsync("/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-signin-main]").ShouldNotBeNull();
        page.Document.QuerySelector("[data-account]").ShouldBeNull();
        page.Document.QuerySelector("[data-signin]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reader_sees_the_home_page_while_the_token_cannot_be_renewed()
    {
        Time.Advance(TimeSpan.FromHours(5));
        using var down = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/access_token", StringComparison.Ordinal), CannedResponses.Of(503, "text/html", ""));
        var page = await Reader.OpenAsync("/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[data-account]").ShouldNotBeNull();
        page.Document.QuerySelector("[data-today]").ShouldBeNull();
        page.Document.QuerySelector("main form[role=search]").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_projects_of_the_default_language_are_links()
    {
        var page = await Reader.OpenAsync("/");
        var links = page.Document.QuerySelectorAll("[data-wikis] a").Select(link => (link.TextContent, link.GetAttribute("href"))).ToList();
        links.ShouldContain(("Wiktionary", "/wiktionary/en/search?q="));
        links.ShouldContain(("Wikidata", "/wikidata/mul/search?q="));
    }

    [Fact]
    public async Task HEAD_works()
    {
        var response = await Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri("/", UriKind.Relative)));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
