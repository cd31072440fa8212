using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// Writes HTML as UTF-8. Names come from the policy's tables; every text and every attribute value is escaped here, so that the output
/// holds no markup but what the walk decided to write. The memory is rented: dispose of it.
/// </summary>
/// <param name="capacity">About how many bytes there will be.</param>
internal sealed class Utf8HtmlWriter(int capacity = 4 * 1024) : IDisposable
{
    // What one character of UTF-16 takes at most.
    private const int LongestCharacter = 3;

    // All of ASCII, since other sets take several times as long to look for.
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r\0");
    private static readonly SearchValues<char> InValue = SearchValues.Create("&<>\r\0\"");

    private byte[] _output = PageBufferPool.Rent<byte>(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _output.AsSpan(0, Length);

    public void StartTag(string name) => Name("<"u8, name, []);

    public void Attribute(string name, ReadOnlySpan<char> value) => Attribute(name, value, []);

    /// <summary>An attribute whose value is two texts in a row.</summary>
    public void Attribute(string name, ReadOnlySpan<char> value, ReadOnlySpan<char> rest)
    {
        Name(" "u8, name, "=\""u8);
        Escape(value, InValue);
        if (!rest.IsEmpty) Escape(rest, InValue);
        Raw("\""u8);
    }

    public void EndOfStartTag() => Raw(">"u8);

    public void EndTag(string name) => Name("</"u8, name, ">"u8);

    /// <summary>What was written before, as it is; it stands in a style element.</summary>
    public void Append(StyleSheet written) => Raw(written.Utf8.Span);

    /// <summary>What another writer wrote.</summary>
    public void Append(SafeHtml written) => Raw(written.Utf8.Span);

    public void Text(ReadOnlySpan<char> text) => Escape(text, InText);

    /// <summary>Takes back parts of what was written.</summary>
    /// <param name="parts">In their order, and apart from one another.</param>
    public void Cut(IEnumerable<Range> parts)
    {
        var (kept, read) = (-1, 0);
        foreach (var part in parts)
        {
            if (kept < 0) kept = part.Start.Value;
            else kept += Move(read..part.Start.Value, kept);
            read = part.End.Value;
        }

        if (kept >= 0) Length = kept + Move(read..Length, kept);
    }

    /// <summary>Hands over what was written, and the memory with it.</summary>
    public (byte[] Bytes, int Length) Release()
    {
        var (bytes, length) = (_output, Length);
        (_output, Length) = ([], 0);
        return (bytes, length);
    }

    public void Dispose()
    {
        PageBufferPool.Return(_output);
        _output = [];
    }

    private int Move(Range part, int to)
    {
        var bytes = _output.AsSpan(part);
        bytes.CopyTo(_output.AsSpan(to));
        return bytes.Length;
    }

    private void Escape(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (IndexOf(text, special) is var at and >= 0)
        {
            Encode(text[..at]);
            Raw(ReferenceTo(text[at]));
            text = text[(at + 1)..];
        }

        Encode(text);
    }

    private static int IndexOf(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        var at = text.IndexOfAny(special);
        var foreign = (at < 0 ? text : text[..at]).IndexOf('\uFFFF');
        return foreign < 0 ? at : foreign;
    }

    private static ReadOnlySpan<byte> ReferenceTo(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        // The parser lets the one through in a CDATA section and the other by a reference. Other parsers drop the one, or end at the other.
        '\0' or '\uFFFF' => "\uFFFD"u8,
        // Which comes of a reference. A parser makes this of it where it stands for itself, so that no second one sees another text.
        '\r' => "\n"u8,
        _ => "&quot;"u8,
    };

    // Names are of the policy's tables, and of ASCII. In its place, what stands around one is a single store and no copy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Name(ReadOnlySpan<byte> before, string name, ReadOnlySpan<byte> after)
    {
        var room = Reserve(before.Length + name.Length + after.Length);
        before.CopyTo(room);
        var letters = room[before.Length..];
        for (var i = 0; i < name.Length; i++) letters[i] = (byte)name[i];
        after.CopyTo(letters[name.Length..]);
        Length += before.Length + name.Length + after.Length;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Reserve(LongestCharacter * text.Length), out _, out var written);
        Length += written;
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    private Span<byte> Reserve(int count)
    {
        if (_output.Length - Length < count) Grow(count);
        return _output.AsSpan(Length);
    }

    private void Grow(int count)
    {
        var larger = PageBufferPool.Rent<byte>(Math.Max(2 * _output.Length, Length + count));
        Written.CopyTo(larger);
        PageBufferPool.Return(_output);
        _output = larger;
    }
}
