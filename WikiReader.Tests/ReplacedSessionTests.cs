using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Sessions;
using WikiReader.Web.Authentication.Renewal;

namespace WikiReader.Tests;

/// <summary>A reader signs in again in the same browser, while other tabs use the session before.</summary>
public sealed class ReplacedSessionTests : SessionTest
{
    private const string Article = "/wikipedia/en/wiki/Earth";
    private static readonly TimeSpan ApiDelay = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task Ten_tabs_that_sign_in_half_a_second_apart_are_asked_once_each()
    {
        using var visitor = Application.NewVisitor();
        var dialogs = new List<HttpResponseMessage>();
        for (var tab = 0; tab < 10; tab++) dialogs.Add(await visitor.FollowAsync(await visitor.GetAsync($"/wikipedia/en/wiki/{(tab % 2 == 0 ? "Moon" : "Sun")}?tab={tab}")));
        Application.Sandbox.Options.Latency = ApiDelay;
        var loading = new List<Task<HttpResponseMessage>>();
        foreach (var dialog in dialogs)
        {
            var back = await visitor.GetAsync(Visitor.LocationOf(await visitor.DecideAsync(dialog)).AbsoluteUri);
            loading.Add(visitor.GetAsync(Visitor.LocationOf(back).AbsoluteUri));
            for (var step = 0; step < 50; step++) await AdvanceAsync(TimeSpan.FromMilliseconds(10));
        }

        while (!loading.TrueForAll(page => page.IsCompleted)) await AdvanceAsync(TimeSpan.FromMilliseconds(10));
        foreach (var page in loading) (await page).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_that_was_loading_still_uses_the_tokens_of_the_session_before_and_gets_no_cookie()
    {
        Application.Sandbox.Options.Latency = ApiDelay;
        var loading = Reader.GetAsync("/wikipedia/en/wiki/Moon");
        await Eventually.BecomesTrueAsync(() => Application.Sandbox.Requests.Count == 0, "nothing has been answered yet");
        await Reader.SignInAsync();
        while (!loading.IsCompleted) await AdvanceAsync(TimeSpan.FromMilliseconds(50));
        var page = await loading;
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_session_before_reads_for_a_minute_and_then_its_tokens_are_invalid()
    {
        var first = Reader.SessionCookie!.Value;
        var accessToken = Application.SessionOf(Reader).Properties.GetTokenValue("access_token");
        await Reader.SignInAsync();
        Reader.Restore(first);
        var late = await Reader.GetAsync(Article);
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        late.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        Time.Advance(TimeSpan.FromSeconds(61));
        Visitor.LocationOf(await Reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
        using var oauth = new Contract.OAuthClient(Application.Sandbox);
        await Eventually.BecomesTrueAsync(
            async () => (await oauth.GetAsync("w/rest.php/oauth2/resource/profile", accessToken)).StatusCode is HttpStatusCode.Unauthorized, "the access token is revoked");
    }

    [Fact]
    public async Task A_shutdown_revokes_the_tokens_of_the_session_before_without_waiting_for_the_minute()
    {
        var accessToken = Application.SessionOf(Reader).Properties.GetTokenValue("access_token");
        await Reader.SignInAsync();
        await Application.Services.GetRequiredService<TokenRevocation>().StopAsync(CancellationToken.None);
        using var oauth = new Contract.OAuthClient(Application.Sandbox);
        (await oauth.GetAsync("w/rest.php/oauth2/resource/profile", accessToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_page_that_was_loading_may_refresh_the_tokens_of_the_session_before()
    {
        var first = Reader.SessionCookie!.Value;
        await Reader.SignInAsync();
        Application.Sandbox.Expire("Reader");
        Reader.Restore(first);
        var late = await Reader.GetAsync(Article);
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        late.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_session_of_another_reader_is_over_at_once()
    {
        var first = Reader.SessionCookie!.Value;
        await Reader.SignInAsync(user: "Amina");
        Reader.Restore(first);
        Visitor.LocationOf(await Reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
    }

    private async Task AdvanceAsync(TimeSpan step)
    {
        Time.Advance(step);
        await Task.Delay(1);
    }
}
