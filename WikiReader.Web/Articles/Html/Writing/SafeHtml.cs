using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// HTML that <see cref="Utf8HtmlWriter"/> wrote in full; it cannot be created in any other way. It contains no script, but it could still overlay
/// the page shell. That is why a view cannot write it (it is not an <c>IHtmlContent</c>): a view writes <see cref="ForeignHtml"/>, which adds the
/// box that contains it. The memory may be pooled: do not use what <see cref="Utf8"/> returned after <see cref="Dispose"/>.
/// </summary>
public sealed class SafeHtml : IDisposable
{
    private readonly PooledBuffer _content;

    internal SafeHtml(Utf8HtmlWriter writer) => _content = writer.Release();

    public ReadOnlyMemory<byte> Utf8 => _content.WrittenMemory;

    public void Dispose() => _content.Dispose();
}
