using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace WikiReader.Web.Delivery;

/// <summary>
/// Marks the position of the content in a view: <c>@ContentPlaceholder.Here</c>. The content is sent in its place and never passes through the
/// view.
/// </summary>
public sealed class ContentPlaceholder : IHtmlContent
{
    /// <summary>A character that no page contains: HTML has no NUL, and the encoder never writes one.</summary>
    internal const char Mark = '\0';

    private ContentPlaceholder() { }

    public static ContentPlaceholder Here { get; } = new();

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Mark);
    }
}
