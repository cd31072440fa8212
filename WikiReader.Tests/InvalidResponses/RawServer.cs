using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>Sends fixed bytes, valid HTTP or not, to every connection and closes it.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private RawServer()
    {
        _listener.Start();
        _running = RunAsync();
    }

    public static RawServer Start() => new();

    public string Url => $"http://{_listener.LocalEndpoint}";

    /// <summary>The heads of all requests so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The response for a request path, one byte for each character (Latin-1).</summary>
    public Func<string, string> Respond { get; set; } = _ => "";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            try
            {
                await RespondAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The application stops reading a response that it has rejected.
            }
        }
    }

    private async Task RespondAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var head = new List<string>();
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) head.Add(line);
        if (head.Count == 0) return;
        Requests.Enqueue(string.Join('\n', head));
        await stream.WriteAsync(Encoding.Latin1.GetBytes(Respond(head[0].Split(' ')[1])), _stop.Token);
    }
}
