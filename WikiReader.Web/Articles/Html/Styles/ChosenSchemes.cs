namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// The choices of a reader for which a rule applies: the color scheme of the system, light or dark. All readers share an article, so that its rules
/// ask for the choice: <c>data-scheme</c> of <c>&lt;html&gt;</c>, which is missing while the system chooses.
/// </summary>
[Flags]
internal enum ChosenSchemes
{
    None = 0,
    System = 1 << 0,
    Light = 1 << 1,
    Dark = 1 << 2,
    Any = System | Light | Dark,
}

internal static class ChosenSchemesExtensions
{
    /// <summary>The beginning of a selector for these choices. It adds no specificity.</summary>
    public static string Condition(this ChosenSchemes schemes) => schemes switch
    {
        ChosenSchemes.System => ":where(html:not([data-scheme])) ",
        ChosenSchemes.Light => ":where(html[data-scheme=light]) ",
        ChosenSchemes.Dark => ":where(html[data-scheme=dark]) ",
        ChosenSchemes.System | ChosenSchemes.Light => ":where(html:not([data-scheme=dark])) ",
        ChosenSchemes.System | ChosenSchemes.Dark => ":where(html:not([data-scheme=light])) ",
        ChosenSchemes.Light | ChosenSchemes.Dark => ":where(html[data-scheme]) ",
        _ => "",
    };
}
