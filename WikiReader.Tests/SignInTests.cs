using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests;

/// <summary>What starts a sign-in, and what a session contains after it.</summary>
[Trait("Category", "Fast")]
public sealed class SignInTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly ReaderApplication _application = shared.Application;

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
}
