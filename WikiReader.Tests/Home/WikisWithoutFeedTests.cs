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
        (await reader.OpenAsync("/")).Document.QuerySelector("[data-today]").ShouldBeNull();
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

    [Fact]
    public async Task What_an_Arabic_wiki_presents_runs_from_right_to_left()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Reader:DefaultLanguage", "ar"));
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var page = await reader.OpenAsync("/");
        foreach (var box in page.Document.QuerySelectorAll("[data-today] :is(.wr-featured, .wr-sentence, ol)"))
            (box.GetAttribute("lang"), box.GetAttribute("dir")).ShouldBe(("ar", "rtl"), box.OuterHtml);
        page.Document.QuerySelectorAll("[data-today] .wr-sentence").ShouldNotBeEmpty();
    }
}
