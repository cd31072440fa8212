using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using WikiReader.Sandbox;

namespace WikiReader.Tests.Contract;

internal sealed record TokenPair(string AccessToken, string RefreshToken);

/// <summary>A client of the sandbox's OAuth server that can also send invalid requests.</summary>
internal sealed class OAuthClient(SandboxServer server) : IDisposable
{
    public const string RedirectUri = "http://localhost:5000/signin-wikimedia";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Url };

    public string Verifier { get; } = WebEncoders.Base64UrlEncode(SHA256.HashData("a verifier"u8));

    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>The parameters of a valid authorization request.</summary>
    public Dictionary<string, string> AuthorizeParameters => new()
    {
        ["response_type"] = "code", ["client_id"] = server.Options.ClientId, ["redirect_uri"] = RedirectUri, ["state"] = "STATE-abc_123.~",
        ["code_challenge"] = Challenge, ["code_challenge_method"] = "S256",
    };

    /// <summary>The parameters of a valid token request.</summary>
    public Dictionary<string, string> CodeParameters(string code) => new()
    {
        ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = RedirectUri, ["code_verifier"] = Verifier,
        ["client_id"] = server.Options.ClientId, ["client_secret"] = server.Options.ClientSecret,
    };

    public Dictionary<string, string> RefreshParameters(string refreshToken) => new()
    {
        ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken, ["client_id"] = server.Options.ClientId, ["client_secret"] = server.Options.ClientSecret,
    };

    public Task<HttpResponseMessage> AuthorizeAsync(Dictionary<string, string> parameters) =>
        _http.GetAsync(QueryHelpers.AddQueryString("w/rest.php/oauth2/authorize", parameters!));

    /// <summary>The response to the dialog's form.</summary>
    public Task<HttpResponseMessage> DecideAsync(Dictionary<string, string> parameters, string user, string decision) =>
        _http.PostAsync(
            QueryHelpers.AddQueryString("w/rest.php/oauth2/authorize", parameters!),
            new FormUrlEncodedContent(parameters.Append(new("user", user)).Append(new("decision", decision))));

    public async Task<string> GetCodeAsync(string user = "Reader", Dictionary<string, string>? parameters = null)
    {
        var response = await DecideAsync(parameters ?? AuthorizeParameters, user, "allow");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return QueryHelpers.ParseQuery(response.Headers.Location!.Query)["code"].ToString();
    }

    public Task<HttpResponseMessage> TokenAsync(Dictionary<string, string> parameters) => TokenAsync(new FormUrlEncodedContent(parameters));

    public Task<HttpResponseMessage> TokenAsync(HttpContent content, string? basic = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "w/rest.php/oauth2/access_token") { Content = content };
        if (basic is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(basic)));
        return _http.SendAsync(request);
    }

    public async Task<TokenPair> SignInAsync(string user) => await ReadPairAsync(await TokenAsync(CodeParameters(await GetCodeAsync(user))));

    public async Task<TokenPair> RefreshAsync(string refreshToken) => await ReadPairAsync(await TokenAsync(RefreshParameters(refreshToken)));

    public Task<HttpResponseMessage> GetAsync(string path, string? accessToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accessToken is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return _http.SendAsync(request);
    }

    public async Task<int> ProfileStatusAsync(TokenPair pair) => (int)(await GetAsync("w/rest.php/oauth2/resource/profile", pair.AccessToken)).StatusCode;

    public async Task<int> BareStatusAsync(TokenPair pair) => (int)(await GetAsync("w/rest.php/v1/page/Earth/bare", pair.AccessToken)).StatusCode;

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public static async Task<TokenPair> ReadPairAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var json = await ReadJsonAsync(response);
        return new TokenPair(json.GetProperty("access_token").GetString()!, json.GetProperty("refresh_token").GetString()!);
    }

    public static async Task<JsonElement> ReadJsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public void Dispose() => _http.Dispose();
}
