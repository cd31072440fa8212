namespace WikiReader.Web.Delivery.Coding;

/// <summary>Rendered content in its shell: one reader's page.</summary>
public sealed class ComposedPage
{
    private readonly PageShell.Beginning _beginning;
    private readonly PageShell _shell;

    /// <summary>
    /// Every content coding of the page decodes to the same bytes: if the content has a brotli form and the part before it fits into the slot,
    /// that part is padded to the slot in all codings.
    /// </summary>
    public ComposedPage(PageShell shell, DeflateSegment segment)
    {
        ArgumentNullException.ThrowIfNull(shell);
        ArgumentNullException.ThrowIfNull(segment);
        // Read once: another thread may add the brotli form in the meantime.
        var brotli = segment.Brotli;
        (_shell, Segment, _beginning) = (shell, segment, shell.BeginningOf(brotli));
        Brotli = _beginning.FillsSlot ? brotli : null;
    }

    public DeflateSegment Segment { get; }

    public ReadOnlyMemory<byte> Before => _beginning.Bytes;

    public ReadOnlyMemory<byte> After => _shell.After;

    /// <summary>The brotli form; null if there is none or this page does not fit its slot.</summary>
    internal BrotliSegment? Brotli { get; }

    internal int Length => Before.Length + Segment.Length + After.Length;

    internal uint Crc32 => Crc32Combination.Combine(
        Crc32Combination.Combine(_beginning.Crc32, Segment.Crc32, Segment.Shift), _shell.AfterCrc32, _shell.AfterShift);
}
