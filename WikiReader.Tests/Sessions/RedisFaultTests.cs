using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>Two replicas under load from 32 connections while their Redis fails and recovers.</summary>
public sealed class RedisFaultTests
{
    private const int Connections = 32, PagesBefore = 500;
    private static readonly TimeSpan During = TimeSpan.FromSeconds(4), After = TimeSpan.FromSeconds(3);

    private static readonly Dictionary<string, (Func<ReplicaSet, Task> Begin, Func<ReplicaSet, Task> End)> Faults = new()
    {
        ["hangs"] = (set => set.Redis.HangAsync(), set => set.Redis.ContinueAsync()),
        ["is killed"] = (set => set.Redis.KillAsync(), set => set.Redis.StartAgainAsync()),
        ["is slow"] = (set => DelayAsync(set, TimeSpan.FromSeconds(1)), set => DelayAsync(set, TimeSpan.Zero)),
        ["is read-only"] = (set => set.Redis.ExecuteAsync("REPLICAOF", "127.0.0.1", "1"), set => set.Redis.ExecuteAsync("REPLICAOF", "NO", "ONE")),
        ["is full"] = (set => set.Redis.ExecuteAsync("CONFIG", "SET", "maxmemory", "1"), set => set.Redis.ExecuteAsync("CONFIG", "SET", "maxmemory", "0")),
        ["wants a password"] = (LockAsync, set => set.Redis.KillAsync().ContinueWith(_ => set.Redis.StartAgainAsync(), TaskScheduler.Default).Unwrap()),
        ["is restarted"] = (async set => { await set.Redis.KillAsync(); await set.Redis.StartAgainAsync(); }, _ => Task.CompletedTask),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pages_are_served_and_no_session_ends_while_Redis(string fault)
    {
        await using var set = await ReplicaSet.StartAsync();
        using var reader = await set.SignInAsync();
        for (var replica = 0; replica < 2; replica++) await set.OpenAsync(reader, replica);
        using var end = new CancellationTokenSource();
        var responses = new ConcurrentBag<(HttpStatusCode Status, TimeSpan Time)>();
        var readers = Enumerable.Range(0, Connections).Select(number => ReadAsync(set, reader, number % 2, responses, end.Token)).ToArray();
        await Eventually.BecomesTrueAsync(() => Task.FromResult(responses.Count >= PagesBefore), "pages are read");
        var before = NinetyNinth(responses);
        await Faults[fault].Begin(set);
        await Task.Delay(During / 2);
        set.Sandbox.Expire("Reader");
        await Task.Delay(During / 2);
        await Faults[fault].End(set);
        await Task.Delay(After);
        await end.CancelAsync();
        await Task.WhenAll(readers);

        var p99 = NinetyNinth(responses);
        var others = string.Join(", ", responses.GroupBy(page => page.Status).Select(group => $"{group.Count()} with {(int)group.Key}"));
        Report.Write($"Redis {fault}: {responses.Count} pages ({others}), p99 {p99.TotalMilliseconds:F0} ms, longest {responses.Max(page => page.Time).TotalMilliseconds:F0} ms");
        responses.ShouldAllBe(page => page.Status == HttpStatusCode.OK || page.Status == HttpStatusCode.ServiceUnavailable, others);
        // Relative to the time before the fault, since the machine may be busy.
        p99.ShouldBeLessThan(TimeSpan.FromSeconds(1) + before);
        for (var replica = 0; replica < 2; replica++)
        {
            await set[replica].BecomesReadyAsync();
            (await set.OpenAsync(reader, replica)).Heading.ShouldBe("Earth");
        }
    }

    private static TimeSpan NinetyNinth(ConcurrentBag<(HttpStatusCode Status, TimeSpan Time)> responses)
    {
        var times = responses.Select(page => page.Time).Order().ToArray();
        return times[times.Length * 99 / 100];
    }

    private static async Task ReadAsync(
        ReplicaSet set, Visitor reader, int replica, ConcurrentBag<(HttpStatusCode Status, TimeSpan Time)> responses, CancellationToken end)
    {
        var address = new Uri(set[replica].Url, "/wikipedia/en/wiki/Earth").AbsoluteUri;
        while (!end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await reader.GetAsync(address);
            responses.Add((response.StatusCode, Stopwatch.GetElapsedTime(start)));
        }
    }

    private static Task DelayAsync(ReplicaSet set, TimeSpan delay)
    {
        set.Line.Delay = delay;
        return Task.CompletedTask;
    }

    private static async Task LockAsync(ReplicaSet set)
    {
        await set.Redis.ExecuteAsync("CONFIG", "SET", "requirepass", "word");
        await using var redis = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync($"{set.Redis.ConnectionString},password=word,allowAdmin=true");
        await redis.GetDatabase().ExecuteAsync("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    }
}
