using System.Buffers;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace WikiReader.Web.Hosting.Connections;

/// <summary>Sends through a socket: what it accepts now, or one piece as soon as it accepts that.</summary>
internal sealed class SocketOutput
{
    // The socket reports a piece when it has accepted all of it. A short piece shows early that the client reads.
    private const int PieceLength = 16 * 1024;

    private readonly List<ArraySegment<byte>> _segments = [];
    private readonly Socket _socket;

    public SocketOutput(Socket socket)
    {
        _socket = socket;
        // For the synchronous calls only.
        _socket.Blocking = false;
    }

    /// <summary>Sends what the socket accepts without waiting, and returns the number of bytes.</summary>
    public int Send(in ReadOnlySequence<byte> bytes)
    {
        var sent = Send(bytes, out var error);
        return error switch
        {
            SocketError.Success => sent,
            SocketError.WouldBlock => 0,
            _ => throw new SocketException((int)error),
        };
    }

    /// <summary>Waits until the socket accepts the first piece, and returns the number of bytes.</summary>
    public ValueTask<int> SendPieceAsync(in ReadOnlySequence<byte> bytes)
    {
        var position = bytes.Start;
        ReadOnlyMemory<byte> piece;
        while (bytes.TryGet(ref position, out piece) && piece.IsEmpty) { }
        return _socket.SendAsync(piece[..Math.Min(piece.Length, PieceLength)], SocketFlags.None);
    }

    private int Send(in ReadOnlySequence<byte> bytes, out SocketError error)
    {
        if (bytes.IsSingleSegment) return _socket.Send(bytes.FirstSpan, SocketFlags.None, out error);
        _segments.Clear();
        foreach (var memory in bytes)
        {
            if (MemoryMarshal.TryGetArray(memory, out var segment)) _segments.Add(segment);
            else throw new InvalidOperationException("The memory of a connection is not an array.");
        }

        return _socket.Send(_segments, SocketFlags.None, out error);
    }
}
