using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using StackExchange.Redis;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>Sessions survive an outage of Redis, even if a refresh token is an invalid grant while newer tokens may be missing.</summary>
public sealed class RedisOutageTests
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    [Fact]
    public async Task An_unresponsive_Redis_delays_one_page_by_a_fraction_of_a_second()
    {
        using var redis = await RedisServer.StartAsync();
        await using var application = await StartAsync(redis.ConnectionString);
        using var reader = await SignInAsync(application);
        await reader.OpenAsync(Article);
        await redis.HangAsync();
        for (var view = 0; view < 10; view++)
        {
            var start = Stopwatch.GetTimestamp();
            (await reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
            Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        }

        var health = Stopwatch.GetTimestamp();
        (await reader.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Stopwatch.GetElapsedTime(health).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        application.Log.Lines.Count(line => line.Contains("Redis is unreachable: ", StringComparison.Ordinal)).ShouldBe(1);
        await redis.ContinueAsync();
        await Eventually.BecomesTrueAsync(async () => (await reader.GetAsync("/health/ready")).IsSuccessStatusCode, "Redis is available again");
        application.Log.Lines.Count(line => line.Contains("Redis is back", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("{redis},password=wrong")]
    [InlineData("{redis},user=nobody,password=wrong")]
    [InlineData("no-such-host.invalid:6379")]
    [InlineData("{redis},syncTimeout=60000,asyncTimeout=60000,connectTimeout=60000")]
    public async Task A_Redis_that_is_unusable_at_start_delays_no_page(string connection)
    {
        using var redis = await RedisServer.StartAsync();
        if (connection.Contains("wrong", StringComparison.Ordinal)) await redis.ExecuteAsync("CONFIG", "SET", "requirepass", "word");
        else await redis.HangAsync();
        await using var application = await StartAsync(connection.Replace("{redis}", redis.ConnectionString, StringComparison.Ordinal));
        using var reader = await SignInAsync(application);
        await reader.OpenAsync(Article);
        var start = Stopwatch.GetTimestamp();
        (await reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        (await reader.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("DEL")]
    [InlineData("LPUSH")]
    public async Task A_sign_out_stays_effective_on_a_replica_that_has_seen_it_even_if_Redis_loses_it(string loss)
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        var copied = reader.SessionCookie!.Value;
        await SignOutTests.SignOutAsync(reader);
        await Eventually.BecomesTrueAsync(IsSignedOutAsync, "the other replica has seen the sign-out");
        foreach (var key in (string[])(await set.Redis.ExecuteAsync("KEYS", "wikireader:ended:*"))!)
        {
            await set.Redis.ExecuteAsync("DEL", key);
            if (loss == "LPUSH") await set.Redis.ExecuteAsync("LPUSH", key, "x");
        }

        (await IsSignedOutAsync()).ShouldBeTrue();

        async Task<bool> IsSignedOutAsync()
        {
            reader.Restore(copied);
            return (await set.OpenAsync(reader, 1, "/account")).Status == HttpStatusCode.Unauthorized;
        }
    }

    [Fact]
    public async Task A_sign_out_during_an_outage_is_effective_locally_at_once_and_everywhere_after_it()
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        var copied = reader.SessionCookie!.Value;
        await set.Redis.KillAsync();
        await SignOutTests.SignOutAsync(reader);
        reader.Restore(copied);
        (await set.OpenAsync(reader, 0, "/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await set.Redis.StartAgainAsync();
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                reader.Restore(copied);
                return (await set.OpenAsync(reader, 1, "/account")).Status == HttpStatusCode.Unauthorized;
            },
            "the other replica is notified");
    }

    [Fact]
    public async Task Tokens_renewed_before_Redis_lost_its_data_are_still_found()
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        var old = reader.SessionCookie!.Value;
        set.Sandbox.Expire("Reader");
        await set.OpenAsync(reader, 0);
        await set.Redis.ExecuteAsync("FLUSHALL");
        reader.Restore(old);
        (await set.OpenAsync(reader, 0)).Heading.ShouldBe("Earth");
        await set.Redis.KillAsync();
        await set.Redis.StartAgainAsync();
        await Eventually.BecomesTrueAsync(async () => (int)await set.Redis.ExecuteAsync("DBSIZE") > 2, "what the first replica knows is written again");
        await set[1].BecomesReadyAsync();
        reader.Restore(old);
        (await set.OpenAsync(reader, 1)).Heading.ShouldBe("Earth");
        set.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task An_invalid_grant_does_not_end_the_session_while_another_replica_may_have_newer_tokens()
    {
        using var redis = await RedisServer.StartAsync();
        await using var application = await StartAsync(redis.ConnectionString);
        using var reader = await SignInAsync(application);
        await redis.KillAsync();
        application.Sandbox.Expire("Reader");
        using (application.Sandbox.Intercept(IsTokenRequest, CannedResponses.Of(400, "application/json", """{"error":"invalid_grant"}""")))
        {
            var page = await reader.OpenAsync(Article);
            page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Response.Headers.RetryAfter.ShouldNotBeNull();
        }

        reader.SessionCookie.ShouldNotBeNull();
        (await reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_invalid_grant_ends_the_session_while_Redis_is_available()
    {
        using var redis = await RedisServer.StartAsync();
        await using var application = await StartAsync(redis.ConnectionString);
        using var reader = await SignInAsync(application);
        application.Sandbox.Revoke("Reader");
        Visitor.LocationOf(await reader.GetAsync(Article)).AbsolutePath.ShouldEndWith("/authorize");
        reader.SessionCookie.ShouldBeNull();
    }

    [Theory]
    [InlineData("SET", "x")]
    [InlineData("SET", "")]
    [InlineData("LPUSH", "x")]
    public async Task Unprotected_values_in_Redis_are_ignored(string command, string value)
    {
        using var redis = await RedisServer.StartAsync();
        await using var application = await StartAsync(redis.ConnectionString);
        using var reader = await SignInAsync(application);
        application.Sandbox.Expire("Reader");
        await reader.OpenAsync(Article);
        await Eventually.BecomesTrueAsync(async () => (int)await redis.ExecuteAsync("DBSIZE") >= 5, "the article is kept");
        await using (var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString))
        {
            foreach (var key in connection.GetServers()[0].Keys(pattern: "wikireader:*").ToArray())
            {
                await connection.GetDatabase().KeyDeleteAsync(key);
                await connection.GetDatabase().ExecuteAsync(command, key, value);
            }
        }

        await using var second = await StartAsync(redis.ConnectionString, application);
        using var other = await SignInAsync(second);
        (await other.OpenAsync(Article)).Heading.ShouldBe("Earth");
        (await reader.OpenAsync(Article)).Heading.ShouldBe("Earth");
        (await reader.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<ReaderApplication> StartAsync(string redis, ReaderApplication? other = null) => ReaderApplication.StartAsync(
        settings: [("Redis:ConnectionString", redis), ("Reader:BareReuse", "00:00:00"), .. other?.Sandbox.ProductSettings.Select(setting => (setting.Key, setting.Value)) ?? []]);

    private static async Task<Visitor> SignInAsync(ReaderApplication application)
    {
        var reader = application.NewVisitor();
        await reader.SignInAsync();
        return reader;
    }

    private static bool IsTokenRequest(HttpRequest request) => request.Path.Value!.EndsWith("/access_token", StringComparison.Ordinal);
}
