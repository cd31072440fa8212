using System.Diagnostics;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>One of several application processes that share a Redis and a key ring.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private readonly Process _process;

    private Replica(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<Replica> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WikiReader.Web.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // A killed process would leave the sockets of its diagnostics in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start).ShouldNotBeNull();
        var url = await PublishedApplication.AddressOfAsync(process);
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return new Replica(process, new UriBuilder(url) { Host = "localhost" }.Uri);
    }

    /// <summary>Completes when the replica is connected to Redis. After a start on a busy machine, or after an outage, requests may come sooner.</summary>
    public async Task BecomesReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Url };
        await Eventually.BecomesTrueAsync(async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode, "the replica is ready");
    }

    /// <summary>Kills the process.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Shuts the process down gracefully: running requests are completed.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }
}
