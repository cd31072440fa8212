using System.Diagnostics;
using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>A Data Protection key ring in Redis while Redis fails.</summary>
public sealed class RedisKeyRingTests : IDisposable
{
    private readonly TemporaryCertificate _certificate = TemporaryCertificate.Create();

    public void Dispose() => _certificate.Dispose();

    [Fact]
    public async Task Without_Redis_at_start_pages_are_503_and_cookies_are_kept_until_it_is_available()
    {
        var port = RedisServer.FreePort();
        using var first = await RedisServer.StartAsync(port);
        await using var application = await StartAsync(first);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        var keys = await first.ExecuteAsync("LRANGE", "wikireader:keys", 0, -1);
        await first.KillAsync();

        await using var late = await StartAsync(first, application);
        using var same = late.NewVisitor();
        same.Restore(reader.SessionCookie!.Value);
        foreach (var address in (string[])["/", "/account", "/wikipedia/en/wiki/Earth", "/nowhere"])
        {
            var start = Stopwatch.GetTimestamp();
            var page = await same.OpenAsync(address);
            Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(1));
            page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Message.ShouldBe("not-ready");
            page.Response.Headers.RetryAfter.ShouldNotBeNull();
            page.Response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
            page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }

        (await same.GetAsync("/css/page.0.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await same.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await same.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        same.SessionCookie.ShouldNotBeNull();

        await first.StartAgainAsync();
        foreach (var key in (string[])keys!) await first.ExecuteAsync("RPUSH", "wikireader:keys", key);
        await ShouldBeReadAsync(same);
        (await same.OpenAsync("/wikipedia/en/wiki/Earth")).Heading.ShouldBe("Earth");
    }

    [Fact]
    public async Task Keys_survive_a_Redis_restart_without_data()
    {
        using var redis = await RedisServer.StartAsync();
        await using var application = await StartAsync(redis);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        await redis.KillAsync();
        (await reader.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        await redis.StartAgainAsync();
        await Eventually.BecomesTrueAsync(async () => (int)await redis.ExecuteAsync("LLEN", "wikireader:keys") == 1, "the keys are written again");
        await using var second = await StartAsync(redis, application);
        using var same = second.NewVisitor();
        same.Restore(reader.SessionCookie!.Value);
        await ShouldBeReadAsync(same);
    }

    [Fact]
    public async Task A_truncated_key_does_not_invalidate_the_others()
    {
        using var redis = await RedisServer.StartAsync();
        await using var application = await StartAsync(redis);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        await redis.ExecuteAsync("RPUSH", "wikireader:keys", "<key id=\"");
        await redis.ExecuteAsync("RPUSH", "wikireader:keys", "");
        await using var second = await StartAsync(redis, application);
        using var same = second.NewVisitor();
        same.Restore(reader.SessionCookie!.Value);
        await ShouldBeReadAsync(same);
    }

    // On a busy machine, requests may arrive before the connection to Redis does. They are 503 until then, and no cookie is lost.
    private static Task ShouldBeReadAsync(Visitor visitor) =>
        Eventually.BecomesTrueAsync(async () => (await visitor.OpenAsync("/account")).Status == HttpStatusCode.OK, "the session is read with the keys from Redis");

    private Task<ReaderApplication> StartAsync(RedisServer redis, ReaderApplication? other = null)
    {
        (string, string?)[] settings = _certificate.SettingsFor(redis.ConnectionString);
        return ReaderApplication.StartAsync(settings: [.. settings, .. other?.Sandbox.ProductSettings.Select(setting => (setting.Key, setting.Value)) ?? []]);
    }
}
