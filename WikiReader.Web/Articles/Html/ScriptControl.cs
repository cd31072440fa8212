using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Recognizes switches that a script would act on, such as "[show]" of <see
/// href="https://www.mediawiki.org/wiki/Manual:Collapsible_elements">collapsible elements</see>. A switch that is a heading, or has a picture, is
/// content.
/// </summary>
internal static class ScriptControl
{
    private const int MaximumLabel = 32;

    public static bool Is(ParsedElement element)
    {
        var classes = element.ClassName;
        if (classes.IsEmpty || !classes.Contains("oggle", StringComparison.Ordinal)) return false;
        if (!classes.Contains("NavToggle", StringComparison.Ordinal) && !classes.Contains("mw-collapsible-toggle", StringComparison.Ordinal)
            && !classes.Contains("mw-customtoggle", StringComparison.Ordinal)) return false;
        if (element.Descendants.Any(descendant => descendant.LocalName == "img")) return false;
        var label = element.TextContent.Trim();
        return label.Length <= MaximumLabel && (label is ['[', .., ']'] || !label.Any(char.IsLetterOrDigit));
    }
}
