using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>A cached article of a public wiki is shown with its age, after two seconds at most, whatever the wiki and its authorization server do.</summary>
public sealed class SlowWikiTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly TaskCompletionSource _late = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;
    private UnreadPage _page = null!;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(time: _time);
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
        _reader.KeepCookies();
        _page = UnreadPage.Add(_application);
        await _reader.OpenAsync(_page.Address);
        _time.Advance(TimeSpan.FromMinutes(2));
        _application.Sandbox.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        _late.TrySetResult();
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task A_wiki_that_takes_longer_than_two_seconds_is_not_waited_for()
    {
        using var slow = Delay($"/{_page.Key}/bare");
        var page = await OpenWhileSlowAsync(_page.Address);
        page.Heading.ShouldBe(_page.Source.Title);
        page.Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("2 minutes ago");
    }

    [Fact]
    public async Task A_response_that_comes_late_serves_the_next_view()
    {
        var revised = _page.Revise(_application, "<p>Edited</p>");
        using var slow = Delay($"/{_page.Key}/bare");
        (await OpenWhileSlowAsync(_page.Address)).Article!.TextContent.ShouldNotContain("Edited");
        _late.SetResult();
        await Eventually.BecomesTrueAsync(() => Requests("html") == 1, "the new revision is fetched without another view");
        await Eventually.BecomesTrueAsync(
            async () => await _reader.OpenAsync(_page.Address) is var next && next.Article!.TextContent.Trim() == "Edited" && next.Document.QuerySelector("[data-age]") is null,
            "the next view shows the new revision");
        Requests("bare").ShouldBe(1);
        revised.Source.RevisionId.ShouldNotBe(_page.Source.RevisionId);
    }

    [Fact]
    public async Task A_new_revision_that_is_slow_to_come_is_not_waited_for()
    {
        _page.Revise(_application, "<p>Edited</p>");
        using var slow = Delay($"/{_page.Key}/html");
        var page = await OpenWhileSlowAsync(_page.Address);
        page.Article!.TextContent.ShouldNotContain("Edited");
        page.Document.QuerySelector("[data-age]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_that_is_not_cached_is_waited_for()
    {
        var unread = UnreadPage.Add(_application, "<p>Worth the wait</p>");
        using var slow = Delay($"/{unread.Key}/bare");
        var opening = _reader.OpenAsync(unread.Address);
        await _asked.Task;
        _time.Advance(TimeSpan.FromSeconds(20));
        _late.SetResult();
        (await opening).Article!.TextContent.Trim().ShouldBe("Worth the wait");
    }

    [Fact]
    public async Task A_page_that_turns_out_to_be_deleted_is_not_shown_again()
    {
        using (Delay($"/{_page.Key}/bare", CannedResponses.Of(404, "application/json", "{}")))
        {
            await OpenWhileSlowAsync(_page.Address);
            _late.SetResult();
            await Eventually.BecomesTrueAsync(async () => (await _reader.OpenAsync(_page.Address)).Message == "missing", "the wiki's late response counts");
        }

        using var broken = Intercept($"/{_page.Key}/bare", CannedResponses.Of(503, "text/html", ""));
        (await _reader.OpenAsync(_page.Address)).Message.ShouldBe("unavailable");
    }

    [Fact]
    public async Task With_the_token_over_and_the_wiki_down_a_cached_page_is_shown_with_its_age()
    {
        _time.Advance(TimeSpan.FromHours(5));
        await _application.Sandbox.DisposeAsync();
        var page = await _reader.OpenAsync(_page.Address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe(_page.Source.Title);
        page.Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("5 hours ago");
        var other = await _reader.OpenAsync("/wikipedia/en/wiki/Sun");
        other.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        other.Message.ShouldBe("unavailable");
        (await _reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_the_token_endpoint_is_slow_a_cached_page_is_shown_and_another_is_waited_for()
    {
        _time.Advance(TimeSpan.FromHours(5));
        _application.Sandbox.Options.TokenLatency = TimeSpan.FromSeconds(25);
        (await AdvanceUntilAsync(_reader.OpenAsync(_page.Address), steps: 20)).Document.QuerySelector("[data-age]").ShouldNotBeNull();
        (await AdvanceUntilAsync(_reader.OpenAsync("/wikipedia/en/wiki/Sun"), steps: 100)).Heading.ShouldBe("Sun");
        Requests("access_token").ShouldBe(1);
        (await _reader.OpenAsync(_page.Address)).Document.QuerySelector("[data-age]").ShouldBeNull();
    }

    [Fact]
    public async Task A_session_whose_grant_was_revoked_is_not_shown_cached_pages()
    {
        _time.Advance(TimeSpan.FromHours(5));
        _application.Sandbox.Revoke("Reader");
        Visitor.LocationOf(await _reader.GetAsync(_page.Address)).AbsolutePath.ShouldEndWith("/authorize");
    }

    private async Task<Page> OpenWhileSlowAsync(string address)
    {
        var opening = _reader.OpenAsync(address);
        await _asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        // Fewer seconds than the request to the wiki may take.
        return await AdvanceUntilAsync(opening, steps: 40);
    }

    // The wait begins a moment after the request arrives at the wiki, so the clock cannot be moved in one step.
    private async Task<Page> AdvanceUntilAsync(Task<Page> opening, int steps)
    {
        await Eventually.BecomesTrueAsync(
            () =>
            {
                if (steps-- > 0) _time.Advance(TimeSpan.FromSeconds(0.5));
                return opening.IsCompleted;
            },
            "the page is shown");
        return await opening;
    }

    private int Requests(string end) => _application.Sandbox.Requests.Count(request => request.Path.EndsWith($"/{end}", StringComparison.Ordinal));

    private IDisposable Intercept(string end, RequestDelegate respond) =>
        _application.Sandbox.Intercept(request => request.Path.Value!.EndsWith(end, StringComparison.Ordinal), respond);

    // The response, which is the sandbox's own if none is given, comes when the test says so.
    private IDisposable Delay(string end, RequestDelegate? respond = null)
    {
        var slow = true;
        return _application.Sandbox.Intercept(
            request => (slow || respond is not null) && request.Path.Value!.EndsWith(end, StringComparison.Ordinal),
            async context =>
            {
                _asked.TrySetResult();
                await _late.Task;
                slow = false;
                if (respond is not null) await respond(context);
                else context.Response.Redirect(context.Request.Path + "?late=1", permanent: false, preserveMethod: true);
            });
    }
}
