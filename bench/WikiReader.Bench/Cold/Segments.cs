using System.IO.Compression;

namespace WikiReader.Bench.Cold;

/// <summary>What an article becomes in the cache: compressed, flushed to a whole byte, and not ended.</summary>
internal static class Segments
{
    public const int DeflateLevel = 6;
    public const int BrotliQuality = 5;

    // The default of brotli's own command.
    private const int BrotliWindow = 22;

    public static int Deflate(ReadOnlySpan<byte> utf8)
    {
        using var segment = new MemoryStream();
        using var deflate = new DeflateStream(segment, new ZLibCompressionOptions { CompressionLevel = DeflateLevel }, leaveOpen: true);
        deflate.Write(utf8);
        deflate.Flush();
        return (int)segment.Length;
    }

    public static int Brotli(ReadOnlySpan<byte> utf8)
    {
        using var encoder = new BrotliEncoder(BrotliQuality, BrotliWindow);
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(utf8.Length)];
        encoder.Compress(utf8, buffer, out _, out var written, isFinalBlock: false);
        encoder.Flush(buffer.AsSpan(written), out var flushed);
        return written + flushed;
    }
}
