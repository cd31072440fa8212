using System.IO.Pipelines;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// How a page is coded for one browser (RFC 9110, section 8.4): what is personal around a text that was compressed for all. What stands
/// around is never compressed, so that the length of an answer tells nobody what is in it.
/// </summary>
public abstract class ContentCoding
{
    // A server's own pieces of 4 KB, each of which is rented, pinned and given back, cost more than the copy. A piece is given back when it is
    // sent as a whole, so that larger ones would keep more memory for a reader who is slow.
    private const int PieceLength = 32 * 1024;

    // What is written before a flush is kept whole if the reader does not read. Nearly all articles are shorter, and leave at once.
    private const int MaxUnflushed = 128 * 1024;

    private protected ContentCoding() { }

    public static ContentCoding Identity { get; } = new IdentityCoding();

    public static ContentCoding Gzip { get; } = new GzipCoding();

    public static ContentCoding Brotli { get; } = new BrotliCoding();

    /// <summary>The content coding; null for none.</summary>
    public abstract string? Name { get; }

    /// <summary>False if this page cannot be coded so.</summary>
    public virtual bool CanEncode(ComposedPage page) => true;

    /// <summary>Bytes that <see cref="WriteAsync"/> will write.</summary>
    public abstract long LengthOf(ComposedPage page);

    public abstract ValueTask WriteAsync(PipeWriter output, ComposedPage page, CancellationToken cancellationToken);

    /// <summary>Makes room for a piece of the page.</summary>
    private protected static void Reserve(PipeWriter output) => output.GetSpan(PieceLength);

    /// <summary>Writes a text in large pieces, and flushes before they are too much. False if nobody receives it any more.</summary>
    private protected static async ValueTask<bool> WriteAsync(PipeWriter output, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        for (; text.Length > MaxUnflushed; text = text[MaxUnflushed..])
        {
            Write(output, text.Span[..MaxUnflushed]);
            if ((await output.FlushAsync(cancellationToken)).IsCompleted) return false;
        }

        Write(output, text.Span);
        return true;
    }

    /// <summary>The same for a text that is read.</summary>
    private protected static async ValueTask<bool> WriteAsync(PipeWriter output, Stream text, CancellationToken cancellationToken)
    {
        for (var unflushed = 0; ;)
        {
            var read = await text.ReadAtLeastAsync(output.GetMemory(PieceLength)[..PieceLength], PieceLength, throwOnEndOfStream: false, cancellationToken);
            output.Advance(read);
            if (read < PieceLength) return true;
            unflushed += read;
            if (unflushed < MaxUnflushed) continue;
            if ((await output.FlushAsync(cancellationToken)).IsCompleted) return false;
            unflushed = 0;
        }
    }

    private static void Write(PipeWriter output, ReadOnlySpan<byte> text)
    {
        // First into what is left of the room that was made.
        var room = output.GetSpan();
        while (text.Length > room.Length)
        {
            text[..room.Length].CopyTo(room);
            output.Advance(room.Length);
            text = text[room.Length..];
            room = output.GetSpan(PieceLength);
        }

        text.CopyTo(room);
        output.Advance(text.Length);
    }
}
