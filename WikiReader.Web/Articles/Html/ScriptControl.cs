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
        // White space of the source may be around the label.
        if (element.ShortText(4 * MaximumLabel)?.Trim() is not { Length: <= MaximumLabel } label) return false;
        return (label is ['[', .., ']'] || !label.Any(char.IsLetterOrDigit)) && element.Descendants.All(descendant => descendant.LocalName != "img");
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
