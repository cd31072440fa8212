using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>
/// HTML of a wiki together with the box that contains it. This is the only way for a view to write such HTML, so that every place of it has the
/// rules of an article: the class <see cref="BoxClass"/>, whose one rule in the style sheet makes the box clip, isolate and hold whatever is in it.
/// </summary>
public sealed class ForeignHtml : IHtmlContent
{
    /// <summary>The class of every box, the article's included.</summary>
    public const string BoxClass = "wr-foreign";

    private readonly string _html;

    /// <param name="content">What stands in the box. It is copied, and disposed of.</param>
    /// <param name="place">A class for the look of the place.</param>
    /// <param name="language">BCP 47 tag of the content.</param>
    public ForeignHtml(SafeHtml content, string place, string language)
    {
        ArgumentNullException.ThrowIfNull(content);
        using (content)
        {
            using var html = new Utf8HtmlWriter(content.Utf8.Length + 256);
            html.StartTag("div");
            WriteClass(html, place);
            html.Attribute("lang", language);
            html.Attribute("dir", "auto");
            html.EndOfStartTag();
            html.Append(content);
            html.EndTag("div");
            _html = Encoding.UTF8.GetString(html.Written);
        }
    }

    /// <summary>Writes the class attribute of a box.</summary>
    internal static void WriteClass(Utf8HtmlWriter html, string place) => html.Attribute("class", BoxClass, $" {place}");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(_html);
    }
}
