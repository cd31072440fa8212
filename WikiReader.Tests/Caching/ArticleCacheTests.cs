using System.Net;
using Microsoft.AspNetCore.Http;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>What is asked of the wiki, and what is taken from what is held.</summary>
public sealed class ArticleCacheTests(SharedApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedApplication>
{
    private readonly UnreadPage _page = UnreadPage.Add(shared.Application);

    [Fact]
    public async Task A_text_that_one_reader_has_read_is_held_for_the_next_who_still_asks_for_the_page_in_an_own_name()
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        Application.Sandbox.ClearRequests();
        (await other.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
        Asked().ShouldBe([$"Amina {_page.Key}/bare"]);
    }

    [Fact]
    public async Task A_page_that_is_opened_again_within_seconds_asks_nothing()
    {
        await Reader.OpenAsync(_page.Address);
        Application.Sandbox.ClearRequests();
        (await Reader.OpenAsync(_page.Address)).Status.ShouldBe(HttpStatusCode.OK);
        Asked().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_session_was_told_of_a_page_is_not_told_to_another()
    {
        await Reader.OpenAsync(_page.Address);
        using var hidden = Intercept("bare", Answers.Of(403, "application/json", """{"error":"rest-read-denied"}"""));
        using var other = await SignInAsync("Amina");
        (await other.OpenAsync(_page.Address)).Notice.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Two_hundred_first_views_of_one_article_ask_for_its_text_once()
    {
        Application.Sandbox.Options.Latency = TimeSpan.FromMilliseconds(200);
        try
        {
            var readers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignInAsync("Amina")));
            Application.Sandbox.ClearRequests();
            var pages = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => readers[i % readers.Length].OpenAsync(_page.Address)));
            pages.ShouldAllBe(page => page.Status == HttpStatusCode.OK && page.Heading == _page.Source.Title);
            Application.Sandbox.Requests.Count(request => request.Path.EndsWith("/html", StringComparison.Ordinal)).ShouldBe(1);
            foreach (var reader in readers) reader.Dispose();
        }
        finally
        {
            Application.Sandbox.Options.Latency = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task An_edit_is_seen_at_once()
    {
        using var other = await SignInAsync("Amina");
        await Reader.OpenAsync(_page.Address);
        _page.Revise(Application, "<p>Edited</p>");
        (await other.OpenAsync(_page.Address)).Article!.TextContent.Trim().ShouldBe("Edited");
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(400)]
    public async Task While_the_wiki_does_not_answer_what_is_held_is_shown_with_its_age(int status)
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        using var broken = Intercept("bare", Answers.Of(status, "text/html", ""));
        var page = await other.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe(_page.Source.Title);
        page.Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("less than a minute ago");
    }

    [Fact]
    public async Task If_only_the_newest_text_cannot_be_had_the_one_before_is_shown_with_its_age()
    {
        await Reader.OpenAsync(_page.Address);
        _page.Revise(Application, "<p>Edited</p>");
        using var other = await SignInAsync("Amina");
        using var broken = Intercept("html", Answers.Of(500, "text/html", ""));
        var page = await other.OpenAsync(_page.Address);
        page.Article!.TextContent.ShouldNotContain("Edited");
        page.Document.QuerySelector("[data-age]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_that_is_not_held_is_a_page_about_the_outage()
    {
        using var broken = Intercept("bare", Answers.Of(503, "text/html", ""));
        var page = await Reader.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Notice.ShouldBe("unavailable");
    }

    [Theory]
    [InlineData(403, """{"error":"rest-read-denied"}""", "not-allowed")]
    [InlineData(404, """{"error":"rest-nonexistent-title"}""", "missing")]
    public async Task What_the_wiki_denies_is_not_shown_from_what_is_held(int status, string body, string notice)
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        using var gone = Intercept("bare", Answers.Of(status, "application/json", body));
        (await other.OpenAsync(_page.Address)).Notice.ShouldBe(notice);
    }

    [Fact]
    public async Task A_page_that_was_deleted_is_held_no_longer()
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        using (Intercept("bare", Answers.Of(404, "application/json", """{"error":"rest-nonexistent-title"}"""))) await other.OpenAsync(_page.Address);
        using var third = await SignInAsync("Amina");
        using var broken = Intercept("bare", Answers.Of(503, "text/html", ""));
        (await third.OpenAsync(_page.Address)).Notice.ShouldBe("unavailable");
    }

    [Fact]
    public async Task A_failure_is_not_held()
    {
        using (Intercept("html", Answers.Of(500, "text/html", ""))) (await Reader.OpenAsync(_page.Address)).Notice.ShouldBe("unavailable");
        (await Reader.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
    }

    private async Task<Visitor> SignInAsync(string user)
    {
        var visitor = Application.NewVisitor();
        await visitor.SignInAsync(user: user);
        return visitor;
    }

    private IEnumerable<string> Asked() => Application.Sandbox.Requests.Select(request => $"{request.User} {string.Join('/', request.Path.Split('/')[^2..])}");

    private IDisposable Intercept(string representation, RequestDelegate answer) =>
        Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith($"/{_page.Key}/{representation}", StringComparison.Ordinal), answer);
}
