using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// A text in brotli (RFC 7932) that stands behind a slot of fixed length: whatever fills the slot, the text need not be compressed again.
/// The slot is sent as an uncompressed meta-block. Its length is fixed since distances into the static dictionary depend on where in the
/// stream they are used, and its last two bytes are, since they choose the first literals' codes.
/// </summary>
public sealed class BrotliSegment
{
    // The next level costs ten times as much for a twentieth less.
    private const int Quality = 5;

    /// <summary>1 MiB. Four times as much makes the longest article smaller by half a hundredth, and encoder and decoder take as much.</summary>
    internal const int WindowBits = 20;

    /// <summary>What a slot is filled up with, and ends in.</summary>
    internal const byte Filler = (byte)' ';

    internal const int FixedEnd = 2;

    private const int PieceLength = 64 * 1024, MinimumRoom = 16 * 1024;

    private BrotliSegment(int slot, byte[] stream) => (Slot, Stream) = (slot, stream);

    /// <summary>Bytes in front of the text, the filling included.</summary>
    public int Slot { get; }

    /// <summary>Bytes of the compressed text.</summary>
    public int Size => Stream.Length;

    internal byte[] Stream { get; }

    /// <summary>
    /// Null if the slot is longer than a block, or if the text refers into it, so that it cannot stand behind another filling; that is found
    /// out by trying.
    /// </summary>
    internal static BrotliSegment? Compress(DeflateSegment text, int slot)
    {
        if (slot > BrotliFormat.LongestBlock) return null;
        var piece = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            var brotli = new BrotliSegment(slot, Encode(text, slot, piece));
            return brotli.IsIndependentOfItsSlot(text, piece) ? brotli : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static byte[] Encode(DeflateSegment text, int slot, Span<byte> piece)
    {
        var encoder = new BrotliEncoder(Quality, WindowBits);
        try
        {
            // Nothing in a text is like random bytes, so that the encoder finds nothing there to refer to.
            using var filling = new MemoryStream(FillAtRandom(slot));
            using var inflated = text.Inflate();
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

    // Compresses and flushes: what comes out ends on a byte.
    private static byte[] Encode(ref BrotliEncoder encoder, Stream text, Span<byte> piece)
    {
        var output = new ArrayBufferWriter<byte>(PieceLength);
        while (text.Read(piece) is var read and > 0)
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

        return output.WrittenSpan.ToArray();
    }

    private bool IsIndependentOfItsSlot(DeflateSegment text, Span<byte> piece)
    {
        var filling = FillAtRandom(Slot);
        var begin = new ArrayBufferWriter<byte>(BrotliFormat.LengthOfBegin(Slot));
        BrotliFormat.Begin(begin, filling);
        using var slot = new MemoryStream(filling);
        using var inflated = text.Inflate();
        var decoder = new BrotliDecoder();
        try
        {
            return Decodes(ref decoder, begin.WrittenSpan, slot, piece) && Decodes(ref decoder, Stream, inflated, piece);
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
        // More may be to come when all was read, whatever the status says.
        while (written > 0);

        // The stream itself goes on after what was given.
        return status == OperationStatus.NeedMoreData && expected.ReadByte() < 0;
    }
}
