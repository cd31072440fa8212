using System.IO.Pipelines;

namespace WikiReader.Web.Compression;

/// <summary>
/// How a page is coded for one browser (RFC 9110, section 8.4): what is personal around a text that was compressed for all. What stands
/// around is never compressed, so that the length of an answer tells nobody what is in it.
/// </summary>
public abstract class PageEncoding
{
    // A server's own pieces of 4 KB, each of which is rented, pinned and given back, cost more than the copy. All articles but the longest
    // take one of this size, so that they share what is rented.
    private const int LargestPiece = 128 * 1024;

    private protected PageEncoding() { }

    public static PageEncoding Identity { get; } = new IdentityEncoding();

    public static PageEncoding Gzip { get; } = new GzipEncoding();

    public static PageEncoding Brotli { get; } = new BrotliEncoding();

    /// <summary>The content coding; null for none.</summary>
    public abstract string? Name { get; }

    /// <summary>False if this page cannot be coded so.</summary>
    public virtual bool CanEncode(FramedText page) => true;

    /// <summary>Bytes that <see cref="WriteAsync"/> will write.</summary>
    public abstract long LengthOf(FramedText page);

    public abstract ValueTask WriteAsync(PipeWriter output, FramedText page, CancellationToken cancellationToken);

    /// <summary>Makes room for the page, or the first piece of a long one.</summary>
    private protected void Reserve(PipeWriter output, FramedText page) => output.GetSpan((int)Math.Min(LengthOf(page), LargestPiece));

    /// <summary>Writes a text in large pieces.</summary>
    private protected static void Write(PipeWriter output, ReadOnlySpan<byte> text)
    {
        // First into what is left of the room that was made.
        var room = output.GetSpan();
        while (text.Length > room.Length)
        {
            text[..room.Length].CopyTo(room);
            output.Advance(room.Length);
            text = text[room.Length..];
            room = output.GetSpan(Math.Min(text.Length, LargestPiece));
        }

        text.CopyTo(room);
        output.Advance(text.Length);
    }
}
