using System.Buffers;
using System.Buffers.Binary;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>
/// The parts of a gzip member (RFC 1952) around a segment: stored blocks (RFC 1951, section 3.2.4), and one checksum over everything.
/// </summary>
internal static class GzipFormat
{
    private const int LongestBlock = ushort.MaxValue, BlockHeaderLength = 5, TrailerLength = 8;

    // Deflate, no flags, no time, no extra flags, unknown operating system.
    private static ReadOnlySpan<byte> Header => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];

    public static int LengthOf(int before, int blocks, int after) =>
        Header.Length + Stored(before) + blocks + Math.Max(BlockHeaderLength, Stored(after)) + TrailerLength;

    public static void Begin(IBufferWriter<byte> output, ReadOnlySpan<byte> before)
    {
        output.Write(Header);
        Store(output, before, isLast: false);
    }

    public static void End(IBufferWriter<byte> output, ReadOnlySpan<byte> after, uint crc32, uint length)
    {
        Store(output, after, isLast: true);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc32);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);
        output.Write(trailer);
    }

    private static int Stored(int length) => length + (BlockHeaderLength * ((length + LongestBlock - 1) / LongestBlock));

    // A stream needs a final block, even an empty one.
    private static void Store(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes, bool isLast)
    {
        Span<byte> header = stackalloc byte[BlockHeaderLength];
        while (!bytes.IsEmpty || isLast)
        {
            var block = bytes[..Math.Min(bytes.Length, LongestBlock)];
            bytes = bytes[block.Length..];
            var isFinal = isLast && bytes.IsEmpty;
            header[0] = isFinal ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16LittleEndian(header[1..], (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(header[3..], (ushort)~block.Length);
            output.Write(header);
            output.Write(block);
            if (isFinal) break;
        }
    }
}
