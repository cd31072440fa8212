using System.Net;
using System.Net.Sockets;

namespace WikiReader.Tests.Sessions;

/// <summary>A TCP proxy with a configurable delay.</summary>
internal sealed class SlowProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IPEndPoint _server;
    private readonly Task _accepting;

    public SlowProxy(string server)
    {
        _server = IPEndPoint.Parse(server);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>The delay of each response of the server.</summary>
    public TimeSpan Delay { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested) _ = PassOnAsync(await _listener.AcceptTcpClientAsync(_end.Token));
    }

    private async Task PassOnAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server, _end.Token);
                await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream(), isResponse: false), CopyAsync(server.GetStream(), client.GetStream(), isResponse: true));
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                // The client observes the closed connection.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool isResponse)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _end.Token) is > 0 and var length)
        {
            if (isResponse && Delay > TimeSpan.Zero) await Task.Delay(Delay, _end.Token);
            await to.WriteAsync(buffer.AsMemory(0, length), _end.Token);
        }
    }
}
