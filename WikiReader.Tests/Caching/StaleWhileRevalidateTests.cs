using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>
/// A cached page of a public wiki that the wiki confirmed recently is shown without waiting for it. What it then says to this reader holds for the next
/// view.
/// </summary>
public sealed class StaleWhileRevalidateTests : CachedPageTest
{
    protected override (string Key, string? Value)[] Settings => [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_page_that_was_confirmed_recently_waits_for_nothing_and_is_confirmed_beside_it()
    {
        using var held = Hold("bare");
        var response = await Reader.GetAsync(Cached.Address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Timing(response).ShouldStartWith("bare;desc=\"beside\", own;dur=");
        (await Page.ReadAsync(response)).Document.QuerySelector("[data-age]").ShouldBeNull();
        held.Release();
        await RequestedAsync("bare", 1);
        Requests("html").ShouldBe(0);
    }

    [Fact]
    public async Task Confirmations_beside_views_do_not_delay_what_a_reader_waits_for()
    {
        var pages = Enumerable.Range(0, 6).Select(_ => UnreadPage.Add(Application, "<p>Text</p>")).ToArray();
        foreach (var page in pages) await Reader.OpenAsync(page.Address);
        Time.Advance(TimeSpan.FromMinutes(1));
        var held = 0;
        using var slow = Application.Sandbox.Intercept(
            request => pages.Any(page => request.Path.Value!.EndsWith($"/{page.Key}/bare", StringComparison.Ordinal)),
            async context =>
            {
                Interlocked.Increment(ref held);
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            });
        foreach (var page in pages) (await Reader.OpenAsync(page.Address)).Heading.ShouldBe(page.Source.Title);
        await Eventually.BecomesTrueAsync(() => held == 1, "the first page is being confirmed");
        (await Reader.OpenAsync(UnreadPage.Add(Application, "<p>Worth it</p>").Address)).Article!.TextContent.Trim().ShouldBe("Worth it");
        (await Reader.OpenAsync("/wikipedia/en/search?q=earth")).Status.ShouldBe(HttpStatusCode.OK);
        held.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_another_reader_confirmed_is_shown_at_once_to_a_reader_who_has_not_opened_it()
    {
        using var other = await SignInAsync("Amina");
        using var held = Hold("bare");
        (await other.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
    }

    [Fact]
    public async Task After_five_minutes_a_view_waits_again()
    {
        Time.Advance(TimeSpan.FromMinutes(4.1));
        Timing(await Reader.GetAsync(Cached.Address)).ShouldStartWith("bare;dur=");
    }

    [Fact]
    public async Task Each_confirmation_counts_for_five_minutes()
    {
        for (var view = 1; view <= 4; view++)
        {
            Time.Advance(TimeSpan.FromMinutes(3));
            Timing(await Reader.GetAsync(Cached.Address)).ShouldStartWith("bare;desc=");
            await RequestedAsync("bare", view);
            // The response is stored a moment after the sandbox has sent it.
            await Eventually.BecomesTrueAsync(async () => Timing(await Reader.GetAsync(Cached.Address)).StartsWith("own", StringComparison.Ordinal), "the response is stored");
        }
    }

    [Theory]
    [InlineData("Cache-Control", "max-age=0")]
    [InlineData("Cache-Control", "no-cache")]
    [InlineData("Cache-Control", "no-store, no-cache")]
    [InlineData("Pragma", "no-cache")]
    public async Task A_reload_waits(string header, string value)
    {
        Cached.Revise(Application, "<p>Edited</p>");
        var response = await Reader.GetAsync(Cached.Address, (header, value));
        Timing(response).ShouldStartWith("bare;dur=");
        (await Page.ReadAsync(response)).Article!.TextContent.Trim().ShouldBe("Edited");
    }

    [Fact]
    public async Task Another_directive_is_no_reload()
    {
        using var held = Hold("bare");
        Timing(await Reader.GetAsync(Cached.Address, ("Cache-Control", "max-age=60"))).ShouldStartWith("bare;desc=");
    }

    [Fact]
    public async Task An_edit_is_fetched_beside_the_view_and_shown_at_the_next()
    {
        Cached.Revise(Application, "<p>Edited</p>");
        (await Reader.OpenAsync(Cached.Address)).Article!.TextContent.ShouldNotContain("Edited");
        await RequestedAsync("html", 1);
        await Eventually.BecomesTrueAsync(async () => (await Reader.OpenAsync(Cached.Address)).Article!.TextContent.Trim() == "Edited", "the next view shows the edit");
        Requests("bare").ShouldBe(1);
        Requests("html").ShouldBe(1);
    }

    [Theory]
    [InlineData(403, """{"error":"rest-read-denied"}""", "not-allowed")]
    [InlineData(403, """{"errorKey":"rest-permission-denied-title","messageTranslations":{"en":"No"},"httpCode":403,"httpReason":"Forbidden"}""", "not-allowed")]
    [InlineData(404, """{"errorKey":"rest-nonexistent-title"}""", "missing")]
    public async Task A_page_that_is_denied_or_deleted_says_so_at_the_next_view(int status, string body, string message)
    {
        using var gone = Intercept("bare", CannedResponses.Of(status, "application/json", body));
        (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        await UntilDecidedAsync(message);
    }

    [Fact]
    public async Task A_page_that_one_reader_may_not_read_stays_closed_to_that_reader_while_others_confirm_it()
    {
        using var other = await SignInAsync("Amina");
        using var hidden = Intercept("bare", CannedResponses.Of(403, "application/json", """{"errorKey":"rest-permission-denied-title","messageTranslations":{},"httpCode":403,"httpReason":"Forbidden"}"""));
        await Reader.OpenAsync(Cached.Address);
        await UntilDecidedAsync("not-allowed");
        hidden.Dispose();
        Time.Advance(TimeSpan.FromMinutes(1));
        (await other.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        using var again = Intercept("bare", CannedResponses.Of(403, "application/json", """{"errorKey":"rest-permission-denied-title","messageTranslations":{},"httpCode":403,"httpReason":"Forbidden"}"""));
        (await Reader.OpenAsync(Cached.Address)).Message.ShouldBe("not-allowed");
        again.Dispose();
        (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        using var held = Hold("bare");
        Time.Advance(TimeSpan.FromMinutes(1));
        (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
    }

    [Fact]
    public async Task A_page_that_was_moved_leads_to_its_new_title_at_the_next_view()
    {
        Application.Sandbox.Pages.Add(Cached.Source with { RevisionId = Cached.Source.RevisionId + 50_000, Html = """<!DOCTYPE html><html><head></head><body><link rel="mw:PageProp/redirect" href="./Earth#Orbit"></body></html>""" });
        (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        await Eventually.BecomesTrueAsync(
            async () => (await Reader.GetAsync(Cached.Address)).Headers.Location?.OriginalString == $"/wikipedia/en/wiki/Earth?redirectedfrom={Cached.Key}#Orbit", "the next view is redirected");
    }

    [Fact]
    public async Task A_redirect_that_was_followed_recently_is_followed_without_waiting()
    {
        Application.Sandbox.Pages.Add(Cached.Source with { Key = "Elsewhere_held", Id = 7_700_001, Html = """<!DOCTYPE html><html><head></head><body><link rel="mw:PageProp/redirect" href="./Earth#Orbit"></body></html>""" });
        await Reader.GetAsync("/wikipedia/en/wiki/Elsewhere_held");
        Time.Advance(TimeSpan.FromMinutes(1));
        using var held = new HeldResponse(Application.Sandbox, "/Elsewhere_held/bare");
        var response = await Reader.GetAsync("/wikipedia/en/wiki/Elsewhere_held");
        response.Headers.Location!.OriginalString.ShouldBe("/wikipedia/en/wiki/Earth?redirectedfrom=Elsewhere_held#Orbit");
        Timing(response).ShouldStartWith("bare;desc=");
    }

    // A redirect to an outside address, and one to itself.
    [Theory]
    [InlineData("https://example.org/place", "redirected-outside")]
    [InlineData("./Elsewhere_held", "circle")]
    public async Task A_redirect_that_leads_to_no_page_here_is_explained_without_waiting(string target, string message)
    {
        Application.Sandbox.Pages.Add(Cached.Source with { Key = "Elsewhere_held", Id = 7_700_002, Html = $"""<!DOCTYPE html><html><head></head><body><link rel="mw:PageProp/redirect" href="{target}"></body></html>""" });
        await Reader.OpenAsync("/wikipedia/en/wiki/Elsewhere_held");
        Time.Advance(TimeSpan.FromMinutes(1));
        await Reader.OpenAsync("/wikipedia/en/wiki/Elsewhere_held");
        await RequestedAsync("bare", 2);
        Time.Advance(TimeSpan.FromMinutes(1));
        using var held = new HeldResponse(Application.Sandbox, "/Elsewhere_held/bare");
        (await Reader.OpenAsync("/wikipedia/en/wiki/Elsewhere_held")).Message.ShouldBe(message);
    }

    [Fact]
    public async Task A_token_that_the_wiki_rejects_beside_a_view_is_renewed_at_the_next()
    {
        Application.Sandbox.Expire("Reader");
        (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
        await RequestedAsync("bare", 1);
        await Eventually.BecomesTrueAsync(
            async () => (await Reader.OpenAsync(Cached.Address)).Heading == Cached.Source.Title && Requests("access_token") == 1, "the token is renewed");
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_by_a_view_that_waits_for_nothing()
    {
        // A token lives for 240 minutes.
        for (var minute = 4; minute < 240; minute += 4)
        {
            Time.Advance(TimeSpan.FromMinutes(4));
            (await Reader.OpenAsync(Cached.Address)).Heading.ShouldBe(Cached.Source.Title);
            // Otherwise four minutes would pass while a request is on its way.
            await RequestedAsync("bare", minute / 4);
        }

        await RequestedAsync("access_token", 1);
        Application.Sandbox.Requests.ShouldNotContain(request => request.Status == 401);
    }

    [Fact]
    public async Task A_wiki_that_is_down_beside_a_view_is_noticed_when_the_confirmation_is_too_old()
    {
        using var broken = Intercept("bare", CannedResponses.Of(503, "text/html", ""));
        (await Reader.OpenAsync(Cached.Address)).Document.QuerySelector("[data-age]").ShouldBeNull();
        Time.Advance(TimeSpan.FromMinutes(4.1));
        (await Reader.OpenAsync(Cached.Address)).Document.QuerySelector("[data-age]")!.TextContent.ShouldContain("5 minutes ago");
    }

    private async Task UntilDecidedAsync(string message) =>
        await Eventually.BecomesTrueAsync(async () => (await Reader.OpenAsync(Cached.Address)).Message == message, "the wiki's response counts");

    private async Task RequestedAsync(string end, int count) => await Eventually.BecomesTrueAsync(() => Requests(end) == count, $"{end} is requested");

    private static string Timing(HttpResponseMessage response) => string.Join(", ", response.Headers.GetValues("Server-Timing"));

    private async Task<Visitor> SignInAsync(string user)
    {
        var visitor = Application.NewVisitor();
        await visitor.SignInAsync(user: user);
        return visitor;
    }
}
