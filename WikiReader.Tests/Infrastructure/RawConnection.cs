using System.Net.Sockets;
using System.Text;

namespace WikiReader.Tests.Infrastructure;

/// <summary>A TCP connection to the application that reads only when the test asks for it.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024 };

    /// <summary>True if the application has aborted the connection, even while there is unread data.</summary>
    public bool IsAborted => _socket.Poll(TimeSpan.Zero, SelectMode.SelectError);

    public static async Task<RawConnection> OpenAsync(Uri application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var connection = new RawConnection();
        await connection._socket.ConnectAsync("127.0.0.1", application.Port);
        return connection;
    }

    /// <summary>Sends a number of pipelined requests for a page, uncompressed, without reading the responses.</summary>
    public async Task SendRequestsAsync(Uri page, Visitor visitor, int times = 1, string method = "GET", bool isLast = false)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(visitor);
        var request = $"{method} {page.AbsolutePath} HTTP/1.1\r\nHost: {page.Authority}\r\nCookie: {visitor.Cookies.GetCookieHeader(page)}\r\n"
            + (isLast ? "Connection: close\r\n\r\n" : "\r\n");
        await _socket.SendAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(request, times))));
    }

    /// <summary>Reads available bytes; 0 at the end of the stream. Throws if the connection was aborted.</summary>
    public async Task<int> ReadAsync(Memory<byte> buffer)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _socket.ReceiveAsync(buffer, timeout.Token);
    }

    /// <summary>Reads until the connection ends; true if it was aborted.</summary>
    public async Task<bool> EndsInAbortAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await ReadAsync(buffer) > 0) { }
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    public void Dispose() => _socket.Dispose();
}
