using System.IO.Hashing;

namespace WikiReader.Web.Delivery.Coding;

/// <summary>What stands around a text on one reader's page. It is sent many times, so that what can be reckoned of it is reckoned once.</summary>
public sealed class PageShell(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
{
    private readonly Beginning _asItIs = new(before, FillsSlot: false);
    private Beginning? _filled;

    public ReadOnlyMemory<byte> Before => before;

    public ReadOnlyMemory<byte> After => after;

    internal uint AfterCrc32 { get; } = Crc32.HashToUInt32(after.Span);

    internal uint AfterShift { get; } = Crc32Combination.ShiftFor(after.Length);

    /// <summary>What stands before a text: if it has a brotli form, it fills the slot, if it fits.</summary>
    internal Beginning BeginningOf(BrotliSegment? brotli)
    {
        if (brotli is null || before.Length + BrotliSegment.FixedEnd > brotli.Slot) return _asItIs;
        // All of this frame's pages have one text, and with it one slot.
        if (_filled is not { } filled || filled.Bytes.Length != brotli.Slot) _filled = filled = new Beginning(Fill(brotli.Slot), FillsSlot: true);
        return filled;
    }

    private byte[] Fill(int slot)
    {
        var filled = new byte[slot];
        before.CopyTo(filled);
        filled.AsSpan(before.Length).Fill(BrotliSegment.Filler);
        return filled;
    }

    internal sealed record Beginning(ReadOnlyMemory<byte> Bytes, bool FillsSlot)
    {
        public uint Crc32 { get; } = System.IO.Hashing.Crc32.HashToUInt32(Bytes.Span);
    }
}
