using System.Net;
using Microsoft.AspNetCore.Http;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>Token renewal across two real processes that share a real Redis.</summary>
public sealed class ReplicaTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task Fifty_requests_at_two_replicas_refresh_a_rejected_token_once(int secondsForTheTokenEndpoint)
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        set.Sandbox.Options.TokenLatency = TimeSpan.FromSeconds(secondsForTheTokenEndpoint);
        set.Sandbox.Expire("Reader");
        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => set.OpenAsync(reader, number % 2)));
        pages.ShouldAllBe(page => page.Status == HttpStatusCode.OK && page.Heading == "Earth");
        set.Calls.Count().ShouldBe(1);
    }

    [Fact]
    public async Task When_the_refreshing_replica_is_killed_before_the_rotation_the_other_one_refreshes()
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        set.Sandbox.Expire("Reader");
        set.Sandbox.Options.TokenLatency = TimeSpan.FromSeconds(20);
        var arrived = set.Arrival();
        var lost = set.OpenAsync(reader, 0);
        await arrived;
        var waiting = Enumerable.Range(0, 10).Select(_ => set.OpenAsync(reader, 1)).ToArray();
        await set[0].KillAsync();
        set.Sandbox.Options.TokenLatency = TimeSpan.Zero;
        foreach (var page in await Task.WhenAll(waiting)) page.Heading.ShouldBe("Earth");
        set.Refreshes.ShouldBe(1);
        await Should.ThrowAsync<HttpRequestException>(lost);
    }

    [Fact]
    public async Task When_the_refreshing_replica_is_killed_after_the_rotation_the_other_one_uses_the_grace_period()
    {
        await using var set = await ReplicaSet.StartAsync(new SandboxOptions { RefreshGrace = TimeSpan.FromMinutes(10) });
        using var reader = await set.SignInAsync();
        set.Sandbox.Expire("Reader");
        var rotated = new TaskCompletionSource();
        var first = true;
        using var oauth = new Contract.OAuthClient(set.Sandbox);
        using var swallowed = set.Sandbox.Intercept(request => IsTokenRequest(request) && Interlocked.Exchange(ref first, false), async context =>
        {
            var form = await context.Request.ReadFormAsync();
            await oauth.RefreshAsync(form["refresh_token"].ToString());
            rotated.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var lost = set.OpenAsync(reader, 0);
        await rotated.Task;
        var waiting = Enumerable.Range(0, 10).Select(_ => set.OpenAsync(reader, 1)).ToArray();
        await set[0].KillAsync();
        foreach (var page in await Task.WhenAll(waiting)) page.Heading.ShouldBe("Earth");
        set.Refreshes.ShouldBeLessThanOrEqualTo(3, "the swallowed call, the rotation that it stood for, and one more");
        await Should.ThrowAsync<HttpRequestException>(lost);
    }

    [Fact]
    public async Task Tokens_of_a_response_that_one_replica_lost_are_known_to_the_other()
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        var old = reader.SessionCookie!.Value;
        set.Sandbox.Expire("Reader");
        (await set.OpenAsync(reader, 0)).Heading.ShouldBe("Earth");
        reader.Restore(old);
        (await set.OpenAsync(reader, 1)).Heading.ShouldBe("Earth");
        set.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task A_cookie_copied_before_sign_out_is_invalid_on_both_replicas()
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        var copied = reader.SessionCookie!.Value;
        await SignOutTests.SignOutAsync(reader);
        for (var replica = 0; replica < 2; replica++)
        {
            reader.Restore(copied);
            (await set.OpenAsync(reader, replica, "/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Keys_in_Redis_let_one_replica_decrypt_cookies_of_the_other()
    {
        using var redis = await RedisServer.StartAsync();
        using var certificate = TemporaryCertificate.Create();
        var settings = certificate.SettingsFor(redis.ConnectionString);
        await using var first = await ReaderApplication.StartAsync(settings: settings);
        using var reader = first.NewVisitor();
        await reader.SignInAsync();
        await using var second = await ReaderApplication.StartAsync(settings: [.. settings, .. first.Sandbox.ProductSettings.Select(setting => (setting.Key, setting.Value))]);
        using var same = second.NewVisitor();
        same.Restore(reader.SessionCookie!.Value);
        (await same.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
        (await same.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Log.Events.ShouldAllBe(logged => !logged.RenderMessage(null).Contains("unencrypted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_Redis_a_replica_keeps_serving_and_is_not_ready()
    {
        var redis = await RedisServer.StartAsync();
        await using var application = await ReaderApplication.StartAsync(settings: ("Redis:ConnectionString", redis.ConnectionString));
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        (await reader.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        redis.Dispose();
        application.Sandbox.Expire("Reader");
        (await reader.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
        (await reader.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await reader.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static bool IsTokenRequest(HttpRequest request) => request.Path.Value!.EndsWith("/access_token", StringComparison.Ordinal);
}
