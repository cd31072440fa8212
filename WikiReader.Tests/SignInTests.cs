using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Serilog.Events;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

[Trait("Category", "Fast")]
public sealed class SignInTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly ReaderApplication _application = shared.Application;

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth")]
    [InlineData("/wikipedia/en/wiki/Earth?variant=en&x=%2F%20a")]
    [InlineData("/wikipedia/en/wiki/AC/DC")]
    [InlineData("/wikipedia/en/wiki/AC%2FDC")]
    [InlineData("/wikipedia/en/wiki/C%2B%2B")]
    [InlineData("/wikipedia/en/wiki/S%C3%A3o_Paulo")]
    public async Task Sign_in_from_an_article_returns_to_the_same_address(string address)
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.PathAndQuery.ShouldBe(address);
        page.Article.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_authorization_request_has_a_code_challenge_a_state_and_the_redirect_URI()
    {
        using var visitor = _application.NewVisitor();
        var location = Visitor.LocationOf(await visitor.GetAsync("/signin"));
        location.GetLeftPart(UriPartial.Authority).ShouldBe(_application.Sandbox.Url.GetLeftPart(UriPartial.Authority));
        var query = QueryHelpers.ParseQuery(location.Query);
        query["response_type"].ToString().ShouldBe("code");
        query["code_challenge_method"].ToString().ShouldBe("S256");
        query["code_challenge"].ToString().Length.ShouldBe(43);
        query["state"].ToString().ShouldNotBeEmpty();
        query["redirect_uri"].ToString().ShouldBe(new Uri(_application.Url, "/signin-wikimedia").AbsoluteUri);
    }

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
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_return_URL_on_another_host_is_ignored(string returnUrl)
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        page.Address.ShouldBe(_application.Url);
    }

    [Theory]
    [InlineData("/wikipedia/ar/wiki/الأرض", "/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6")]
    [InlineData("/wikipedia/en/search?q=Zoë", "/wikipedia/en/search?q=Zo%C3%AB")]
    [InlineData("/wikipedia/en/wiki/AC%2FDC?x=%20", "/wikipedia/en/wiki/AC%2FDC?x=%20")]
    public async Task A_return_URL_with_non_ASCII_characters_is_returned_to(string returnUrl, string address)
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.PathAndQuery.ShouldBe(address);
    }

    [Fact]
    public async Task A_return_URL_that_is_too_long_leads_home()
    {
        using var visitor = _application.NewVisitor();
        var page = await visitor.SignInAsync($"/signin?returnUrl=/about?x={new string('a', 5500)}");
        page.Address.ShouldBe(_application.Url);
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

    [Theory]
    [InlineData("/wikipedia/en/wiki/Earth", "navigate", "document", null, true)]
    [InlineData("/wikipedia/en/wiki/Earth", null, null, null, true)]
    [InlineData("/wikipedia/en/wiki/Earth", "navigate", "iframe", null, false)]
    [InlineData("/wikipedia/en/wiki/Earth", "no-cors", "image", null, false)]
    [InlineData("/wikipedia/en/wiki/Earth", "cors", "empty", null, false)]
    [InlineData("/wikipedia/en/wiki/Earth", "navigate", "document", "prefetch", false)]
    [InlineData("/wikipedia/en/search?q=earth", "navigate", "document", null, false)]
    [InlineData("/account", "navigate", "document", null, false)]
    [InlineData("/signin", "no-cors", "image", null, false)]
    public async Task Only_navigation_to_an_article_redirects_to_sign_in(string address, string? mode, string? destination, string? purpose, bool isSent)
    {
        using var visitor = _application.NewVisitor();
        (string, string?)[] headers = [("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination), ("Sec-Purpose", purpose)];
        var response = await visitor.GetAsync(address, [.. headers.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!))]);
        response.StatusCode.ShouldBe(isSent ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized);
        visitor.Cookies.GetAllCookies().Count.ShouldBe(isSent ? 1 : 0);
        if (isSent) return;
        var page = await Page.ReadAsync(response);
        page.Message.ShouldBe("signed-out");
        page.Document.QuerySelector("[data-action]").ShouldNotBeNull().GetAttribute("href").ShouldStartWith("/signin?returnUrl=");
    }

    [Fact]
    public async Task A_signed_out_JSON_client_gets_problem_details()
    {
        using var visitor = _application.NewVisitor();
        var response = await visitor.GetAsync("/wikipedia/en/search?q=earth", ("Accept", "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_session_contains_the_identity_and_nothing_else()
    {
        using var visitor = _application.NewVisitor();
        await visitor.SignInAsync(user: "Zoë");
        var session = _application.SessionOf(visitor);
        session.Principal.Claims.Select(claim => claim.Type).Order().ShouldBe(["sid", "sub", "username"]);
        session.Principal.FindFirst("username")!.Value.ShouldBe("Zoë");
        session.Properties.Items.Keys.ShouldContain(".Token.refresh_token");
        session.Properties.Items.Keys.ShouldContain(".Token.expires_at");
    }

    [Fact]
    public async Task Each_sign_in_has_its_own_session_id()
    {
        using var visitor = _application.NewVisitor();
        await visitor.SignInAsync();
        var first = _application.SessionOf(visitor).Principal.FindFirst("sid")!.Value;
        await visitor.SignInAsync();
        _application.SessionOf(visitor).Principal.FindFirst("sid")!.Value.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_consumer_that_Wikimedia_rejects_is_logged_for_the_operator()
    {
        await using var application = await ReaderApplication.StartAsync(settings: ("Wikimedia:ClientSecret", "wrong"));
        using var visitor = application.NewVisitor();
        var page = await visitor.SignInAsync();
        page.Message.ShouldBe("misconfigured");
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
