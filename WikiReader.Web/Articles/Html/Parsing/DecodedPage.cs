using System.Text;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>A page's characters, in memory that is rented: whatever was parsed of them must not be read after this is disposed of.</summary>
internal sealed class DecodedPage : IDisposable
{
    private char[] _characters;

    public DecodedPage(ReadOnlySpan<byte> utf8)
    {
        // A byte order mark would be text, before which nothing but the body can be.
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        _characters = PageBufferPool.Rent<char>(utf8.Length);
        Length = Encoding.UTF8.GetChars(utf8, _characters);
        // The parser takes this one, which is no character, for the end of the page.
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
