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

    private static readonly string[] Controls = ["NavToggle", "mw-collapsible-toggle", "mw-customtoggle"];

    public static bool Is(ParsedElement element)
    {
        var classes = element.ClassName;
        if (classes.IsEmpty || !classes.Contains("oggle", StringComparison.Ordinal)) return false;
        if (!HasControlClass(classes)) return false;
        if (element.Descendants.Any(descendant => descendant.LocalName == "img")) return false;
        var label = element.TextContent.Trim();
        return label.Length <= MaximumLabel && (label is ['[', .., ']'] || !label.Any(char.IsLetterOrDigit));
    }

    private static bool HasControlClass(ReadOnlySpan<char> classes)
    {
        foreach (var control in Controls)
        {
            if (classes.Contains(control, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
