using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WikiReader.Tests.Sessions;

/// <summary>A Redis of one's own.</summary>
public sealed class RedisServer : IDisposable
{
    private readonly Process _process;

    private RedisServer(Process process, int port) => (_process, ConnectionString) = (process, $"127.0.0.1:{port}");

    public string ConnectionString { get; }

    public static async Task<RedisServer> StartAsync()
    {
        var port = FreePort();
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

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal)) return new RedisServer(process, port);
        }

        throw new InvalidOperationException("Redis ended before it was ready.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
