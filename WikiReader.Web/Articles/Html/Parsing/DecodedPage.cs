using System.Text;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>The characters of an HTML document, in pooled memory: nothing that was parsed from them may be read after disposal.</summary>
internal sealed class DecodedPage : IDisposable
{
    private char[] _characters;

    public DecodedPage(ReadOnlySpan<byte> utf8)
    {
        // The parser would take a byte order mark for text, which opens the body before the head is read.
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        _characters = PageBufferPool.Rent<char>(utf8.Length);
        Length = Encoding.UTF8.GetChars(utf8, _characters);
        // The parser takes this noncharacter for the end of the document.
        _characters.AsSpan(0, Length).Replace('\uFFFF', '\uFFFD');
    }

    public char[] Characters => _characters;

    public int Length { get; }

    public void Dispose()
    {
        PageBufferPool.Return(_characters);
        _characters = [];
    }
}
