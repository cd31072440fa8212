using System.IO.Compression;
using System.IO.Hashing;
using System.Text.Json.Serialization;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// Content that is compressed once and sent inside many pages. It is a run of whole DEFLATE blocks (RFC 1951), none of them final, that ends on
/// a byte boundary: it can be embedded anywhere in a stream.
/// </summary>
public sealed class DeflateSegment
{
    // Higher levels take half as long again to save less than 1 %.
    private const int Level = 6;

    // An empty final block, which makes a complete stream of the blocks.
    private static ReadOnlySpan<byte> End => [0x03, 0x00];

    private readonly byte[] _stream;
    private int _isBrotliClaimed;

    /// <param name="stream">The blocks, followed by an empty final block.</param>
    /// <param name="length">Bytes of the uncompressed content.</param>
    [JsonConstructor]
    public DeflateSegment(byte[] stream, uint crc32, int length, string hash)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (_stream, Crc32, Length, Hash) = (stream, crc32, length, hash);
        Shift = Crc32Combination.ShiftFor(length);
    }

    /// <summary>The blocks as a complete DEFLATE stream, for storage.</summary>
    public byte[] Stream => _stream;

    public uint Crc32 { get; }

    /// <summary>Bytes of the uncompressed content.</summary>
    public int Length { get; }

    /// <summary>A hash that identifies the content; not cryptographic.</summary>
    public string Hash { get; }

    /// <summary>Bytes in memory, with those of a brotli form, which is kept only if it is no larger.</summary>
    [JsonIgnore]
    public int Size => 2 * _stream.Length;

    /// <summary>The brotli form; null until it has been made.</summary>
    [JsonIgnore]
    public BrotliSegment? Brotli { get; private set; }

    internal ReadOnlyMemory<byte> Blocks => _stream.AsMemory(0, _stream.Length - End.Length);

    internal uint Shift { get; }

    /// <param name="parts">The content, in consecutive parts.</param>
    public static DeflateSegment Compress(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        var (crc32, hash, length) = (new Crc32(), new XxHash128(), 0);
        using var output = new PooledStream();
        using var deflate = new DeflateStream(output, new ZLibCompressionOptions { CompressionLevel = Level }, leaveOpen: true);
        foreach (var part in parts)
        {
            deflate.Write(part.Span);
            crc32.Append(part.Span);
            hash.Append(part.Span);
            length += part.Length;
        }

        // A flush ends on a byte boundary and does not end the stream. What Dispose adds comes after it, and is not copied.
        deflate.Flush();
        byte[] stream = [.. output.Written, .. End];
        return new DeflateSegment(stream, crc32.GetCurrentHashAsUInt32(), length, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    /// <summary>True for the one caller that has to make the brotli form.</summary>
    public bool TryClaimBrotli() => Volatile.Read(ref _isBrotliClaimed) == 0 && Interlocked.Exchange(ref _isBrotliClaimed, 1) == 0;

    /// <summary>Releases the claim, so that a later caller can make the brotli form.</summary>
    public void ReleaseBrotli() => Volatile.Write(ref _isBrotliClaimed, 0);

    /// <summary>
    /// Makes the brotli form for pages with this many bytes before the content. It is discarded if it is larger than the DEFLATE form.
    /// </summary>
    public void AddBrotli(int slot)
    {
        if (BrotliSegment.Compress(this, slot) is { } brotli && brotli.Stream.Length <= _stream.Length) Brotli = brotli;
    }

    /// <summary>The uncompressed content.</summary>
    public Stream Inflate() => new DeflateStream(new MemoryStream(_stream, writable: false), CompressionMode.Decompress);
}
