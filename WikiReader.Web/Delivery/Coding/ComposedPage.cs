namespace WikiReader.Web.Delivery.Coding;

/// <summary>A text in its frame: one reader's page.</summary>
public sealed class ComposedPage
{
    private readonly PageShell.Beginning _beginning;
    private readonly PageShell _frame;

    /// <summary>
    /// The same page as all encodings give it, byte for byte: if the text has a brotli form, what stands before it fills the slot, if it fits.
    /// </summary>
    public ComposedPage(PageShell frame, DeflateSegment text)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(text);
        // Another thread may add the brotli form meanwhile.
        var brotli = text.Brotli;
        (_frame, Segment, _beginning) = (frame, text, frame.BeginningOf(brotli));
        Brotli = _beginning.FillsSlot ? brotli : null;
    }

    public DeflateSegment Segment { get; }

    public ReadOnlyMemory<byte> Before => _beginning.Bytes;

    public ReadOnlyMemory<byte> After => _frame.After;

    /// <summary>The brotli form, if this page can have it.</summary>
    internal BrotliSegment? Brotli { get; }

    internal int Length => Before.Length + Segment.Length + After.Length;

    internal uint Crc32 => Crc32Combination.Combine(
        Crc32Combination.Combine(_beginning.Crc32, Segment.Crc32, Segment.Shift), _frame.AfterCrc32, _frame.AfterShift);
}
