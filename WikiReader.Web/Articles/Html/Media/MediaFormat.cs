using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>
/// The format of an image or recording: thumb, frame, frameless or none (<see
/// href="https://www.mediawiki.org/wiki/Help:Images">Help:Images</see>). Parsoid states it in <c>typeof</c>, which is not written; a class passes
/// it to the style sheet.
/// </summary>
internal static class MediaFormat
{
    /// <summary>Null if the element is not a media file.</summary>
    public static string? ClassOf(ParsedElement element)
    {
        var type = element.ValueOf(AttributeType.TypeOf);
        if (!type.Contains("mw:", StringComparison.Ordinal)) return null;
        foreach (var word in type.Split(' '))
        {
            // Parsoid before 2022 names the kind of file: mw:Image/Thumb.
            var format = type[word] switch
            {
                "mw:File/Thumb" or "mw:Image/Thumb" or "mw:Video/Thumb" or "mw:Audio/Thumb" => "wr-thumb",
                "mw:File/Frame" or "mw:Image/Frame" or "mw:Video/Frame" or "mw:Audio/Frame" => "wr-frame",
                "mw:File/Frameless" or "mw:Image/Frameless" or "mw:Video/Frameless" => "wr-frameless",
                "mw:File" or "mw:Image" or "mw:Video" or "mw:Audio" => "wr-file",
                _ => null,
            };
            if (format is not null) return format;
        }

        return null;
    }
}
