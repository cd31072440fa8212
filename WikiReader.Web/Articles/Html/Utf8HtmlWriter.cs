using System.Buffers;
using System.Text;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Writes HTML as UTF-8. Names come from the policy's tables; every text and every attribute value is escaped here, so that the output
/// holds no markup but what the walk decided to write.
/// </summary>
internal sealed class Utf8HtmlWriter
{
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r\0\uFFFF");
    private static readonly SearchValues<char> InValue = SearchValues.Create("&<>\r\0\uFFFF\"");

    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);

    public ReadOnlySpan<byte> Written => _output.WrittenSpan;

    public void StartTag(string name)
    {
        Raw("<"u8);
        Encode(name);
    }

    public void Attribute(string name, ReadOnlySpan<char> value)
    {
        Raw(" "u8);
        Encode(name);
        Raw("=\""u8);
        Escape(value, InValue);
        Raw("\""u8);
    }

    public void EndOfStartTag() => Raw(">"u8);

    public void EndTag(string name)
    {
        Raw("</"u8);
        Encode(name);
        Raw(">"u8);
    }

    /// <summary>What was written before, as it is.</summary>
    public void Append(SafeHtml written) => Raw(written.Utf8.Span);

    /// <summary>What was written before, as it is; it stands in a style element.</summary>
    public void Append(StyleSheet written) => Raw(written.Utf8.Span);

    public void Text(ReadOnlySpan<char> text) => Escape(text, InText);

    private void Escape(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is var at and >= 0)
        {
            Encode(text[..at]);
            Raw(ReferenceTo(text[at]));
            text = text[(at + 1)..];
        }

        Encode(text);
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

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        Encoding.UTF8.GetBytes(text, _output);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _output.Write(bytes);
}
