using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Home;

/// <summary>The home page of a wiki that presents nothing is complete without it.</summary>
public sealed class WikisWithoutFeedTests
{
    [Fact]
    public async Task A_wiki_that_has_no_feed_is_asked_once_a_day()
    {
        await using var application = await ReaderApplication.StartAsync(settings: [("Reader:DefaultLanguage", "it")]);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        for (var view = 0; view < 3; view++)
        {
            var page = await reader.OpenAsync("/");
            page.Document.QuerySelector("[data-today]").ShouldBeNull();
            page.Document.QuerySelector("[data-wikis]").ShouldNotBeNull();
        }

        application.Sandbox.Requests.Count(request => request.Path.Contains("/feed/", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_private_wiki_is_not_asked()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Wikimedia:ApiEndpoint", "{sandbox}/core/v1/wikipedia/en"));
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = await reader.OpenAsync("/");
        page.Document.QuerySelector("[data-today]").ShouldBeNull();
        // There is no other wiki to choose, and this one is no project of Wikimedia.
        page.Document.QuerySelector("[data-wikis]").ShouldBeNull();
        var name = page.Document.QuerySelector(".wr-bar [name=q]")!.GetAttribute("placeholder");
        name.ShouldBe(application.Sandbox.Url.Host);
        (await reader.OpenAsync("/wikipedia/en/wiki/Earth")).Document.QuerySelector(".wr-colophon")!.TextContent.ShouldNotContain("Wikipedia");
        application.Sandbox.Requests.ShouldNotContain(request => request.Path.Contains("feed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wiki_is_asked_at_its_own_domain_if_its_API_is_there()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Wikimedia:ApiEndpoint", "{sandbox}/{domain}/w/rest.php/v1"));
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        (await reader.OpenAsync("/")).Document.QuerySelector("[data-today]").ShouldNotBeNull();
        application.Sandbox.Requests.ShouldContain(request => request.Path.StartsWith("/en.wikipedia.org/api/rest_v1/feed/featured/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar", "ar", "rtl")]
    [InlineData("fa", "fa", "rtl")]
    [InlineData("als", "gsw", "ltr")]
    public async Task What_a_wiki_presents_has_its_language_and_direction(string code, string language, string direction)
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Reader:DefaultLanguage", code));
        // Early in the day there may be no article yet.
        using var feed = application.Sandbox.Intercept(
            request => request.Path.Value!.Contains("/feed/", StringComparison.Ordinal), CannedResponses.Of(200, "application/json", """{"dyk":[{"html":"<p>1</p>"}]}"""));
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var boxes = (await reader.OpenAsync("/")).Document.QuerySelectorAll("[data-today] :is(.wr-featured, .wr-sentence, ol)");
        boxes.ShouldNotBeEmpty();
        foreach (var box in boxes) (box.GetAttribute("lang"), box.GetAttribute("dir")).ShouldBe((language, direction), box.OuterHtml);
    }
}
