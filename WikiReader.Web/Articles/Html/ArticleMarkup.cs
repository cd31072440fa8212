using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// The part of a page that is the same for all readers: template styles, table of contents and article. It contains no interface text: the label
/// of the table of contents is in the page shell, in the element with the id <see cref="ContentsName"/>.
/// </summary>
internal static class ArticleMarkup
{
    public const string ContentsName = "wr-contents-name";

    // Beside an article, a longer table of contents shows the entries of the section that is being read, and of the others only their own.
    private const int LongContents = 25;

    /// <summary>The markup before the article's body.</summary>
    public static SafeHtml Begin(ArticleDocument document)
    {
        using var html = new Utf8HtmlWriter();
        if (document.Style is not null) WriteStyle(html, document.Style);
        if (document.Headings.Count > 0) WriteContents(html, document);
        html.StartTag("article");
        ForeignHtml.WriteClass(html, StyleSheet.BoxClass);
        WriteLanguage(html, document);
        html.Attribute("aria-label", document.Title);
        html.Attribute("data-article", "");
        html.EndOfStartTag();
        if (document.File is not null) html.Append(document.File);
        return new SafeHtml(html);
    }

    /// <summary>The markup after the article's body.</summary>
    public static SafeHtml End()
    {
        using var html = new Utf8HtmlWriter();
        html.EndTag("article");
        html.Text("\n");
        return new SafeHtml(html);
    }

    /// <summary>The beginning of the article for a preview, in the box that contains it; null if it has none.</summary>
    public static SafeHtml? Extract(ArticleDocument document)
    {
        if (document.Extract is null) return null;
        using var html = new Utf8HtmlWriter();
        html.StartTag("div");
        ForeignHtml.WriteClass(html, "wr-preview-text");
        WriteLanguage(html, document);
        html.EndOfStartTag();
        html.Append(document.Extract);
        html.EndTag("div");
        return new SafeHtml(html);
    }

    private static void WriteStyle(Utf8HtmlWriter html, StyleSheet style)
    {
        html.StartTag("style");
        html.EndOfStartTag();
        html.Append(style);
        html.EndTag("style");
        html.Text("\n");
    }

    private static void WriteContents(Utf8HtmlWriter html, ArticleDocument document)
    {
        html.StartTag("nav");
        html.Attribute("class", "wr-contents");
        html.Attribute("aria-labelledby", ContentsName);
        WriteLanguage(html, document);
        html.Attribute("data-contents", document.Headings.Count > LongContents ? "long" : "");
        html.EndOfStartTag();
        new ContentsWriter(html).Write(document.Headings);
        html.EndTag("nav");
        html.Text("\n");
    }

    private static void WriteLanguage(Utf8HtmlWriter html, ArticleDocument document)
    {
        html.Attribute("lang", document.Language);
        html.Attribute("dir", document.Direction);
    }
}
