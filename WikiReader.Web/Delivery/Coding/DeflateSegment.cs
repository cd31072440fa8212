using System.IO.Compression;
using System.IO.Hashing;
using System.Text.Json.Serialization;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// A text that was compressed once and is sent inside many pages. It is a run of whole DEFLATE blocks (RFC 1951), none of them the last, that
/// ends on a byte: it may stand anywhere in a stream, after anything.
/// </summary>
public sealed class DeflateSegment
{
    // Higher levels cost half as much again for less than one per cent.
    private const int Level = 6;

    // An empty block that is the last: what makes a whole stream of the blocks.
    private static ReadOnlySpan<byte> End => [0x03, 0x00];

    private readonly byte[] _stream;
    private int _isBrotliClaimed;

    /// <param name="stream">The blocks, and the last, empty one.</param>
    /// <param name="length">Bytes of the text.</param>
    [JsonConstructor]
    public DeflateSegment(byte[] stream, uint crc32, int length, string hash)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (_stream, Crc32, Length, Hash) = (stream, crc32, length, hash);
        Shift = Crc32Combination.ShiftFor(length);
    }

    /// <summary>The blocks as a stream of their own, for the one who keeps them.</summary>
    public byte[] Stream => _stream;

    public uint Crc32 { get; }

    /// <summary>Bytes of the text before it was compressed.</summary>
    public int Length { get; }

    /// <summary>Tells two texts apart; it keeps no secret.</summary>
    public string Hash { get; }

    /// <summary>What the bytes in memory come to, those of a brotli form included, which is only kept if it is no larger.</summary>
    [JsonIgnore]
    public int Size => 2 * _stream.Length;

    /// <summary>The same text for browsers that know brotli, once somebody has had the time to make it.</summary>
    [JsonIgnore]
    public BrotliSegment? Brotli { get; private set; }

    internal ReadOnlyMemory<byte> Blocks => _stream.AsMemory(0, _stream.Length - End.Length);

    internal uint Shift { get; }

    /// <param name="parts">The text, in parts that follow one another.</param>
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

        // A flush ends on a byte and ends no stream; what closing adds comes after it, and is left where it is.
        deflate.Flush();
        byte[] stream = [.. output.Written, .. End];
        return new DeflateSegment(stream, crc32.GetCurrentHashAsUInt32(), length, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    /// <summary>True for the one who shall make the brotli form.</summary>
    public bool TryClaimBrotli() => Volatile.Read(ref _isBrotliClaimed) == 0 && Interlocked.Exchange(ref _isBrotliClaimed, 1) == 0;

    /// <summary>Leaves the brotli form to the next.</summary>
    public void ReleaseBrotli() => Volatile.Write(ref _isBrotliClaimed, 0);

    /// <summary>Makes the brotli form for pages in which this many bytes stand before the text. Nothing changes if it does not come out smaller.</summary>
    public void AddBrotli(int slot)
    {
        if (BrotliSegment.Compress(this, slot) is { } brotli && brotli.Stream.Length <= _stream.Length) Brotli = brotli;
    }

    /// <summary>The text itself.</summary>
    public Stream Inflate() => new DeflateStream(new MemoryStream(_stream, writable: false), CompressionMode.Decompress);
}
