using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// HTML from a wiki, in the box that contains it. A view can write such HTML only in this way, so that it always has the rules of an article: the
/// class <see cref="BoxClass"/>, whose one rule in the style sheet makes the box clip, isolate and contain its content.
/// </summary>
public sealed class ForeignHtml : IHtmlContent
{
    /// <summary>The class of every such box, including the one of an article.</summary>
    public const string BoxClass = "wr-foreign";

    private readonly string _html;

    /// <param name="content">The content of the box. It is copied and disposed.</param>
    /// <param name="appearance">A second class, which styles the box where it is shown.</param>
    /// <param name="language">BCP 47 tag of the content.</param>
    /// <param name="direction"><c>ltr</c>, <c>rtl</c>, or <c>auto</c> if it is not known.</param>
    public ForeignHtml(SafeHtml content, string appearance, string language, string direction = "auto")
    {
        ArgumentNullException.ThrowIfNull(content);
        using (content)
        {
            using var html = new Utf8HtmlWriter(content.Utf8.Length + 256);
            html.StartTag("div");
            WriteClass(html, appearance);
            html.Attribute("lang", language);
            html.Attribute("dir", direction);
            html.EndOfStartTag();
            html.Append(content);
            html.EndTag("div");
            _html = Encoding.UTF8.GetString(html.Written);
        }
    }

    /// <summary>Writes the class attribute of a box.</summary>
    internal static void WriteClass(Utf8HtmlWriter html, string appearance) => html.Attribute("class", BoxClass, $" {appearance}");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(_html);
    }
}
