using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace WikiReader.Tests.Sessions;

/// <summary>A Redis process for tests that can hang, be killed and restart empty.</summary>
public sealed class RedisServer : IDisposable
{
    private readonly int _port;
    private Process _process;

    private RedisServer(Process process, int port) => (_process, _port) = (process, port);

    public string ConnectionString => $"127.0.0.1:{_port}";

    public static Task<RedisServer> StartAsync() => StartAsync(FreePort());

    /// <param name="port">The port; a test that starts Redis later reserves a <see cref="FreePort"/> first.</param>
    public static async Task<RedisServer> StartAsync(int port) => new(await RunAsync(port), port);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Suspends the process: connections are accepted, but get no response.</summary>
    public Task HangAsync() => SignalAsync("STOP");

    public Task ContinueAsync() => SignalAsync("CONT");

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Starts it again after it was killed: at the same port, and empty.</summary>
    public async Task StartAgainAsync()
    {
        _process.Dispose();
        _process = await RunAsync(_port);
    }

    public async Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(ConnectionString + ",allowAdmin=true");
        return await redis.GetDatabase().ExecuteAsync(command, arguments);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static async Task<Process> RunAsync(int port)
    {
        var start = new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true };
        Process process;
        try
        {
            process = Process.Start(start).ShouldNotBeNull();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("Redis is missing: apt-get install redis-server, or run ./test.sh.");
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal)) return process;
        }

        throw new InvalidOperationException("Redis ended before it was ready.");
    }
}
