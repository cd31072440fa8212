using System.Net;
using Microsoft.AspNetCore.Authentication;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

public sealed class SignOutTests : SessionTest
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    [Fact]
    public async Task A_cookie_copied_before_sign_out_is_invalid_afterwards()
    {
        var copied = Reader.SessionCookie!.Value;
        await SignOutAsync(Reader);
        using var thief = Application.NewVisitor();
        thief.Restore(copied);
        (await thief.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        Visitor.LocationOf(await thief.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
    }

    [Fact]
    public async Task Sign_out_invalidates_the_tokens_at_Wikimedia()
    {
        var session = Application.SessionOf(Reader).Properties;
        var refreshed = RefreshResponseAsync();
        await SignOutAsync(Reader);
        await refreshed.WaitAsync(TimeSpan.FromSeconds(30));
        using var oauth = new Contract.OAuthClient(Application.Sandbox);
        (await oauth.GetAsync("w/rest.php/oauth2/resource/profile", session.GetTokenValue("access_token"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await oauth.TokenAsync(oauth.RefreshParameters(session.GetTokenValue("refresh_token")!))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_response_that_arrives_after_sign_out_does_not_restore_the_session()
    {
        var copied = Reader.SessionCookie!.Value;
        using var slowTab = Application.NewVisitor();
        slowTab.Restore(copied);
        Time.Advance(TimeSpan.FromHours(4));
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var slow = Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/Moon/html", StringComparison.Ordinal), async context =>
        {
            arrived.SetResult();
            await release.Task;
            await CannedResponses.Of(200, "text/html", "<html><body><p>Moon</p></body></html>")(context);
        });
        var opening = slowTab.GetAsync("/wikipedia/en/wiki/Moon");
        await arrived.Task;
        await SignOutAsync(Reader);
        release.SetResult();
        var late = await opening;
        late.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldAllBe(cookie => !cookie.StartsWith("WikiReader=CfDJ", StringComparison.Ordinal));
        (await slowTab.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(200)]
    public async Task A_sign_out_while_Wikimedia_does_not_respond_invalidates_the_tokens_later(int status)
    {
        var accessToken = Application.SessionOf(Reader).Properties.GetTokenValue("access_token");
        var copied = Reader.SessionCookie!.Value;
        using (Application.Sandbox.Intercept(IsTokenRequest, CannedResponses.Of(status, "text/html", "down")))
        {
            await SignOutAsync(Reader);
            await Eventually.BecomesTrueAsync(() => Refreshes >= 1, "the tokens were to be revoked at once");
            Reader.Restore(copied);
            (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
            await Eventually.BecomesTrueAsync(
                () =>
                {
                    Time.Advance(TimeSpan.FromSeconds(5));
                    return Refreshes >= 3;
                },
                "it was tried again");
        }

        using var oauth = new Contract.OAuthClient(Application.Sandbox);
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                Time.Advance(TimeSpan.FromSeconds(10));
                return (await oauth.GetAsync("w/rest.php/oauth2/resource/profile", accessToken)).StatusCode is HttpStatusCode.Unauthorized;
            },
            "the access token is revoked");
        Application.Log.Lines.ShouldNotContain(line => line.Contains("could not be revoked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tokens_that_could_not_be_revoked_within_a_day_are_reported()
    {
        using var down = Application.Sandbox.Intercept(IsTokenRequest, CannedResponses.Of(503, "text/html", "down"));
        await SignOutAsync(Reader);
        await Eventually.BecomesTrueAsync(
            () =>
            {
                Time.Advance(TimeSpan.FromMinutes(15));
                return Application.Log.Lines.Any(line => line.Contains("could not be revoked", StringComparison.Ordinal));
            },
            "the log says so");
        Refreshes.ShouldBeLessThan(150);
    }

    [Fact]
    public async Task A_slow_page_does_not_extend_a_session_that_was_signed_out_in_the_meantime()
    {
        Application.Sandbox.Options.AccessTokenLifetime = TimeSpan.FromDays(300);
        using var reader = Application.NewVisitor();
        await reader.SignInAsync();
        reader.KeepCookies();
        Time.Advance(TimeSpan.FromDays(16));
        using var slowTab = Application.NewVisitor();
        slowTab.Restore(reader.SessionCookie!.Value);
        Application.Sandbox.Options.Latency = TimeSpan.FromSeconds(1);
        var slow = slowTab.GetAsync("/wikipedia/en/wiki/Moon");
        await SignOutAsync(reader);
        while (!slow.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        (await slow).Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldAllBe(cookie => !cookie.StartsWith("WikiReader=CfDJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_sign_out_request_succeeds()
    {
        var token = (await Reader.OpenAsync("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        for (var click = 0; click < 2; click++)
            Visitor.LocationOf(await Reader.PostAsync("/signout", ("__RequestVerificationToken", token))).ShouldBe(Application.Url);
    }

    [Fact]
    public async Task A_change_of_user_replaces_the_first_session()
    {
        var first = Reader.SessionCookie!.Value;
        var account = await Reader.SignInAsync("/signin?returnUrl=/account", "Editor");
        account.Document.QuerySelector("[data-username]")!.TextContent.ShouldBe("Editor");
        Reader.Restore(first);
        (await Reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_late_response_to_a_replaced_session_does_not_affect_the_new_one()
    {
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = true;
        using var slow = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/Moon/bare", StringComparison.Ordinal) && Interlocked.Exchange(ref first, false),
            async context =>
            {
                arrived.SetResult();
                await release.Task;
                await CannedResponses.Of(403, "application/json", """{"error":"rest-read-denied"}""")(context);
            });
        var late = Reader.GetAsync("/wikipedia/en/wiki/Moon");
        await arrived.Task;
        var refreshed = RefreshResponseAsync();
        await Reader.SignInAsync();
        await refreshed.WaitAsync(TimeSpan.FromSeconds(30));
        release.SetResult();
        (await late).Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldAllBe(cookie => !cookie.StartsWith("WikiReader=", StringComparison.Ordinal));
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task A_declined_sign_in_keeps_the_session()
    {
        await Reader.SignInAsync(decision: "deny");
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
    }

    internal static async Task SignOutAsync(Visitor reader)
    {
        var token = (await reader.OpenAsync("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        (await reader.PostAsync("/signout", ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task RefreshResponseAsync()
    {
        var before = Refreshes;
        return Eventually.BecomesTrueAsync(() => Refreshes > before, "the token endpoint has responded");
    }
}
