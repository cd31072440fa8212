using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>Answers every connection with the same bytes, HTTP or not, and closes it.</summary>
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

    /// <summary>What is sent, a byte for each character, to a request with this end of its path.</summary>
    public Func<string, string> Answer { get; set; } = _ => "";

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
                await AnswerAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The application does not read an answer that it has given up to its end.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var head = new List<string>();
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) head.Add(line);
        if (head.Count == 0) return;
        Requests.Enqueue(string.Join('\n', head));
        await stream.WriteAsync(Encoding.Latin1.GetBytes(Answer(head[0].Split(' ')[1])), _stop.Token);
    }
}
