using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Sandbox;

namespace WikiReader.Tests.Contract;

/// <summary>The token endpoint and the lifetime of tokens, compared with the recordings T01 to T13, R01 to R06 and V01.</summary>
public sealed class TokenContractTests(SandboxWiki wiki) : IClassFixture<SandboxWiki>
{
    private readonly OAuthClient _oauth = wiki.OAuth;

    [Fact]
    [Recording("T01-token-success")]
    public async Task A_code_is_exchanged_for_tokens_of_the_real_size()
    {
        var response = await _oauth.TokenAsync(_oauth.CodeParameters(await _oauth.GetCodeAsync()));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=UTF-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.Contains("Set-Cookie").ShouldBeTrue();
        var json = await OAuthClient.ReadJsonAsync(response);
        json.EnumerateObject().Select(property => property.Name).ShouldBe(["token_type", "expires_in", "access_token", "refresh_token"]);
        json.GetProperty("token_type").GetString().ShouldBe("Bearer");
        json.GetProperty("expires_in").GetInt32().ShouldBe(4 * 60 * 60);
        json.GetProperty("access_token").GetString()!.Length.ShouldBeInRange(1060, 1095);
        json.GetProperty("access_token").GetString()!.Split('.').Length.ShouldBe(3);
        json.GetProperty("refresh_token").GetString()!.Length.ShouldBeInRange(778, 786);
    }

