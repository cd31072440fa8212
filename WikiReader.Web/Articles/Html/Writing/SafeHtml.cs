using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// HTML that <see cref="Utf8HtmlWriter"/> wrote in full; it cannot be created in any other way. It contains no script, but it could still overlay
/// the page shell. That is why a view cannot write it (it is not an <c>IHtmlContent</c>): a view writes <see cref="ForeignHtml"/>, which adds the
/// box that contains it. The memory may be pooled: do not read it after <see cref="Dispose"/>.
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
