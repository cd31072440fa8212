using System.Net;
using System.Text.Json.Nodes;
using WikiReader.Tests.Contract;
using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.InvalidResponses;

namespace WikiReader.Tests.Sessions;

/// <summary>How long an access token is used: by its expiry, and by what the API says.</summary>
public sealed class TokenLifeTests : SessionTest
{
    private const string Article = "/wikipedia/en/wiki/Earth";
    private const string AThousandYears = "31556952000";

    [Theory]
    [InlineData(AThousandYears, true)]
    [InlineData(AThousandYears, false)]
    [InlineData("251000000000", true)]
    [InlineData("9e18", false)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public async Task A_token_that_does_not_expire_is_never_refreshed_without_need(string? expiresIn, bool hasRefreshToken)
    {
        using var reader = Application.NewVisitor();
        using (Issue(expiresIn, hasRefreshToken)) (await reader.SignInAsync(Article)).Heading.ShouldBe("Earth");
        reader.KeepCookies();
        Application.Sandbox.Options.Gateway = true;
        Application.Sandbox.ClearRequests();
        // The sandbox ends the token by its own clock, which the product was not told of.
        Time.Advance(TimeSpan.FromHours(3));
        for (var view = 0; view < 3; view++) (await reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        (await reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(0);

        Time.Advance(TimeSpan.FromHours(2));
        var response = await reader.GetAsync(Article);
        if (hasRefreshToken) response.StatusCode.ShouldBe(HttpStatusCode.OK);
        else Visitor.LocationOf(response).AbsolutePath.ShouldEndWith("/authorize");
        Refreshes.ShouldBe(hasRefreshToken ? 1 : 0);
        (await reader.SignInOrOpenAsync(Article)).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task Without_a_refresh_token_the_session_lasts_until_the_access_token_expires()
    {
        using var reader = Application.NewVisitor();
        using (Issue("14400", hasRefreshToken: false)) await reader.SignInAsync(Article);
        reader.KeepCookies();
        Time.Advance(TimeSpan.FromMinutes(4 * 60 - 1));
        (await reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        Time.Advance(TimeSpan.FromMinutes(2));
        Visitor.LocationOf(await reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
        (await reader.SignInAsync(Article)).Heading.ShouldBe("Earth");
    }

    [Theory]
    [InlineData(Article)]
    [InlineData("/wikipedia/en/search?q=earth")]
    public async Task A_401_with_invalid_token_means_that_the_token_is_dead_and_no_other_request_asks_why(string address)
    {
        Application.Sandbox.Options.Gateway = true;
        Application.Sandbox.Expire("Reader");
        (await Reader.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        var requests = Application.Sandbox.Requests.Where(request => !request.Path.EndsWith("/html", StringComparison.Ordinal)).ToArray();
        requests[0].Status.ShouldBe(401);
        requests[1].Path.ShouldEndWith("/access_token");
        Refreshes.ShouldBe(1);
    }

    [Theory]
    [InlineData("Bearer error=invalid_token", true)]
    [InlineData("bearer realm=\"x, y\", Error=\"invalid_token\", error_description=\"expired\"", true)]
    [InlineData("Basic realm=\"x\", Bearer error=\"invalid_token\"", true)]
    [InlineData("Bearer error=\"insufficient_scope\"", false)]
    [InlineData("Bearer error=\"invalid_token_type\"", false)]
    [InlineData("Bearer error=invalid_tokens", false)]
    [InlineData("Bearer realm=\"x\"", false)]
    [InlineData(null, false)]
    public async Task Any_other_401_is_checked_with_the_profile(string? challenge, bool isInvalidToken)
    {
        (string, string)[] headers = challenge is null ? [] : [("WWW-Authenticate", challenge)];
        using (Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith("/Moon/bare", StringComparison.Ordinal), CannedResponses.Of(401, "application/json", "{}", headers)))
        {
            var page = await Reader.OpenAsync("/wikipedia/en/wiki/Moon");
            page.Message.ShouldBe(isInvalidToken ? "unavailable" : "not-allowed");
        }

        Refreshes.ShouldBe(isInvalidToken ? 2 : 0);
        (await Reader.OpenAsync("/wikipedia/en/wiki/Moon")).Heading.ShouldBe("Moon");
    }

    [Fact]
    [Recording("P03-profile-errors")]
    public async Task A_profile_that_the_gateway_refuses_makes_the_sign_in_fail_as_one_that_MediaWiki_refuses()
    {
        using var visitor = Application.NewVisitor();
        using var refused = Application.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/resource/profile", StringComparison.Ordinal), CannedResponses.Of(401, "text/plain", "", ("WWW-Authenticate", "Bearer error=\"invalid_token\"")));
        (await visitor.SignInAsync(Article)).Message.ShouldBe("token-not-accepted");
    }

    // The token endpoint's responses, changed.
    private IDisposable Issue(string? expiresIn, bool hasRefreshToken) => Tampering.Apply(Application.Sandbox, IsTokenRequest, new Mutation("lifetime")
    {
        Body = good =>
        {
            var json = JsonNode.Parse(good)!.AsObject();
            json.Remove("expires_in");
            if (expiresIn is not null) json["expires_in"] = JsonNode.Parse(expiresIn);
            if (!hasRefreshToken) json.Remove("refresh_token");
            return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
        },
    });
}

internal static class VisitorSignIn
{
    /// <summary>Opens an address, and signs in if that is required.</summary>
    public static async Task<Page> SignInOrOpenAsync(this Visitor visitor, string address)
    {
        var response = await visitor.GetAsync(address);
        return response.StatusCode is HttpStatusCode.Redirect ? await visitor.SignInAsync(address) : await Page.ReadAsync(response);
    }
}
