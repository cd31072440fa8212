using System.Globalization;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;
using WikiReader.Web.Wikimedia.Files;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>
/// The file itself, at the top of the page that describes it. The wiki's HTML has the description alone, with author and license.
/// </summary>
internal sealed class FileFigure(MediaResolver media)
{
    /// <summary>Null if no address of the file may be written.</summary>
    /// <param name="name">The name of the file, without its namespace.</param>
    public SafeHtml? Write(WikiFile file, string name)
    {
        var original = media.Resolve(file.Original.Url);
        var link = original ?? media.Absolute(file.Original.Url);
        if (link is null) return null;
        using var html = new Utf8HtmlWriter();
        html.StartTag("figure");
        html.Attribute("class", "wr-file");
        html.EndOfStartTag();
        if (file.Original.MediaType is "AUDIO" or "VIDEO" && original is not null) WriteRecording(html, file, original);
        else WriteLink(html, file, link, name);
        html.EndTag("figure");
        return new SafeHtml(html);
    }

    private void WriteRecording(Utf8HtmlWriter html, WikiFile file, string original)
    {
        var element = file.Original.MediaType == "AUDIO" ? "audio" : "video";
        html.StartTag(element);
        html.Attribute("src", original);
        if (element == "video" && file.Preferred is { } still && still.Url != file.Original.Url && media.Resolve(still.Url) is { } poster) html.Attribute("poster", poster);
        html.Attribute("controls", "");
        html.Attribute("preload", "none");
        if (element == "video") WriteSize(html, file.Preferred ?? file.Original);
        html.EndOfStartTag();
        html.EndTag(element);
    }

    // A picture of the file, or its name where there is none: its link leads to the file.
    private void WriteLink(Utf8HtmlWriter html, WikiFile file, string link, string name)
    {
        html.StartTag("a");
        html.Attribute("href", link);
        html.Attribute("rel", "noopener noreferrer");
        html.EndOfStartTag();
        if (PictureOf(file) is { } picture && media.Resolve(picture.Url) is { } address)
        {
            html.StartTag("img");
            html.Attribute("src", address);
            html.Attribute("alt", name);
            WriteSize(html, picture);
            html.Attribute("fetchpriority", "high");
            html.Attribute("decoding", "async");
            html.EndOfStartTag();
        }
        else
        {
            html.Text(name);
        }

        html.EndTag("a");
    }

    // Browsers show the original of these types only.
    private static FileForm? PictureOf(WikiFile file) => file.Preferred ?? (file.Original.MediaType is "BITMAP" or "DRAWING" ? file.Original : null);

    // Space is kept for a picture only if both are known.
    private static void WriteSize(Utf8HtmlWriter html, FileForm form)
    {
        if (form is not { Width: { } width, Height: { } height }) return;
        html.Attribute("width", width.ToString(CultureInfo.InvariantCulture));
        html.Attribute("height", height.ToString(CultureInfo.InvariantCulture));
    }
}
