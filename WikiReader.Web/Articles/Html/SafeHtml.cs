using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// HTML that may reach a response as it is, since <see cref="Utf8HtmlWriter"/> wrote every byte of it. Nothing else can make one.
/// </summary>
public sealed class SafeHtml : IHtmlContent
{
    internal SafeHtml(Utf8HtmlWriter writer) => Utf8 = writer.Written.ToArray();

    public static SafeHtml Empty { get; } = new(new Utf8HtmlWriter());

    public ReadOnlyMemory<byte> Utf8 { get; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Encoding.UTF8.GetString(Utf8.Span));
    }
}
