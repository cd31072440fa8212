using System.Net;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Sandbox;

namespace WikiReader.Tests.Contract;

/// <summary>Refresh, expiry and revocation of tokens, compared with the recordings T11, R01 to R06 and V01.</summary>
public sealed class RefreshContractTests(SandboxWiki wiki) : IClassFixture<SandboxWiki>
{
    private readonly OAuthClient _oauth = wiki.OAuth;

    [Fact]
    [Recording("T11-token-consumer-without-refresh-grant")]
    public async Task A_consumer_without_the_refresh_grant_gets_an_unusable_refresh_token()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Url = new Uri("http://127.0.0.1:0"), RefreshGrant = false });
        using var oauth = new OAuthClient(server);
        var pair = await oauth.SignInAsync("Reader");
        await (await oauth.TokenAsync(oauth.RefreshParameters(pair.RefreshToken))).ShouldBeErrorAsync(401, "invalid_client");
    }

    [Fact]
    [Recording("R01-refresh-success-and-rotation")]
    public async Task A_refresh_rotates_both_tokens_at_once()
    {
        var first = await _oauth.SignInAsync("Reader");
        var second = await _oauth.RefreshAsync(first.RefreshToken);
        (await _oauth.ProfileStatusAsync(first)).ShouldBe(401);
        (await _oauth.BareStatusAsync(first)).ShouldBe(403);
        (await _oauth.ProfileStatusAsync(second)).ShouldBe(200);
        await (await _oauth.TokenAsync(_oauth.RefreshParameters(first.RefreshToken))).ShouldBeErrorAsync(401, "invalid_request", "Token has been revoked");
        (await _oauth.ProfileStatusAsync(second)).ShouldBe(200);
        await _oauth.RefreshAsync(second.RefreshToken);
    }

    [Fact]
    [Recording("R02-refresh-concurrent-5")]
    public async Task Of_five_concurrent_refreshes_one_succeeds_and_its_tokens_work()
    {
        var pair = await _oauth.SignInAsync("Reader");
        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _oauth.TokenAsync(_oauth.RefreshParameters(pair.RefreshToken))));
        responses.Count(response => response.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(4);
        (await _oauth.ProfileStatusAsync(await OAuthClient.ReadPairAsync(responses.Single(response => response.IsSuccessStatusCode)))).ShouldBe(200);
    }

    [Fact]
    [Recording("R03-refresh-errors")]
    public async Task Invalid_refresh_tokens_are_refused()
    {
        var pair = await _oauth.SignInAsync("Reader");
        var right = _oauth.RefreshParameters(pair.RefreshToken);
        foreach (var nonsense in (string[])["garbage", "", pair.RefreshToken[..^4] + "0000"])
            await (await _oauth.TokenAsync(new(right) { ["refresh_token"] = nonsense })).ShouldBeErrorAsync(401, "invalid_request", "Cannot decrypt the refresh token");
        await (await _oauth.TokenAsync(right.Without("refresh_token"))).ShouldBeErrorAsync(400, "invalid_request");
        await (await _oauth.TokenAsync(new(right) { ["client_secret"] = "wrong" })).ShouldBeErrorAsync(401, "invalid_client");
        await OAuthClient.ReadPairAsync(await _oauth.TokenAsync(new FormUrlEncodedContent(right.Without("client_id", "client_secret")), $"{wiki.Server.Options.ClientId}:{wiki.Server.Options.ClientSecret}"));
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
        await (await oauth.TokenAsync(oauth.RefreshParameters(second.RefreshToken))).ShouldBeErrorAsync(401, "invalid_request");
    }

    [Fact]
    [Recording("V01-user-revokes-the-grant")]
    public async Task Revoking_the_grant_invalidates_all_tokens_at_once()
    {
        var pair = await _oauth.SignInAsync("Zoë");
        (await _oauth.ProfileStatusAsync(pair)).ShouldBe(200);
        wiki.Server.Revoke("Zoë");
        (await _oauth.ProfileStatusAsync(pair)).ShouldBe(401);
        (await _oauth.BareStatusAsync(pair)).ShouldBe(403);
        await (await _oauth.TokenAsync(_oauth.RefreshParameters(pair.RefreshToken))).ShouldBeErrorAsync(401, "invalid_request");
        await _oauth.SignInAsync("Zoë");
    }
}
