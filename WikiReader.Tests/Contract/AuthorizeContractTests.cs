using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;

namespace WikiReader.Tests.Contract;

/// <summary>The authorize endpoint, compared with the recordings A01 to A12. The sandbox replaces the wiki's login pages by one form.</summary>
public sealed class AuthorizeContractTests(SandboxWiki wiki) : IClassFixture<SandboxWiki>
{
    private readonly OAuthClient _oauth = wiki.OAuth;

    [Fact]
    [Recording("A01-authorize-happy-first-time")]
    [Recording("A02-authorize-happy-again")]
    [Recording("V02-second-sign-in-dialog-or-not")]
    public async Task Allowing_redirects_back_with_code_and_state_and_the_dialog_is_shown_each_time()
    {
        for (var signIn = 0; signIn < 2; signIn++)
        {
            (await IsDialogAsync(await _oauth.AuthorizeAsync(_oauth.AuthorizeParameters))).ShouldBeTrue();
            var callback = (await _oauth.DecideAsync(_oauth.AuthorizeParameters, "Reader", "allow")).Headers.Location.ShouldNotBeNull();
            callback.GetLeftPart(UriPartial.Path).ShouldBe(OAuthClient.RedirectUri);
            var query = QueryHelpers.ParseQuery(callback.Query);
            query["state"].ToString().ShouldBe("STATE-abc_123.~");
            query["code"].ToString().Length.ShouldBeInRange(870, 886);
            query["code"].ToString().ShouldStartWith("def50200");
        }
    }

    [Fact]
    [Recording("A03-authorize-denied")]
    public async Task Declining_redirects_back_with_its_own_error_and_without_state()
    {
        var response = await _oauth.DecideAsync(_oauth.AuthorizeParameters, "Reader", "deny");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var query = QueryHelpers.ParseQuery(response.Headers.Location!.Query);
        query.Keys.Order().ShouldBe(["error", "error_description", "message"]);
        query["error"].ToString().ShouldBe("unauthorized_client");
    }

    [Theory]
    [InlineData("client_id", "00000000000000000000000000000000", "unknown")]
    [InlineData("client_id", null, "missing")]
    [InlineData("response_type", "token", "another grant")]
    [InlineData("response_type", null, "missing")]
    [InlineData("redirect_uri", "https://evil.example/signin-wikimedia", "another host")]
    [InlineData("redirect_uri", "http://localhost:5000/signin-wikimedia/", "a trailing slash")]
    [InlineData("redirect_uri", "http://localhost:5000/signin-wikimedia/more", "a longer path")]
    [InlineData("redirect_uri", "http://localhost:5000/signin-wikimedia?x=1", "a query")]
    [InlineData("code_challenge_method", "S512", "an unknown method")]
    [InlineData("code_challenge", "short", "a challenge that is too short")]
    [InlineData("code_challenge", "tGRbPT7CQsXPziiHp6FueTs0OTwyyxMmEtTOI6P6wKo=", "padding")]
    [Recording("A04-authorize-bad-client-id")]
    [Recording("A05-authorize-redirect-uri")]
    [Recording("A07-authorize-wrong-parameters")]
    [Recording("A08-authorize-pkce-variations")]
    public async Task An_invalid_authorization_request_ends_on_an_error_page_of_the_wiki(string parameter, string? value, string because)
    {
        var parameters = With(parameter, value);
        var response = await _oauth.AuthorizeAsync(parameters);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, because);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await IsDialogAsync(response)).ShouldBeFalse(because);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("openid")]
    [Recording("A07-authorize-wrong-parameters")]
    public async Task An_unknown_scope_redirects_back_without_state(string scope)
    {
        var response = await _oauth.AuthorizeAsync(With("scope", scope));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var query = QueryHelpers.ParseQuery(response.Headers.Location!.Query);
        query["error"].ToString().ShouldBe("invalid_scope");
        query.ContainsKey("state").ShouldBeFalse();
    }

    [Theory]
    [InlineData("state", null, "no state")]
    [InlineData("redirect_uri", null, "the registered callback is meant")]
    [InlineData("code_challenge_method", "plain", "a plain challenge")]
    [InlineData("code_challenge_method", null, "no method means plain")]
    [InlineData("scope", "basic", "a scope that is granted")]
    [InlineData("scope", "", "all scopes that are granted")]
    [InlineData("prompt", "none", "unknown parameters are ignored")]
    [Recording("A05-authorize-redirect-uri")]
    [Recording("A06-authorize-no-state")]
    [Recording("A08-authorize-pkce-variations")]
    [Recording("A10-authorize-scope")]
    [Recording("A12-authorize-unknown-parameters")]
    public async Task An_unusual_but_valid_request_shows_the_dialog(string parameter, string? value, string because) =>
        (await IsDialogAsync(await _oauth.AuthorizeAsync(With(parameter, value)))).ShouldBeTrue(because);

    [Theory]
    [InlineData("a b&c=d?e/f+g#h%20~é地", "reserved and other characters")]
    [InlineData(null, "two kilobytes")]
    [Recording("A11-authorize-state-echo-1")]
    [Recording("A11-authorize-state-echo-2")]
    public async Task The_state_is_returned_unchanged(string? state, string because)
    {
        state ??= string.Concat(Enumerable.Repeat("CfDJ8-_", 300));
        var callback = (await _oauth.DecideAsync(With("state", state), "Reader", "allow")).Headers.Location!;
        QueryHelpers.ParseQuery(callback.Query)["state"].ToString().ShouldBe(state, because);
        callback.OriginalString.ShouldNotContain("~");
    }

    private Dictionary<string, string> With(string parameter, string? value)
    {
        var parameters = _oauth.AuthorizeParameters;
        parameters.Remove(parameter);
        if (value is not null) parameters[parameter] = value;
        return parameters;
    }

    private static async Task<bool> IsDialogAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        return document.QuerySelector("button[name=decision][value=allow]") is not null;
    }
}
