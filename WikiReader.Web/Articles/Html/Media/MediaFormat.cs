using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>How a file stands in the text. Parsoid says it in <c>typeof</c>, which is not written; a class says the same to the style sheet.</summary>
internal static class MediaFormat
{
    public static string? ClassOf(ParsedElement element)
    {
        var type = element.ValueOf(AttributeType.TypeOf);
        if (!type.Contains("mw:", StringComparison.Ordinal)) return null;
        foreach (var word in type.Split(' '))
        {
            // Parsoid of before 2022 names the kind of file: mw:Image/Thumb.
            var known = type[word] switch
            {
                "mw:File/Thumb" or "mw:Image/Thumb" or "mw:Video/Thumb" or "mw:Audio/Thumb" => "wr-thumb",
                "mw:File/Frame" or "mw:Image/Frame" or "mw:Video/Frame" or "mw:Audio/Frame" => "wr-frame",
                "mw:File/Frameless" or "mw:Image/Frameless" or "mw:Video/Frameless" => "wr-frameless",
                "mw:File" or "mw:Image" or "mw:Video" or "mw:Audio" => "wr-file",
                _ => null,
            };
            if (known is not null) return known;
        }

        return null;
    }
}