    [Fact]
    [Recording("T02-token-code-reused")]
    public async Task A_used_code_is_refused_and_its_tokens_stay_valid()
    {
        var code = await _oauth.GetCodeAsync();
        var pair = await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(_oauth.CodeParameters(code)));
        await ShouldBeAsync(await _oauth.TokenAsync(_oauth.CodeParameters(code)), 400, "invalid_request", "Authorization code has been revoked");
        (await ProfileStatusAsync(pair)).ShouldBe(200);
        await _oauth.RefreshAsync(pair.RefreshToken);
    }

    [Fact]
    [Recording("T03-token-multipart")]
    [Recording("R04-refresh-multipart")]
    public async Task A_multipart_form_is_accepted()
    {
        var pair = await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(InParts(_oauth.CodeParameters(await _oauth.GetCodeAsync()))));
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(InParts(_oauth.RefreshParameters(pair.RefreshToken))));
    }

    [Fact]
    [Recording("T04-token-client-secret-basic")]
    public async Task The_client_secret_may_be_sent_in_the_Authorization_header()
    {
        var parameters = Without(_oauth.CodeParameters(await _oauth.GetCodeAsync()), "client_id", "client_secret");
        var options = wiki.Server.Options;
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(new FormUrlEncodedContent(parameters), $"{options.ClientId}:{options.ClientSecret}"));
    }

    [Fact]
    [Recording("T05-token-json-body")]
    public async Task A_JSON_body_is_not_understood()
    {
        var body = JsonSerializer.Serialize(_oauth.CodeParameters(await _oauth.GetCodeAsync()));
        await ShouldBeAsync(await _oauth.TokenAsync(new StringContent(body, System.Text.Encoding.UTF8, "application/json")), 400, "invalid_request", null);
    }

    [Fact]
    [Recording("T06-token-pkce-wrong-verifier")]
    public async Task A_wrong_verifier_is_refused_and_the_code_stays_valid()
    {
        var code = await _oauth.GetCodeAsync();
        var wrong = _oauth.CodeParameters(code);
        wrong["code_verifier"] = new string('x', 43);
        await ShouldBeAsync(await _oauth.TokenAsync(wrong), 400, "invalid_grant", null);
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(_oauth.CodeParameters(code)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [Recording("T07-token-pkce-missing-verifier")]
    public async Task A_missing_or_malformed_verifier_is_refused(string? verifier)
    {
        var parameters = Without(_oauth.CodeParameters(await _oauth.GetCodeAsync()), "code_verifier");
        if (verifier is not null) parameters["code_verifier"] = verifier;
        await ShouldBeAsync(await _oauth.TokenAsync(parameters), 400, "invalid_request", null);
    }

    [Fact]
    [Recording("T08-token-wrong-secret")]
    public async Task Wrong_credentials_are_refused_and_the_code_stays_valid()
    {
        var code = await _oauth.GetCodeAsync();
        var right = _oauth.CodeParameters(code);
        await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["client_secret"] = new string('0', 40) }), 401, "invalid_client", null);
        await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["client_id"] = new string('0', 32) }), 401, "invalid_client", null);
        await ShouldBeAsync(await _oauth.TokenAsync(Without(right, "client_secret")), 401, "invalid_client", null);
        await ShouldBeAsync(await _oauth.TokenAsync(Without(right, "client_id", "client_secret")), 400, "invalid_request", "Check the `client_id` parameter");
        var basic = await _oauth.TokenAsync(new FormUrlEncodedContent(Without(right, "client_id", "client_secret")), $"{wiki.Server.Options.ClientId}:wrong");
        basic.Headers.WwwAuthenticate.ToString().ShouldBe("Basic realm=\"OAuth\"");
        await ShouldBeAsync(basic, 401, "invalid_client", null);
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(right));
    }

    [Fact]
    [Recording("T09-token-bad-requests")]
    [Recording("T13-token-client-credentials")]
    public async Task Invalid_requests_have_distinct_errors()
    {
        var right = _oauth.CodeParameters(await _oauth.GetCodeAsync());
        await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["redirect_uri"] = "http://localhost:5000/elsewhere" }), 401, "invalid_client", null);
        await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["code"] = "garbage" }), 400, "invalid_request", null);
        await ShouldBeAsync(await _oauth.TokenAsync(Without(right, "code")), 400, "invalid_request", null);
        await ShouldBeAsync(await _oauth.TokenAsync(Without(right, "grant_type")), 400, "invalid_request", null);
        await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["grant_type"] = "nonsense" }), 400, "invalid_request", null);
        await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["grant_type"] = "client_credentials" }), 401, "invalid_client", null);
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("OPTIONS", 204)]
    [Recording("T10-token-other-methods")]
    public async Task The_token_endpoint_accepts_only_POST_forms(string method, int status) =>
        ((int)(await _oauth.SendAsync(new HttpRequestMessage(new HttpMethod(method), "w/rest.php/oauth2/access_token"))).StatusCode).ShouldBe(status);

    [Fact]
    [Recording("T11-token-consumer-without-refresh-grant")]
    public async Task A_consumer_without_the_refresh_grant_gets_an_unusable_refresh_token()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Url = new Uri("http://127.0.0.1:0"), RefreshGrant = false });
        using var oauth = new OAuthClient(server);
        var pair = await oauth.SignInAsync("Reader");
        await ShouldBeAsync(await oauth.TokenAsync(oauth.RefreshParameters(pair.RefreshToken)), 401, "invalid_client", null);
    }

    [Fact]
    [Recording("R01-refresh-success-and-rotation")]
    public async Task A_refresh_rotates_both_tokens_at_once()
    {
        var first = await _oauth.SignInAsync("Reader");
        var second = await _oauth.RefreshAsync(first.RefreshToken);
        (await ProfileStatusAsync(first)).ShouldBe(401);
        (await BareStatusAsync(first)).ShouldBe(403);
        (await ProfileStatusAsync(second)).ShouldBe(200);
        await ShouldBeAsync(await _oauth.TokenAsync(_oauth.RefreshParameters(first.RefreshToken)), 401, "invalid_request", "Token has been revoked");
        (await ProfileStatusAsync(second)).ShouldBe(200);
        await _oauth.RefreshAsync(second.RefreshToken);
    }

    [Fact]
    [Recording("R02-refresh-concurrent-5")]
    public async Task Of_five_concurrent_refreshes_one_succeeds_and_its_tokens_work()
    {
        var pair = await _oauth.SignInAsync("Reader");
        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _oauth.TokenAsync(_oauth.RefreshParameters(pair.RefreshToken))));
        responses.Count(response => response.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(4);
        (await ProfileStatusAsync(await OAuthClient.ReadPairAsync(responses.Single(response => response.IsSuccessStatusCode)))).ShouldBe(200);
    }

    [Fact]
    [Recording("R03-refresh-errors")]
    public async Task Invalid_refresh_tokens_are_refused()
    {
        var pair = await _oauth.SignInAsync("Reader");
        var right = _oauth.RefreshParameters(pair.RefreshToken);
        foreach (var nonsense in (string[])["garbage", "", pair.RefreshToken[..^4] + "0000"])
            await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["refresh_token"] = nonsense }), 401, "invalid_request", "Cannot decrypt the refresh token");
        await ShouldBeAsync(await _oauth.TokenAsync(Without(right, "refresh_token")), 400, "invalid_request", null);
        await ShouldBeAsync(await _oauth.TokenAsync(new(right) { ["client_secret"] = "wrong" }), 401, "invalid_client", null);
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(new FormUrlEncodedContent(Without(right, "client_id", "client_secret")), $"{wiki.Server.Options.ClientId}:{wiki.Server.Options.ClientSecret}"));
    }

    [Fact]
    [Recording("R05-refresh-after-access-expired")]
    [Recording("R06-refresh-token-expired-default-ttl")]
    public async Task An_access_token_expires_and_can_be_refreshed_until_the_refresh_token_does()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Url = new Uri("http://127.0.0.1:0") }, time);
        using var oauth = new OAuthClient(server);
        var pair = await oauth.SignInAsync("Reader");
        time.Advance(TimeSpan.FromHours(5));
        ((int)(await oauth.GetAsync("w/rest.php/oauth2/resource/profile", pair.AccessToken)).StatusCode).ShouldBe(401);
        ((int)(await oauth.GetAsync("w/rest.php/v1/page/Earth/bare", pair.AccessToken)).StatusCode).ShouldBe(403);
        var second = await oauth.RefreshAsync(pair.RefreshToken);
        time.Advance(TimeSpan.FromDays(366));
        await ShouldBeAsync(await oauth.TokenAsync(oauth.RefreshParameters(second.RefreshToken)), 401, "invalid_request", null);
    }

    [Fact]
    [Recording("V01-user-revokes-the-grant")]
    public async Task Revoking_the_grant_invalidates_all_tokens_at_once()
    {
        var pair = await _oauth.SignInAsync("Zoë");
        (await ProfileStatusAsync(pair)).ShouldBe(200);
        wiki.Server.Revoke("Zoë");
        (await ProfileStatusAsync(pair)).ShouldBe(401);
        (await BareStatusAsync(pair)).ShouldBe(403);
        await ShouldBeAsync(await _oauth.TokenAsync(_oauth.RefreshParameters(pair.RefreshToken)), 401, "invalid_request", null);
        await _oauth.SignInAsync("Zoë");
    }

    private async Task<int> ProfileStatusAsync(TokenPair pair) => (int)(await _oauth.GetAsync("w/rest.php/oauth2/resource/profile", pair.AccessToken)).StatusCode;

    private async Task<int> BareStatusAsync(TokenPair pair) => (int)(await _oauth.GetAsync("w/rest.php/v1/page/Earth/bare", pair.AccessToken)).StatusCode;

    private static async Task ShouldBeAsync(HttpResponseMessage response, int status, string error, string? hint)
    {
        ((int)response.StatusCode).ShouldBe(status);
        var json = await OAuthClient.ReadJsonAsync(response);
        json.GetProperty("error").GetString().ShouldBe(error);
        if (hint is not null) json.GetProperty("hint").GetString().ShouldBe(hint);
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> parameters, params string[] names) =>
        parameters.Where(parameter => !names.Contains(parameter.Key)).ToDictionary();

    private static MultipartFormDataContent InParts(Dictionary<string, string> parameters)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in parameters) content.Add(new StringContent(value), name);
        return content;
    }
}
