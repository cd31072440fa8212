using System.Buffers;
using System.Buffers.Binary;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// The parts of a brotli stream around a segment: uncompressed meta-blocks (RFC 7932, section 9.2), whose headers are written bit by bit.
/// </summary>
internal static class BrotliFormat
{
    /// <summary>Bytes of the longest slot, and of the longest meta-block after the segment: MLEN is written in four nibbles.</summary>
    public const int LongestBlock = 1 << 16;

    // ISLAST and ISLASTEMPTY.
    private const byte EmptyLastBlock = 0x03;

    private const int HeaderLength = 3;

    public static int LengthOfEnd(int length) => length + (HeaderLength * Blocks(length)) + 1;

    public static int LengthOfBegin(int slot) => slot + HeaderLength;

    /// <summary>Writes the stream header and the slot, at most 64 KiB.</summary>
    public static void Begin(IBufferWriter<byte> output, ReadOnlySpan<byte> slot)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slot.Length, LongestBlock);
        // WBITS takes four bits for windows of more than 17 bits (section 9.1), and the block's header twenty: three bytes.
        const uint WindowBits = ((BrotliSegment.WindowBits - 17) << 1) | 1;
        WriteHeader(output, WindowBits | (HeaderOf(slot.Length) << 4));
        output.Write(slot);
    }

    public static void End(IBufferWriter<byte> output, ReadOnlySpan<byte> rest)
    {
        for (; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, LongestBlock)..])
        {
            var block = rest[..Math.Min(rest.Length, LongestBlock)];
            WriteHeader(output, HeaderOf(block.Length));
            output.Write(block);
        }

        output.Write([EmptyLastBlock]);
    }

    private static int Blocks(int length) => (length + LongestBlock - 1) / LongestBlock;

    // From the lowest bit: ISLAST 0, MNIBBLES 00 (four), MLEN - 1, ISUNCOMPRESSED 1.
    private static uint HeaderOf(int length) => ((uint)(length - 1) << 3) | (1u << 19);

    private static void WriteHeader(IBufferWriter<byte> output, uint header)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, header);
        output.Write(bytes[..HeaderLength]);
    }
}
