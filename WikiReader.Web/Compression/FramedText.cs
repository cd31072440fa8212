namespace WikiReader.Web.Compression;

/// <summary>A text and what stands around it on one reader's page.</summary>
public sealed record FramedText(ReadOnlyMemory<byte> Before, CompressedText Text, ReadOnlyMemory<byte> After)
{
    /// <summary>
    /// The same page as all encodings give it, byte for byte: if the text has a brotli form, what stands before it fills the slot, if it fits.
    /// </summary>
    public static FramedText Create(ReadOnlyMemory<byte> before, CompressedText text, ReadOnlyMemory<byte> after)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Brotli is not { } brotli || before.Length + BrotliText.FixedEnd > brotli.Slot) return new FramedText(before, text, after);
        var filled = new byte[brotli.Slot];
        before.CopyTo(filled);
        filled.AsSpan(before.Length).Fill(BrotliText.Filler);
        return new FramedText(filled, text, after) { Brotli = brotli };
    }

    /// <summary>The brotli form, if this page can have it.</summary>
    internal BrotliText? Brotli { get; private init; }

    internal int Length => Before.Length + Text.Length + After.Length;
}
