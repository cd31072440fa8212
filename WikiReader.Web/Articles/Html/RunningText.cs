using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Tells the text that is read from first to last from what is looked at beside it.</summary>
internal static class RunningText
{
    private static readonly string[] ClassesBeside = ["references", "reflist", "mw-references-wrap", "navbox", "infobox", "hatnote", "gallery", "metadata", "noprint", "toc"];

    /// <summary>True for an element that is beside the running text, with all that it contains: tables, pictures, formulas, notes.</summary>
    public static bool IsBeside(ParsedElement element) =>
        element.LocalName is "table" or "figure" or "math" or "sup" or "nav" or "audio" or "video" || HasClassBeside(element.ClassName);

    private static bool HasClassBeside(ReadOnlySpan<char> classes)
    {
        if (classes.IsEmpty) return false;
        foreach (var range in classes.Split(' '))
        {
            foreach (var name in ClassesBeside)
            {
                if (classes[range].SequenceEqual(name)) return true;
            }
        }

        return false;
    }
}
