using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// HTML of which <see cref="Utf8HtmlWriter"/> wrote every byte. Nothing else can make one. It holds no script, but it may still lie over the page
/// around it; that is why a view cannot write it (it is no <c>IHtmlContent</c>): a view writes a <see cref="ForeignHtml"/>, which brings the box that
/// contains it. The memory may be rented: do not read it after <see cref="Dispose"/>.
/// </summary>
public sealed class SafeHtml : IDisposable
{
    private readonly int _length;
    private byte[] _bytes;

    internal SafeHtml(Utf8HtmlWriter writer) => (_bytes, _length) = writer.Release();

    public ReadOnlyMemory<byte> Utf8 => _bytes.AsMemory(0, _length);

    public void Dispose()
    {
        PageBufferPool.Return(_bytes);
        _bytes = [];
    }
}
