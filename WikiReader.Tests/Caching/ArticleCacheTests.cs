using System.Net;
using Microsoft.AspNetCore.Http;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>Which requests are sent to the wiki, and what is served from the cache.</summary>
[Trait("Category", "Fast")]
public sealed class ArticleCacheTests(SharedWaitingApplication shared) : SignedInTest(shared.Application), IClassFixture<SharedWaitingApplication>
{
    private readonly UnreadPage _page = UnreadPage.Add(shared.Application);

    [Fact]
    public async Task A_rendered_article_is_shared_between_users_but_its_metadata_is_requested_for_each()
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        Application.Sandbox.ClearRequests();
        (await other.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
        RequestsSent().ShouldBe([$"Amina {_page.Key}/bare"]);
    }

    [Fact]
    public async Task A_page_opened_again_within_seconds_sends_no_API_request()
    {
        await Reader.OpenAsync(_page.Address);
        Application.Sandbox.ClearRequests();
        (await Reader.OpenAsync(_page.Address)).Status.ShouldBe(HttpStatusCode.OK);
        RequestsSent().ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_metadata_of_one_session_is_not_used_for_another()
    {
        await Reader.OpenAsync(_page.Address);
        using var hidden = Intercept("bare", CannedResponses.Of(403, "application/json", """{"error":"rest-read-denied"}"""));
        using var other = await SignInAsync("Amina");
        (await other.OpenAsync(_page.Address)).Message.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Two_hundred_concurrent_first_views_of_an_article_request_its_HTML_once()
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
    public async Task An_edit_is_visible_at_once()
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
    public async Task While_the_wiki_is_unavailable_the_cached_article_is_shown_with_its_age(int status)
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        using var broken = Intercept("bare", CannedResponses.Of(status, "text/html", ""));
        var page = await other.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe(_page.Source.Title);
        page.Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("less than a minute ago");
    }

    [Fact]
    public async Task If_the_latest_revision_cannot_be_fetched_the_previous_one_is_shown_with_its_age()
    {
        await Reader.OpenAsync(_page.Address);
        _page.Revise(Application, "<p>Edited</p>");
        using var other = await SignInAsync("Amina");
        using var broken = Intercept("html", CannedResponses.Of(500, "text/html", ""));
        var page = await other.OpenAsync(_page.Address);
        page.Article!.TextContent.ShouldNotContain("Edited");
        page.Document.QuerySelector("[data-age]").ShouldNotBeNull();
    }

    [Fact]
    public async Task While_the_wiki_is_unavailable_a_page_that_is_not_cached_is_a_503()
    {
        using var broken = Intercept("bare", CannedResponses.Of(503, "text/html", ""));
        var page = await Reader.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Message.ShouldBe("unavailable");
    }

    [Theory]
    [InlineData(403, """{"error":"rest-read-denied"}""", "not-allowed")]
    [InlineData(404, """{"error":"rest-nonexistent-title"}""", "missing")]
    public async Task A_page_that_the_wiki_denies_is_not_served_from_the_cache(int status, string body, string message)
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        using var gone = Intercept("bare", CannedResponses.Of(status, "application/json", body));
        (await other.OpenAsync(_page.Address)).Message.ShouldBe(message);
    }

    [Fact]
    public async Task A_deleted_page_is_removed_from_the_cache()
    {
        await Reader.OpenAsync(_page.Address);
        using var other = await SignInAsync("Amina");
        using (Intercept("bare", CannedResponses.Of(404, "application/json", """{"error":"rest-nonexistent-title"}"""))) await other.OpenAsync(_page.Address);
        using var third = await SignInAsync("Amina");
        using var broken = Intercept("bare", CannedResponses.Of(503, "text/html", ""));
        (await third.OpenAsync(_page.Address)).Message.ShouldBe("unavailable");
    }

    [Fact]
    public async Task A_failure_is_not_cached()
    {
        using (Intercept("html", CannedResponses.Of(500, "text/html", ""))) (await Reader.OpenAsync(_page.Address)).Message.ShouldBe("unavailable");
        (await Reader.OpenAsync(_page.Address)).Heading.ShouldBe(_page.Source.Title);
    }

    private async Task<Visitor> SignInAsync(string user)
    {
        var visitor = Application.NewVisitor();
        await visitor.SignInAsync(user: user);
        return visitor;
    }

    private IEnumerable<string> RequestsSent() => Application.Sandbox.Requests.Select(request => $"{request.User} {string.Join('/', request.Path.Split('/')[^2..])}");

    private IDisposable Intercept(string representation, RequestDelegate respond) =>
        Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith($"/{_page.Key}/{representation}", StringComparison.Ordinal), respond);
}
