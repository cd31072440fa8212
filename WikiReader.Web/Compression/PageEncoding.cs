using System.IO.Pipelines;

namespace WikiReader.Web.Compression;

/// <summary>
/// How a page is coded for one browser (RFC 9110, section 8.4): what is personal around a text that was compressed for all. What stands
/// around is never compressed, so that the length of an answer tells nobody what is in it.
/// </summary>
public abstract class PageEncoding
{
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

    // All of a page in one piece of memory: a server's pages of 4 KB, each of which is rented, pinned and given back, cost more than the copy.
    private protected void Reserve(PipeWriter output, FramedText page) => output.GetSpan((int)LengthOf(page));
}
