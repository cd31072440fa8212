using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace WikiReader.Web.Delivery;

/// <summary>Where the text stands in a view: <c>@TextPlace.Here</c>. It is never a part of what the view writes, but sent between.</summary>
public sealed class ContentPlaceholder : IHtmlContent
{
    /// <summary>A character that no page holds: HTML has no NUL, and whatever a view encodes comes out without one.</summary>
    internal const char Mark = '\0';

    private ContentPlaceholder() { }

    public static ContentPlaceholder Here { get; } = new();

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Mark);
    }
}
