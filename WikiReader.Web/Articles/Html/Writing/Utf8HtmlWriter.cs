using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// Writes HTML as UTF-8. Names come from the policy's tables. Every text and every attribute value is escaped here, so that the output contains
/// no other markup than the walk decided to write. The memory is pooled: dispose of it.
/// </summary>
/// <param name="capacity">Estimated length of the output, in bytes.</param>
internal sealed class Utf8HtmlWriter(int capacity = 4 * 1024) : IDisposable
{
    // UTF-8 bytes per UTF-16 code unit, at most.
    private const int LongestCharacter = 3;

    // ASCII only: searching for other sets takes several times as long.
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r\0");
    private static readonly SearchValues<char> InValue = SearchValues.Create("&<>\r\0\"");

    private readonly PooledBuffer _output = new(capacity);

    public int Length => _output.Length;

    public ReadOnlySpan<byte> Written => _output.Written;

    public void StartTag(string name) => Name("<"u8, name, []);

    public void Attribute(string name, ReadOnlySpan<char> value) => Attribute(name, value, []);

    /// <summary>Writes an attribute whose value is the concatenation of two strings.</summary>
    public void Attribute(string name, ReadOnlySpan<char> value, ReadOnlySpan<char> rest)
    {
        Name(" "u8, name, "=\""u8);
        Escape(value, InValue);
        if (!rest.IsEmpty) Escape(rest, InValue);
        Raw("\""u8);
    }

    public void EndOfStartTag() => Raw(">"u8);

    public void EndTag(string name) => Name("</"u8, name, ">"u8);

    /// <summary>Appends a style sheet unescaped, as the content of a style element.</summary>
    public void Append(StyleSheet written) => Raw(written.Utf8.Span);

    /// <summary>Appends the output of another writer.</summary>
    public void Append(SafeHtml written) => Raw(written.Utf8.Span);

    public void Text(ReadOnlySpan<char> text) => Escape(text, InText);

    /// <summary>Removes ranges of the output.</summary>
    /// <param name="parts">In ascending order, without overlap.</param>
    public void Cut(IEnumerable<Range> parts) => _output.Remove(parts);

    /// <summary>Transfers the output to the caller. Nothing can be written after that.</summary>
    public PooledBuffer Release() => _output.Detach();

    public void Dispose() => _output.Dispose();

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
        var noncharacter = (at < 0 ? text : text[..at]).IndexOf('\uFFFF');
        return noncharacter < 0 ? at : noncharacter;
    }

    private static ReadOnlySpan<byte> ReferenceTo(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        // The parser lets NUL through in a CDATA section, and U+FFFF through a character reference. Other parsers drop NUL, or end the document
        // at U+FFFF.
        '\0' or '\uFFFF' => "\uFFFD"u8,
        // Comes only from a character reference: a parser turns a literal one into a line feed. With this, a second parser reads the same.
        '\r' => "\n"u8,
        _ => "&quot;"u8,
    };

    // Names come from the policy's tables, and are ASCII. Inlined, so that the constant bytes around a name are single stores instead of copies.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Name(ReadOnlySpan<byte> before, string name, ReadOnlySpan<byte> after)
    {
        var length = before.Length + name.Length + after.Length;
        var destination = _output.GetSpan(length);
        before.CopyTo(destination);
        var letters = destination[before.Length..];
        for (var i = 0; i < name.Length; i++) letters[i] = (byte)name[i];
        after.CopyTo(letters[name.Length..]);
        _output.Advance(length);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, _output.GetSpan(LongestCharacter * text.Length), out _, out var written);
        _output.Advance(written);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _output.Write(bytes);
}
