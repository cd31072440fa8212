using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>Writes what replaces media that cannot be shown or played here: words, and where possible a link to them at the wiki.</summary>
internal sealed class AlternativeWriter(Utf8HtmlWriter html, LinkTargets targets, LinkWriter links)
{
    // Popular videos have subtitles in some fifty languages.
    private const int MaximumSubtitles = 100;

    public void Write(ParsedElement media, bool isInLink)
    {
        if (media.LocalName == "img" && media.ValueOf(AttributeType.Alt) is { IsEmpty: false } alternative) html.Text(alternative);
        // A recording that cannot be played here is still available at the wiki.
        else if (media.LocalName is "audio" or "video" && MediaWriter.NameOf(media) is { } name) WriteLink(targets.OfFile(media), name, null, isInLink);
    }

    /// <summary>Writes the label of a drawing as a link to the page at its wiki.</summary>
    public void WriteDrawing(string label, bool isInLink) => WriteLink(targets.Original, label, null, isInLink);

    /// <summary>
    /// Writes links to the subtitles of a recording. MediaWiki serves them by its Action API, from which the browser could load them only if it
    /// also asked for the recording across origins.
    /// </summary>
    public void WriteSubtitles(ParsedElement recording, bool isInLink)
    {
        if (isInLink) return;
        var count = 0;
        foreach (var track in recording.Children.Where(child => child.LocalName == "track").Take(MaximumSubtitles))
        {
            var source = track.ValueOf(AttributeType.Src);
            if (!source.Contains("/api.php?", StringComparison.Ordinal) || !source.Contains("action=timedtext", StringComparison.Ordinal)) continue;
            var language = track.TextOf(AttributeType.SubtitleLanguage);
            var label = track.TextOf(AttributeType.SubtitleLabel) ?? language;
            if (string.IsNullOrWhiteSpace(label) || targets.OfAddress(source) is not Link.External file || !HtmlValues.IsWithinLength(label)) continue;
            if (count++ == 0) StartSubtitles();
            html.Text(" ");
            WriteLink(file, label, language, isInLink: false);
        }

        if (count > 0) html.EndTag("span");
    }

    private void StartSubtitles()
    {
        html.StartTag("span");
        html.Attribute("class", "wr-subtitles");
        html.EndOfStartTag();
    }

    private void WriteLink(Link? target, string text, string? language, bool isInLink)
    {
        if (isInLink || target is null)
        {
            html.Text(text);
            return;
        }

        html.StartTag("a");
        links.WriteTarget(target);
        if (language is not null && HtmlValues.IsLanguage(language)) html.Attribute("lang", language);
        html.EndOfStartTag();
        html.Text(text);
        html.EndTag("a");
    }
}
