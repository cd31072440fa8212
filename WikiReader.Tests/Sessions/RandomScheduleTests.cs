using System.Net;
using WikiReader.Tests.Infrastructure;
using Xunit.Abstractions;

namespace WikiReader.Tests.Sessions;

/// <summary>
/// A thousand events of a session in a random order with a seed: tokens expire, tabs open at the same time, responses are lost, the token
/// endpoint fails or is slow, a replica is restarted. Only revoking the grant may end the session.
/// </summary>
public sealed class RandomScheduleTests(ITestOutputHelper output)
{
    private const int Steps = 1000;

    [Theory]
    [InlineData(20261124, false)]
    [InlineData(17, true)]
    public async Task A_session_ends_only_when_the_grant_is_revoked(int seed, bool revokes)
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        var schedule = new RandomSchedule(set, reader, new Random(seed));
        for (var step = 0; step < Steps; step++) await schedule.StepAsync(revokes);
        await schedule.SettleAsync();

        var summary = $"Random schedule {seed}: {Steps} steps, {schedule.Pages} pages, {schedule.Expiries} tokens ended, {schedule.Restarts} restarts, "
            + $"{schedule.Revocations} grants taken back, {schedule.SignOuts} sign-outs, {schedule.Unavailable} unavailable";
        output.WriteLine(summary);
        Report.Write(summary);
        schedule.Unwanted.ShouldBeEmpty();
        schedule.Unavailable.ShouldBeLessThan(schedule.Pages / 100);
        schedule.SignOuts.ShouldBe(schedule.Revocations);
        (schedule.Revocations > 0).ShouldBe(revokes);
        schedule.Expiries.ShouldBeGreaterThan(100);
        schedule.Restarts.ShouldBeGreaterThan(3);
    }
}

internal sealed class RandomSchedule(ReplicaSet set, Visitor reader, Random random)
{
    private bool _isRevoked;

    public int Pages { get; private set; }

    public int Expiries { get; private set; }

    public int Restarts { get; private set; }

    public int Revocations { get; private set; }

    public int SignOuts { get; private set; }

    /// <summary>Responses 503 while the token endpoint has not failed: a replica on a busy machine has waited for Redis for too long.</summary>
    public int Unavailable { get; private set; }

    public List<string> Unwanted { get; } = [];

    public Task StepAsync(bool revokes) => random.Next(1000) switch
    {
        < 400 => ReadAsync(1),
        < 550 => ReadAsync(random.Next(2, 7)),
        < 800 => ExpireAsync(),
        < 900 => LoseResponseAsync(),
        < 920 => FailAsync(),
        < 980 => SlowDownAsync(),
        < 990 => RestartAsync(),
        _ => revokes ? RevokeAsync() : ReadAsync(1),
    };

    /// <summary>Waits until backoff is over, then reads once more on both replicas.</summary>
    public async Task SettleAsync()
    {
        for (var replica = 0; replica < 2; replica++)
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (await ReadOnceAsync(replica) == HttpStatusCode.ServiceUnavailable) await Task.Delay(100, timeout.Token);
        }
    }

    private async Task ReadAsync(int tabs) =>
        await Task.WhenAll(Enumerable.Range(0, tabs).Select(tab => ReadOnceAsync(tab == 0 ? random.Next(2) : tab % 2)));

    private async Task<HttpStatusCode> ReadOnceAsync(int replica)
    {
        var response = await reader.GetAsync(new Uri(set[replica].Url, "/wikipedia/en/wiki/Moon").AbsoluteUri);
        Pages++;
        if (response.StatusCode is HttpStatusCode.OK) return HttpStatusCode.OK;
        // A 503 is not a sign-out: a later request succeeds.
        if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
        {
            if (set.Calls.All(call => call.Status != 503)) Unavailable++;
            return HttpStatusCode.ServiceUnavailable;
        }

        if (!_isRevoked)
        {
            Unwanted.Add($"page {Pages} of replica {replica}: {(int)response.StatusCode} {response.Headers.Location?.AbsolutePath}");
            return response.StatusCode;
        }

        return await SignInAgainAsync(replica);
    }

    private async Task<HttpStatusCode> SignInAgainAsync(int replica)
    {
        _isRevoked = false;
        SignOuts++;
        return (await reader.SignInAsync(new Uri(set[replica].Url, "/wikipedia/en/wiki/Moon").AbsoluteUri)).Status;
    }

    private Task ExpireAsync()
    {
        Expiries++;
        set.Sandbox.Expire("Reader");
        return ReadAsync(random.Next(1, 5));
    }

    private async Task LoseResponseAsync()
    {
        var old = reader.SessionCookie!.Value;
        await ReadOnceAsync(random.Next(2));
        if (reader.SessionCookie is not null && SignOuts == Revocations) reader.Restore(old);
    }

    // The token endpoint fails once or twice; the backoff that follows lasts a second or two.
    private async Task FailAsync()
    {
        var failures = random.Next(1, 3);
        using (set.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/access_token", StringComparison.Ordinal) && Interlocked.Decrement(ref failures) >= 0, CannedResponses.Of(503, "text/html", "")))
        {
            await ExpireAsync();
            await SettleAsync();
        }
    }

    private async Task SlowDownAsync()
    {
        set.Sandbox.Options.TokenLatency = TimeSpan.FromMilliseconds(random.Next(20, 300));
        await ExpireAsync();
        set.Sandbox.Options.TokenLatency = TimeSpan.Zero;
    }

    private async Task RestartAsync()
    {
        Restarts++;
        var replica = random.Next(2);
        var reading = ReadOnceAsync(1 - replica);
        await set[replica].StopAsync();
        await set[replica].DisposeAsync();
        await set.StartReplicaAsync(replica);
        await reading;
    }

    // Not in parallel, so that the following step sees the response to this request.
    private async Task RevokeAsync()
    {
        await SettleAsync();
        Revocations++;
        _isRevoked = true;
        set.Sandbox.Revoke("Reader");
        await SettleAsync();
    }
}
