using System.IO.Hashing;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>The part of one reader's page around the content. It is sent many times, so its checksums are computed once.</summary>
public sealed class PageShell(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
{
    private readonly Beginning _unpadded = new(before, FillsSlot: false);
    private Beginning? _padded;

    public ReadOnlyMemory<byte> Before => before;

    public ReadOnlyMemory<byte> After => after;

    internal uint AfterCrc32 { get; } = Crc32.HashToUInt32(after.Span);

    internal uint AfterShift { get; } = Crc32Combination.ShiftFor(after.Length);

    /// <summary>The part before the content, padded to the slot if the content has a brotli form and the part fits.</summary>
    internal Beginning BeginningOf(BrotliSegment? brotli)
    {
        if (brotli is null || before.Length + BrotliSegment.FixedEnd > brotli.Slot) return _unpadded;
        // All pages of this shell have the same content, and so the same slot.
        if (_padded is not { } padded || padded.Bytes.Length != brotli.Slot) _padded = padded = new Beginning(Pad(brotli.Slot), FillsSlot: true);
        return padded;
    }

    private byte[] Pad(int slot)
    {
        var padded = new byte[slot];
        before.CopyTo(padded);
        padded.AsSpan(before.Length).Fill(BrotliSegment.Filler);
        return padded;
    }

    internal sealed record Beginning(ReadOnlyMemory<byte> Bytes, bool FillsSlot)
    {
        public uint Crc32 { get; } = System.IO.Hashing.Crc32.HashToUInt32(Bytes.Span);
    }
}
