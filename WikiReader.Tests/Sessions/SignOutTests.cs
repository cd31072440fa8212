using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

public sealed class SignOutTests : IAsyncLifetime
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private ReaderApplication _application = null!;
    private Visitor _reader = null!;

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(time: _time);
        _reader = _application.NewVisitor();
        await _reader.SignInAsync();
        _reader.KeepCookies();
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task A_cookie_that_was_copied_before_sign_out_is_dead_after_it()
    {
        var copied = _reader.SessionCookie!.Value;
        await SignOutAsync(_reader);
        using var thief = _application.NewVisitor();
        thief.Restore(copied);
        (await thief.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        thief.SessionCookie.ShouldBeNull();
    }

    [Fact]
    public async Task Signing_out_makes_the_tokens_worthless_at_Wikimedia()
    {
        var session = _application.SessionOf(_reader).Properties;
        var spent = RefreshAnswered();
        await SignOutAsync(_reader);
        await spent.WaitAsync(TimeSpan.FromSeconds(30));
        using var oauth = new Contract.OAuthClient(_application.Sandbox);
        (await oauth.GetAsync("w/rest.php/oauth2/resource/profile", session.GetTokenValue("access_token"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await oauth.TokenAsync(oauth.RefreshParameters(session.GetTokenValue("refresh_token")!))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_answer_that_arrives_after_sign_out_does_not_bring_the_session_back()
    {
        var copied = _reader.SessionCookie!.Value;
        using var slowTab = _application.NewVisitor();
        slowTab.Restore(copied);
        _time.Advance(TimeSpan.FromHours(4));
        var (arrived, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var slow = _application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/Moon/html", StringComparison.Ordinal), async context =>
        {
            arrived.SetResult();
            await held.Task;
            await Answers.Of(200, "text/html", "<html><body><p>Moon</p></body></html>")(context);
        });
        var opening = slowTab.GetAsync("/wikipedia/en/wiki/Moon");
        await arrived.Task;
        await SignOutAsync(_reader);
        held.SetResult();
        var late = await opening;
        late.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldAllBe(cookie => !cookie.StartsWith("WikiReader=CfDJ", StringComparison.Ordinal));
        (await slowTab.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_switch_of_user_leaves_nothing_of_the_first()
    {
        var first = _reader.SessionCookie!.Value;
        var account = await _reader.SignInAsync("/signin?returnUrl=/account", "Editor");
        account.Document.QuerySelector("[data-username]")!.TextContent.ShouldBe("Editor");
        _reader.Restore(first);
        (await _reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_sign_in_that_is_declined_leaves_the_session_as_it_was()
    {
        await _reader.SignInAsync(decision: "deny");
        (await _reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
    }

    internal static async Task SignOutAsync(Visitor reader)
    {
        var token = (await reader.OpenAsync("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        (await reader.PostAsync("/signout", ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task RefreshAnswered()
    {
        var before = Refreshes;
        while (Refreshes == before) await Task.Delay(5);
    }

    private int Refreshes => _application.Sandbox.Requests.Count(request => request.Path.EndsWith("/access_token", StringComparison.Ordinal));
}
