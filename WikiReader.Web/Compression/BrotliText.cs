using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace WikiReader.Web.Compression;

/// <summary>
/// A text in brotli (RFC 7932) that stands behind a slot of fixed length: whatever fills the slot, the text need not be compressed again.
/// The slot is sent as an uncompressed meta-block. Its length is fixed since distances into the static dictionary depend on where in the
/// stream they are used, and its last two bytes are, since they choose the first literals' codes.
/// </summary>
public sealed class BrotliText
{
    // The next level costs ten times as much for a twentieth less.
    private const int Quality = 5;

    /// <summary>4 MiB, which every decoder has.</summary>
    internal const int WindowBits = 22;

    /// <summary>What a slot is filled up with, and ends in.</summary>
    internal const byte Filler = (byte)' ';

    internal const int FixedEnd = 2;

    private BrotliText(int slot, byte[] stream) => (Slot, Stream) = (slot, stream);

    /// <summary>Bytes in front of the text, the filling included.</summary>
    public int Slot { get; }

    /// <summary>Bytes of the compressed text.</summary>
    public int Size => Stream.Length;

    internal byte[] Stream { get; }

    /// <summary>
    /// Null if the slot is longer than a block, or if the text refers into it, so that it cannot stand behind another filling; that is found
    /// out by trying.
    /// </summary>
    internal static BrotliText? Compress(ReadOnlySpan<byte> text, int slot)
    {
        if (slot > BrotliFraming.LongestBlock) return null;
        // Nothing in a text is like random bytes, so that the encoder finds nothing there to refer to.
        var filling = FillAtRandom(slot);
        var encoder = new BrotliEncoder(Quality, WindowBits);
        try
        {
            Encode(ref encoder, filling);
            var brotli = new BrotliText(slot, Encode(ref encoder, text));
            return brotli.IsIndependentOfItsSlot(text) ? brotli : null;
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
    private static byte[] Encode(ref BrotliEncoder encoder, ReadOnlySpan<byte> text)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(1024, text.Length / 4));
        OperationStatus status;
        do
        {
            status = encoder.Compress(text, output.GetSpan(16 * 1024), out var consumed, out var written, isFinalBlock: false);
            text = text[consumed..];
            output.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall || !text.IsEmpty);

        do
        {
            status = encoder.Flush(output.GetSpan(16 * 1024), out var written);
            output.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);

        return output.WrittenSpan.ToArray();
    }

    private bool IsIndependentOfItsSlot(ReadOnlySpan<byte> text)
    {
        var filling = FillAtRandom(Slot);
        var stream = new ArrayBufferWriter<byte>(Slot + Stream.Length + 16);
        BrotliFraming.Begin(stream, filling);
        stream.Write(Stream);
        BrotliFraming.End(stream, []);
        var decoded = new byte[Slot + text.Length + 1];
        return BrotliDecoder.TryDecompress(stream.WrittenSpan, decoded, out var written)
            && written == Slot + text.Length
            && decoded.AsSpan(0, Slot).SequenceEqual(filling)
            && decoded.AsSpan(Slot, text.Length).SequenceEqual(text);
    }
}
