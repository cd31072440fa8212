using System.Net;
using System.Text.Json;

namespace WikiReader.Tests.Contract;

/// <summary>Exchange of a code at the token endpoint, compared with the recordings T01 to T10 and T13.</summary>
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
        await (await _oauth.TokenAsync(_oauth.CodeParameters(code))).ShouldBeErrorAsync(400, "invalid_request", "Authorization code has been revoked");
        (await _oauth.ProfileStatusAsync(pair)).ShouldBe(200);
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
        var parameters = _oauth.CodeParameters(await _oauth.GetCodeAsync()).Without("client_id", "client_secret");
        var options = wiki.Server.Options;
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(new FormUrlEncodedContent(parameters), $"{options.ClientId}:{options.ClientSecret}"));
    }

    [Fact]
    [Recording("T05-token-json-body")]
    public async Task A_JSON_body_is_not_understood()
    {
        var body = JsonSerializer.Serialize(_oauth.CodeParameters(await _oauth.GetCodeAsync()));
        await (await _oauth.TokenAsync(new StringContent(body, System.Text.Encoding.UTF8, "application/json"))).ShouldBeErrorAsync(400, "invalid_request");
    }

    [Fact]
    [Recording("T06-token-pkce-wrong-verifier")]
    public async Task A_wrong_verifier_is_refused_and_the_code_stays_valid()
    {
        var code = await _oauth.GetCodeAsync();
        var wrong = _oauth.CodeParameters(code);
        wrong["code_verifier"] = new string('x', 43);
        await (await _oauth.TokenAsync(wrong)).ShouldBeErrorAsync(400, "invalid_grant");
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(_oauth.CodeParameters(code)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [Recording("T07-token-pkce-missing-verifier")]
    public async Task A_missing_or_malformed_verifier_is_refused(string? verifier)
    {
        var parameters = _oauth.CodeParameters(await _oauth.GetCodeAsync()).Without("code_verifier");
        if (verifier is not null) parameters["code_verifier"] = verifier;
        await (await _oauth.TokenAsync(parameters)).ShouldBeErrorAsync(400, "invalid_request");
    }

    [Fact]
    [Recording("T08-token-wrong-secret")]
    public async Task Wrong_credentials_are_refused_and_the_code_stays_valid()
    {
        var code = await _oauth.GetCodeAsync();
        var right = _oauth.CodeParameters(code);
        await (await _oauth.TokenAsync(new(right) { ["client_secret"] = new string('0', 40) })).ShouldBeErrorAsync(401, "invalid_client");
        await (await _oauth.TokenAsync(new(right) { ["client_id"] = new string('0', 32) })).ShouldBeErrorAsync(401, "invalid_client");
        await (await _oauth.TokenAsync(right.Without("client_secret"))).ShouldBeErrorAsync(401, "invalid_client");
        await (await _oauth.TokenAsync(right.Without("client_id", "client_secret"))).ShouldBeErrorAsync(400, "invalid_request", "Check the `client_id` parameter");
        var basic = await _oauth.TokenAsync(new FormUrlEncodedContent(right.Without("client_id", "client_secret")), $"{wiki.Server.Options.ClientId}:wrong");
        basic.Headers.WwwAuthenticate.ToString().ShouldBe("Basic realm=\"OAuth\"");
        await basic.ShouldBeErrorAsync(401, "invalid_client");
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(right));
    }

    [Fact]
    [Recording("T09-token-bad-requests")]
    [Recording("T13-token-client-credentials")]
    public async Task Invalid_requests_have_distinct_errors()
    {
        var right = _oauth.CodeParameters(await _oauth.GetCodeAsync());
        await (await _oauth.TokenAsync(new(right) { ["redirect_uri"] = "http://localhost:5000/elsewhere" })).ShouldBeErrorAsync(401, "invalid_client");
        await (await _oauth.TokenAsync(new(right) { ["code"] = "garbage" })).ShouldBeErrorAsync(400, "invalid_request");
        await (await _oauth.TokenAsync(right.Without("code"))).ShouldBeErrorAsync(400, "invalid_request");
        await (await _oauth.TokenAsync(right.Without("grant_type"))).ShouldBeErrorAsync(400, "invalid_request");
        await (await _oauth.TokenAsync(new(right) { ["grant_type"] = "nonsense" })).ShouldBeErrorAsync(400, "invalid_request");
        await (await _oauth.TokenAsync(new(right) { ["grant_type"] = "client_credentials" })).ShouldBeErrorAsync(401, "invalid_client");
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("OPTIONS", 204)]
    [Recording("T10-token-other-methods")]
    public async Task The_token_endpoint_accepts_only_POST_forms(string method, int status) =>
        ((int)(await _oauth.SendAsync(new HttpRequestMessage(new HttpMethod(method), "w/rest.php/oauth2/access_token"))).StatusCode).ShouldBe(status);

    private static MultipartFormDataContent InParts(Dictionary<string, string> parameters)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in parameters) content.Add(new StringContent(value), name);
        return content;
    }
}
