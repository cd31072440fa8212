using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// Content compressed with brotli (RFC 7932) to follow a slot of fixed length, which is sent as an uncompressed meta-block. Whatever fills the
/// slot, the content need not be compressed again. The slot's length is fixed because distances into the static dictionary depend on the
/// position in the stream, and its last two bytes because they select the codes of the first literals.
/// </summary>
public sealed class BrotliSegment
{
    // Quality 6 takes ten times the CPU time for 5 % fewer bytes.
    private const int Quality = 5;

    /// <summary>
    /// 1 MiB; encoder and decoder need as much memory. A window four times as large makes the longest article only 0.5 % smaller.
    /// </summary>
    internal const int WindowBits = 20;

    /// <summary>Pads a slot, and always fills its last <see cref="FixedEnd"/> bytes.</summary>
    internal const byte Filler = (byte)' ';

    internal const int FixedEnd = 2;

    private const int PieceLength = 64 * 1024, MinimumRoom = 16 * 1024;

    private BrotliSegment(int slot, byte[] stream) => (Slot, Stream) = (slot, stream);

    /// <summary>Bytes before the content, the padding included.</summary>
    public int Slot { get; }

    /// <summary>Bytes of the compressed content.</summary>
    public int Size => Stream.Length;

    internal byte[] Stream { get; }

    /// <summary>
    /// Null if the slot is longer than a meta-block, or if the compressed content refers to bytes in the slot. References are detected by
    /// decoding the content behind a slot with other bytes.
    /// </summary>
    internal static BrotliSegment? Compress(DeflateSegment segment, int slot)
    {
        if (slot > BrotliFormat.LongestBlock) return null;
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            var brotli = new BrotliSegment(slot, Encode(segment, slot, piece));
            return brotli.IsIndependentOfSlot(segment, piece) ? brotli : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static byte[] Encode(DeflateSegment segment, int slot, Span<byte> piece)
    {
        var encoder = new BrotliEncoder(Quality, WindowBits);
        try
        {
            // Random bytes do not recur in the content, so the encoder finds nothing in the slot to refer to.
            using var filling = new MemoryStream(FillAtRandom(slot));
            using var inflated = segment.Inflate();
            Encode(ref encoder, filling, piece);
            return Encode(ref encoder, inflated, piece);
        }
        finally
        {
            encoder.Dispose();
        }
    }

    private static byte[] FillAtRandom(int slot)
    {
        var filling = RandomNumberGenerator.GetBytes(slot);
        filling.AsSpan(slot - FixedEnd).Fill(Filler);
        return filling;
    }

    // Flushes at the end, so that the output ends on a byte boundary.
    private static byte[] Encode(ref BrotliEncoder encoder, Stream content, Span<byte> piece)
    {
        using var output = new PooledBuffer(PieceLength);
        while (content.Read(piece) is var read and > 0)
        {
            for (ReadOnlySpan<byte> rest = piece[..read]; !rest.IsEmpty;)
            {
                encoder.Compress(rest, output.GetSpan(MinimumRoom), out var consumed, out var written, isFinalBlock: false);
                rest = rest[consumed..];
                output.Advance(written);
            }
        }

        OperationStatus status;
        do
        {
            status = encoder.Flush(output.GetSpan(MinimumRoom), out var written);
            output.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);

        return output.Written.ToArray();
    }

    private bool IsIndependentOfSlot(DeflateSegment segment, Span<byte> piece)
    {
        var filling = FillAtRandom(Slot);
        using var begin = new PooledBuffer(BrotliFormat.LengthOfBegin(Slot));
        BrotliFormat.Begin(begin, filling);
        using var slot = new MemoryStream(filling);
        using var inflated = segment.Inflate();
        var decoder = new BrotliDecoder();
        try
        {
            return Decodes(ref decoder, begin.Written, slot, piece) && Decodes(ref decoder, Stream, inflated, piece);
        }
        finally
        {
            decoder.Dispose();
        }
    }

    private static bool Decodes(ref BrotliDecoder decoder, ReadOnlySpan<byte> stream, Stream expected, Span<byte> piece)
    {
        var half = piece.Length / 2;
        var decoded = piece[..half];
        var compared = piece[half..];
        OperationStatus status;
        int written;
        do
        {
            status = decoder.Decompress(stream, decoded, out var consumed, out written);
            stream = stream[consumed..];
            var read = expected.ReadAtLeast(compared[..written], written, throwOnEndOfStream: false);
            if (!decoded[..written].SequenceEqual(compared[..read])) return false;
        }
        // More output may follow after all input was read, whatever the status says.
        while (written > 0);

        // NeedMoreData: the whole stream continues after this part.
        return status == OperationStatus.NeedMoreData && expected.ReadByte() < 0;
    }
}
