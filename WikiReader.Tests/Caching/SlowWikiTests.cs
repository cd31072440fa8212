using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>A cached article of a public wiki is shown with its age, after two seconds at most, whatever the wiki and its authorization server do.</summary>
public sealed class SlowWikiTests : CachedPageTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Time.Advance(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_wiki_that_takes_longer_than_two_seconds_is_not_waited_for()
    {
        using var slow = Hold("bare");
        var page = await OpenAsync(slow);
        page.Heading.ShouldBe(Cached.Source.Title);
        page.Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("2 minutes ago");
    }

    [Fact]
    public async Task A_response_that_comes_late_serves_the_next_view()
    {
        var revised = Cached.Revise(Application, "<p>Edited</p>");
        using var slow = Hold("bare");
        (await OpenAsync(slow)).Article!.TextContent.ShouldNotContain("Edited");
        slow.Release();
        await Eventually.BecomesTrueAsync(() => Requests("html") == 1, "the new revision is fetched without another view");
        await Eventually.BecomesTrueAsync(
            async () => await Reader.OpenAsync(Cached.Address) is var next && next.Article!.TextContent.Trim() == "Edited" && next.Document.QuerySelector("[data-age]") is null,
            "the next view shows the new revision");
        Requests("bare").ShouldBe(1);
        revised.Source.RevisionId.ShouldNotBe(Cached.Source.RevisionId);
    }

    [Fact]
    public async Task A_new_revision_that_is_slow_to_come_is_not_waited_for()
    {
        Cached.Revise(Application, "<p>Edited</p>");
        using var slow = Hold("html");
        var page = await OpenAsync(slow);
        page.Article!.TextContent.ShouldNotContain("Edited");
        page.Document.QuerySelector("[data-age]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_that_is_not_cached_is_waited_for()
    {
        var unread = UnreadPage.Add(Application, "<p>Worth the wait</p>");
        using var slow = new HeldResponse(Application.Sandbox, $"/{unread.Key}/bare");
        var opening = Reader.OpenAsync(unread.Address);
        await slow.Requested;
        Time.Advance(TimeSpan.FromSeconds(20));
        slow.Release();
        (await opening).Article!.TextContent.Trim().ShouldBe("Worth the wait");
    }

    [Fact]
    public async Task A_page_that_turns_out_to_be_deleted_is_not_shown_again()
    {
        using (var slow = Hold("bare", CannedResponses.Of(404, "application/json", "{}")))
        {
            await OpenAsync(slow);
            slow.Release();
            await Eventually.BecomesTrueAsync(async () => (await Reader.OpenAsync(Cached.Address)).Message == "missing", "the wiki's late response counts");
        }

        using var broken = Intercept("bare", CannedResponses.Of(503, "text/html", ""));
        (await Reader.OpenAsync(Cached.Address)).Message.ShouldBe("unavailable");
    }

    [Fact]
    public async Task With_the_token_over_and_the_wiki_down_a_cached_page_is_shown_with_its_age()
    {
        Time.Advance(TimeSpan.FromHours(5));
        await Application.Sandbox.DisposeAsync();
        var page = await Reader.OpenAsync(Cached.Address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe(Cached.Source.Title);
        page.Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("5 hours ago");
        var other = await Reader.OpenAsync("/wikipedia/en/wiki/Sun");
        other.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        other.Message.ShouldBe("unavailable");
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_the_token_endpoint_is_slow_a_cached_page_is_shown_and_another_is_waited_for()
    {
        Time.Advance(TimeSpan.FromHours(5));
        Application.Sandbox.Options.TokenLatency = TimeSpan.FromSeconds(25);
        (await AdvanceUntilAsync(Reader.OpenAsync(Cached.Address), steps: 20)).Document.QuerySelector("[data-age]").ShouldNotBeNull();
        (await AdvanceUntilAsync(Reader.OpenAsync("/wikipedia/en/wiki/Sun"), steps: 100)).Heading.ShouldBe("Sun");
        Requests("access_token").ShouldBe(1);
        (await Reader.OpenAsync(Cached.Address)).Document.QuerySelector("[data-age]").ShouldBeNull();
    }

    [Fact]
    public async Task A_session_whose_grant_was_revoked_is_not_shown_cached_pages()
    {
        Time.Advance(TimeSpan.FromHours(5));
        Application.Sandbox.Revoke("Reader");
        Visitor.LocationOf(await Reader.GetAsync(Cached.Address)).AbsolutePath.ShouldEndWith("/authorize");
    }

    private async Task<Page> OpenAsync(HeldResponse slow)
    {
        var opening = Reader.OpenAsync(Cached.Address);
        await slow.Requested;
        // Fewer seconds than the request to the wiki may take.
        return await AdvanceUntilAsync(opening, steps: 40);
    }

    // The wait begins a moment after the request arrives at the wiki, so the clock cannot be moved in one step.
    private async Task<Page> AdvanceUntilAsync(Task<Page> opening, int steps)
    {
        await Eventually.BecomesTrueAsync(
            () =>
            {
                if (steps-- > 0) Time.Advance(TimeSpan.FromSeconds(0.5));
                return opening.IsCompleted;
            },
            "the page is shown");
        return await opening;
    }
}
