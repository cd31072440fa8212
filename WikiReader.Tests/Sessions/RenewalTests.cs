using System.Net;
using WikiReader.Tests.Contract;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>Token renewal in one process with a controlled clock.</summary>
public sealed class RenewalTests : SessionTest
{
    private const string Article = "/wikipedia/en/wiki/Earth";
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(4);

    [Fact]
    [Recording("R02-refresh-concurrent-5")]
    [Recording("R05-refresh-after-access-expired")]
    public async Task Fifty_parallel_requests_with_an_expired_token_refresh_it_once()
    {
        Time.Advance(TokenLife);
        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Reader.OpenAsync(Article)));
        pages.ShouldAllBe(page => page.Status == HttpStatusCode.OK && page.Heading == "Earth");
        Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_token_endpoint_delays_only_one_request()
    {
        Time.Advance(TokenLife);
        Application.Sandbox.Options.TokenLatency = TimeSpan.FromSeconds(30);
        var arrived = Arrival("/access_token");
        var opening = Enumerable.Range(0, 50).Select(_ => Reader.OpenAsync(Article)).ToArray();
        await arrived;
        await AdvanceUntilAsync(() => Refreshes == 1);
        foreach (var page in opening) (await page).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(1);
    }

    [Theory]
    [InlineData(3 * 60 + 54, 0)]
    [InlineData(3 * 60 + 56, 1)]
    public async Task A_token_is_renewed_shortly_before_it_expires_and_not_earlier(int minutes, int refreshes)
    {
        Time.Advance(TimeSpan.FromMinutes(minutes));
        (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(refreshes);
    }

    [Fact]
    public async Task A_token_with_a_lifetime_of_a_minute_is_renewed_in_its_last_tenth()
    {
        Application.Sandbox.Options.AccessTokenLifetime = TimeSpan.FromMinutes(1);
        await Reader.SignInAsync();
        Reader.KeepCookies();
        Application.Sandbox.ClearRequests();
        Time.Advance(TimeSpan.FromSeconds(50));
        await Reader.OpenAsync(Article);
        Refreshes.ShouldBe(0);
        Time.Advance(TimeSpan.FromSeconds(5));
        await Reader.OpenAsync(Article);
        Refreshes.ShouldBe(1);
    }

    [Fact]
    [Recording("C01-core-bare-with-tokens")]
    [Recording("C03-core-search-with-tokens")]
    [Recording("P03-profile-errors")]
    public async Task A_token_that_the_API_rejects_is_renewed_once_and_the_page_is_shown()
    {
        Application.Sandbox.Expire("Reader");
        (await Reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        Refreshes.ShouldBe(1);
        (await Reader.OpenAsync("/wikipedia/en/search?q=earth")).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task A_prefetch_does_not_renew_tokens()
    {
        Time.Advance(TokenLife - TimeSpan.FromMinutes(1));
        (await Reader.GetAsync(Article, ("Sec-Purpose", "prefetch"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        Time.Advance(TimeSpan.FromMinutes(2));
        (await Reader.GetAsync(Article, ("Sec-Purpose", "prefetch"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Refreshes.ShouldBe(0);
        (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Article)]
    [InlineData("/wikipedia/en/search?q=earth")]
    public async Task A_prefetch_whose_token_the_API_rejects_does_not_renew_it(string address)
    {
        Application.Sandbox.Expire("Reader");
        await ShouldBeRefusedAsync(address);
        (await Reader.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task A_prefetch_does_not_end_a_session_whose_grant_was_revoked()
    {
        Application.Sandbox.Revoke("Reader");
        await ShouldBeRefusedAsync(Article);
        Visitor.LocationOf(await Reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
    }

    [Fact]
    public async Task Pages_without_API_requests_do_not_renew_tokens()
    {
        Time.Advance(TokenLife);
        foreach (var address in (string[])["/about", "/account"]) (await Reader.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        Refreshes.ShouldBe(0);
    }

    [Fact]
    public async Task A_response_without_a_refresh_token_keeps_the_existing_one()
    {
        Time.Advance(TokenLife);
        var token = (await new Contract.OAuthClient(Application.Sandbox).SignInAsync("Reader")).AccessToken;
        using (Application.Sandbox.Intercept(IsTokenRequest, CannedResponses.Of(200, "application/json", $$"""{"token_type":"Bearer","expires_in":14400,"access_token":"{{token}}"}""")))
            (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
        Time.Advance(TokenLife);
        (await Reader.OpenAsync(Article)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task ShouldBeRefusedAsync(string address)
    {
        var response = await Reader.GetAsync(address, ("Sec-Purpose", "prefetch"));
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        Refreshes.ShouldBe(0);
    }

    private Task Arrival(string path)
    {
        var arrived = new TaskCompletionSource();
        Application.Sandbox.Intercept(
            request =>
            {
                if (request.Path.Value!.EndsWith(path, StringComparison.Ordinal)) arrived.TrySetResult();
                return false;
            },
            _ => Task.CompletedTask);
        return arrived.Task;
    }

    // The clock advances in small steps, so that it does not run ahead of the code that reads it.
    private async Task AdvanceUntilAsync(Func<bool> isReached)
    {
        for (var steps = 0; steps < 10_000 && !isReached(); steps++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }
    }
}
