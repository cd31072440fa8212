using System.Net;
using Serilog.Events;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>Sign-ins that are declined, interrupted, forged or refused.</summary>
[Trait("Category", "Fast")]
public sealed class SignInFailureTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly ReaderApplication _application = shared.Application;

    [Fact]
    public async Task Declining_ends_on_a_message_page_and_changes_no_cookie()
    {
        using var visitor = _application.NewVisitor();
        await visitor.SignInAsync(user: "Amina");
        var session = visitor.SessionCookie.ShouldNotBeNull().Value;
        var page = await visitor.SignInAsync("/signin?returnUrl=/about", decision: "deny");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Message.ShouldBe("declined");
        page.Address.Query.ShouldBe("?reason=declined");
        page.Document.Body!.TextContent.ShouldNotContain("rejected the request");
        visitor.SessionCookie.ShouldNotBeNull().Value.ShouldBe(session);
    }

    [Theory]
    [InlineData("/signin-wikimedia", "no parameters")]
    [InlineData("/signin-wikimedia?code=abc", "no state")]
    [InlineData("/signin-wikimedia?code=abc&state=forged", "a state that is none of ours")]
    public async Task A_callback_that_matches_no_sign_in_keeps_the_session(string callback, string because)
    {
        using var visitor = _application.NewVisitor();
        await visitor.SignInAsync();
        var page = await visitor.OpenAsync(callback);
        page.Status.ShouldBe(HttpStatusCode.BadRequest, because);
        page.Message.ShouldBe("interrupted", because);
        (await visitor.OpenAsync("/account")).Document.QuerySelector("[data-username]").ShouldNotBeNull(because);
    }

    [Fact]
    public async Task A_callback_sent_twice_keeps_the_session()
    {
        using var visitor = _application.NewVisitor();
        var callback = Visitor.LocationOf(await visitor.DecideAsync(await visitor.FollowAsync(await visitor.GetAsync("/signin"))));
        (await visitor.GetAsync(callback.AbsoluteUri)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.OpenAsync(callback.AbsoluteUri)).Message.ShouldBe("interrupted");
        (await visitor.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("invalid_client")]
    [InlineData("invalid_scope")]
    [InlineData("server_error")]
    [InlineData("nonsense")]
    public async Task A_callback_error_that_anyone_can_forge_is_not_logged_as_an_error(string error)
    {
        await using var application = await ReaderApplication.StartAsync();
        using var visitor = application.NewVisitor();
        (await visitor.OpenAsync($"/signin-wikimedia?error={error}")).Message.ShouldNotBeNull();
        (await visitor.OpenAsync("/signin-wikimedia?code=a&state=b")).Message.ShouldBe("interrupted");
        application.Log.Events.Where(logged => logged.Level > LogEventLevel.Information && !logged.RenderMessage(null).Contains("responded 5", StringComparison.Ordinal)
            && !logged.RenderMessage(null).Contains("XML encryptor", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?reason=x")]
    [InlineData("?reason=0")]
    [InlineData("?reason=Declined,Blocked")]
    [InlineData("")]
    public async Task An_unknown_sign_in_failure_is_a_404(string query)
    {
        using var visitor = _application.NewVisitor();
        (await visitor.OpenAsync($"/signin/failed{query}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_consumer_that_Wikimedia_rejects_is_logged_for_the_operator()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Wikimedia:ClientSecret", "wrong"));
        using var visitor = application.NewVisitor();
        var page = await visitor.SignInAsync();
        page.Message.ShouldBe("misconfigured");
        // Another try would end here too.
        page.Document.QuerySelector("[data-action]").ShouldBeNull();
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        application.Log.Events.Count(logged => logged.Level == LogEventLevel.Error && logged.MessageTemplate.Text.Contains("Wikimedia:ClientSecret", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("/access_token", 503, "text/html", "<h1>Down</h1>", "sign-in-unavailable")]
    [InlineData("/access_token", 500, "application/json", "{}", "sign-in-unavailable")]
    [InlineData("/access_token", 200, "text/html", "<html>", "sign-in-unavailable")]
    [InlineData("/access_token", 200, "application/json", "{}", "sign-in-unavailable")]
    [InlineData("/access_token", 400, "application/json", """{"error":"invalid_grant"}""", "interrupted")]
    [InlineData("/resource/profile", 401, "application/json", """{"error":"access_denied"}""", "token-not-accepted")]
    [InlineData("/resource/profile", 403, "application/json", """{"error":"mwoauth-invalid-authorization-blocked-user"}""", "blocked")]
    [InlineData("/resource/profile", 200, "text/html", "nonsense", "sign-in-unavailable")]
    [InlineData("/resource/profile", 200, "text/html", """{"username":"nobody"}""", "sign-in-unavailable")]
    public async Task A_failure_at_Wikimedia_has_a_page_with_a_way_to_continue(string endpoint, int status, string type, string body, string message)
    {
        using var visitor = _application.NewVisitor();
        using var broken = _application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith(endpoint, StringComparison.Ordinal), CannedResponses.Of(status, type, body));
        var page = await visitor.SignInAsync("/wikipedia/en/wiki/Earth");
        page.Message.ShouldBe(message);
        visitor.SessionCookie.ShouldBeNull();
        var again = page.Document.QuerySelector("[data-action]")?.GetAttribute("href");
        if (message != "blocked") again.ShouldBe("/signin?returnUrl=%2Fwikipedia%2Fen%2Fwiki%2FEarth");
    }
}
