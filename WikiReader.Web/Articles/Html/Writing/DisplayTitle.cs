using Microsoft.AspNetCore.Html;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>How a part of a title is set.</summary>
[Flags]
public enum TitleStyle
{
    None = 0,
    Italic = 1,
    Bold = 2,
    Subscript = 4,
    Superscript = 8,
    Struck = 16,
    Underlined = 32,
}

/// <param name="Text">Plain text.</param>
public sealed record TitleRun(string Text, TitleStyle Style);

/// <summary>
/// A title with the markup that the article gives it, such as the italics of a species. It is kept as text and not as HTML, so that a view can
/// write it: its elements have no attributes, and contain nothing but text.
/// </summary>
/// <param name="Runs">At least one. Together their text is the title.</param>
public sealed record DisplayTitle(IReadOnlyList<TitleRun> Runs)
{
    private static readonly (TitleStyle Style, string Name)[] Elements =
    [
        (TitleStyle.Italic, "i"), (TitleStyle.Bold, "b"), (TitleStyle.Subscript, "sub"), (TitleStyle.Superscript, "sup"), (TitleStyle.Struck, "s"), (TitleStyle.Underlined, "u"),
    ];

    /// <summary>The title for a view: its text is encoded, and its elements are those above.</summary>
    public IHtmlContent ToHtml()
    {
        var html = new HtmlContentBuilder();
        foreach (var (text, style) in Runs)
        {
            var names = Elements.Where(element => style.HasFlag(element.Style)).Select(element => element.Name).ToArray();
            foreach (var name in names) html.AppendHtml($"<{name}>");
            html.Append(text);
            foreach (var name in names.Reverse()) html.AppendHtml($"</{name}>");
        }

        return html;
    }
}
