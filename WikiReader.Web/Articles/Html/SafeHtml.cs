using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// HTML that may reach a response as it is, since <see cref="Utf8HtmlWriter"/> wrote every byte of it. Nothing else can make one. The memory
/// may be rented: whoever disposes of it must not read it after.
/// </summary>
public sealed class SafeHtml : IHtmlContent, IDisposable
{
    private readonly int _length;
    private byte[] _bytes;

    internal SafeHtml(Utf8HtmlWriter writer) => (_bytes, _length) = writer.Release();

    public static SafeHtml Empty { get; } = new(new Utf8HtmlWriter(0));

    public ReadOnlyMemory<byte> Utf8 => _bytes.AsMemory(0, _length);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Encoding.UTF8.GetString(Utf8.Span));
    }

    public void Dispose()
    {
        PageMemory.Return(_bytes);
        _bytes = [];
    }
}
