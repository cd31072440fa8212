using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace WikiReader.Bench.Felt;

/// <summary>
/// A network before a server: forwards connections with delay and within a bandwidth that they share. The browser's own emulation delays neither the
/// times that it reports (<c>responseStart</c>) nor new connections.
/// </summary>
internal sealed class EmulatedNetwork : IAsyncDisposable
{
    private readonly NetworkProfile _profile;
    private readonly Uri _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly Link _up, _down;

    public EmulatedNetwork(NetworkProfile profile, Uri server)
    {
        (_profile, _server) = (profile, server);
        (_up, _down) = (new Link(profile.Up), new Link(profile.Down));
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    /// <summary>Where the browser finds the server.</summary>
    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ForwardAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (OperationCanceledException)
        {
            // The end of a run.
        }
    }

    private async Task ForwardAsync(TcpClient browser)
    {
        try
        {
            using (browser)
            using (var server = new TcpClient())
            {
                browser.NoDelay = server.NoDelay = true;
                // The handshake takes a round trip, which the loopback interface does not show.
                await Task.Delay(_profile.RoundTrip, _end.Token);
                await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
                await Task.WhenAny(CopyAsync(browser, server, _up), CopyAsync(server, browser, _down));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // Either side has closed the connection.
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, Link link)
    {
        var onTheWay = Channel.CreateUnbounded<(DateTimeOffset Arrival, byte[] Bytes)>();
        var delivering = DeliverAsync(onTheWay.Reader, to.GetStream());
        var buffer = new byte[Link.Segment];
        while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var count)
            onTheWay.Writer.TryWrite((link.Send(count) + (_profile.RoundTrip / 2), buffer[..count]));
        onTheWay.Writer.Complete();
        await delivering;
    }

    private async Task DeliverAsync(ChannelReader<(DateTimeOffset Arrival, byte[] Bytes)> segments, NetworkStream to)
    {
        await foreach (var (arrival, bytes) in segments.ReadAllAsync(_end.Token))
        {
            if (arrival - DateTimeOffset.UtcNow is { } left && left > TimeSpan.Zero) await Task.Delay(left, _end.Token);
            await to.WriteAsync(bytes, _end.Token);
        }
    }

    /// <param name="bytesPerSecond">Null for no limit.</param>
    private sealed class Link(int? bytesPerSecond)
    {
        public const int Segment = 4096;

        private readonly Lock _gate = new();
        private DateTimeOffset _free;

        /// <summary>When the last of these bytes has left: after those that were sent before.</summary>
        public DateTimeOffset Send(int bytes)
        {
            var now = DateTimeOffset.UtcNow;
            if (bytesPerSecond is not { } rate) return now;
            lock (_gate) return _free = (_free > now ? _free : now) + TimeSpan.FromSeconds((double)bytes / rate);
        }
    }
}
