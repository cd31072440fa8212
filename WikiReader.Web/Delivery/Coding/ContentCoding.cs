using System.IO.Pipelines;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// The content coding of a page for one browser (RFC 9110, section 8.4): personal parts around content that was compressed once for all readers.
/// The personal parts are never compressed, so that the length of a response reveals nothing about them.
/// </summary>
public abstract class ContentCoding
{
    // Blocks of 4 KB, the server's own size, cost more than the copy, since each is rented, pinned and returned. A block is returned when all of
    // it is sent, so larger ones would keep more memory for a slow reader.
    private const int PieceLength = 32 * 1024;

    // Unflushed bytes stay in memory while the reader does not read. Nearly all articles are shorter, and are sent at once.
    private const int MaxUnflushed = 128 * 1024;

    private protected ContentCoding() { }

    public static ContentCoding Identity { get; } = new IdentityCoding();

    public static ContentCoding Gzip { get; } = new GzipCoding();

    public static ContentCoding Brotli { get; } = new BrotliCoding();

    /// <summary>The name in <c>Content-Encoding</c>; null for identity.</summary>
    public abstract string? Name { get; }

    /// <summary>False if this page cannot be sent in this coding.</summary>
    public virtual bool CanEncode(ComposedPage page) => true;

    /// <summary>Bytes that <see cref="WriteAsync(PipeWriter, ComposedPage, CancellationToken)"/> will write.</summary>
    public abstract long LengthOf(ComposedPage page);

    public abstract ValueTask WriteAsync(PipeWriter output, ComposedPage page, CancellationToken cancellationToken);

    /// <summary>Reserves memory for the first piece of the page.</summary>
    private protected static void Reserve(PipeWriter output) => output.GetSpan(PieceLength);

    /// <summary>Writes content in large pieces, and flushes before too much is buffered. False if the connection is closed.</summary>
    private protected static async ValueTask<bool> WriteAsync(PipeWriter output, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        for (; content.Length > MaxUnflushed; content = content[MaxUnflushed..])
        {
            Write(output, content.Span[..MaxUnflushed]);
            if ((await output.FlushAsync(cancellationToken)).IsCompleted) return false;
        }

        Write(output, content.Span);
        return true;
    }

    /// <summary>Writes content from a stream in the same way.</summary>
    private protected static async ValueTask<bool> WriteAsync(PipeWriter output, Stream content, CancellationToken cancellationToken)
    {
        for (var unflushed = 0; ;)
        {
            var read = await content.ReadAtLeastAsync(output.GetMemory(PieceLength)[..PieceLength], PieceLength, throwOnEndOfStream: false, cancellationToken);
            output.Advance(read);
            if (read < PieceLength) return true;
            unflushed += read;
            if (unflushed < MaxUnflushed) continue;
            if ((await output.FlushAsync(cancellationToken)).IsCompleted) return false;
            unflushed = 0;
        }
    }

    private static void Write(PipeWriter output, ReadOnlySpan<byte> content)
    {
        // First fills the memory that Reserve has obtained.
        var memory = output.GetSpan();
        while (content.Length > memory.Length)
        {
            content[..memory.Length].CopyTo(memory);
            output.Advance(memory.Length);
            content = content[memory.Length..];
            memory = output.GetSpan(PieceLength);
        }

        content.CopyTo(memory);
        output.Advance(content.Length);
    }
}
