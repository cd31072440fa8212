using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Web.Articles.Html.Boxes;

/// <summary>
/// Decides which tables scroll in their own box. Tables beside the content, such as infoboxes, do not, because the box would end their float.
/// Layout tables, such as navigation and message boxes, do not either: the style sheet wraps them to any width. A table of many columns is never
/// an infobox, whatever its class says.
/// </summary>
internal static class ScrollableTable
{
    private static readonly string[] Floating = ["infobox", "sidebar", "vertical-navbox", "floatright", "floatleft", "float-right", "float-left", "wikitable-right", "mbox-small", "side-box"];

    private static readonly string[] Layout =
    [
        "navbox", "navbox-inner", "navbox-subgroup", "ambox", "ombox", "tmbox", "cmbox", "fmbox", "imbox", "dmbox", "asbox", "mbox-text", "cquote", "quotebox",
    ];

    // Infoboxes have up to four columns.
    private const int MostColumnsBeside = 5;
    private const int RowsToCount = 4;

    // Fewer columns fit beside each other on a phone.
    private const int FewestColumnsAlone = 4;

    /// <param name="classes">What the style sheets before the table say about classes.</param>
    public static bool MayScroll(ParsedElement table, SheetClasses classes)
    {
        if (Layout.Any(name => HtmlValues.HasWord(table.ClassName, name))) return false;
        if (FloatsByItself(table)) return false;
        return !FloatsByClass(table, classes) || HasColumns(table, MostColumnsBeside + 1);
    }

    /// <summary>True for a table that is beside the content.</summary>
    /// <param name="classes">What the style sheets before the table say about classes.</param>
    public static bool Floats(ParsedElement table, SheetClasses classes) => FloatsByItself(table) || FloatsByClass(table, classes);

    /// <summary>True for a table that readers may want to see alone, in the whole window.</summary>
    public static bool MayBeAlone(ParsedElement table) => HasColumns(table, FewestColumnsAlone);

    /// <summary>True for a box whose picture may be wider than the page and must not be scaled down.</summary>
    public static bool IsPictureBox(ParsedElement element) =>
        element.LocalName is "div" or "figure" && element.ClassName is { IsEmpty: false } names
        && (HtmlValues.HasWord(names, "noresize") || HtmlValues.HasWord(names, "timeline-wrapper"));

    private static bool FloatsByItself(ParsedElement table) =>
        table.ValueOf(AttributeType.Align) is "right" or "left" || table.ValueOf(AttributeType.Style).Contains("float", StringComparison.OrdinalIgnoreCase);

    private static bool FloatsByClass(ParsedElement table, SheetClasses classes) =>
        Floating.Any(name => HtmlValues.HasWord(table.ClassName, name)) || classes.IsFloating(table.ClassName);

    private static bool HasColumns(ParsedElement table, int number) =>
        table.Children.SelectMany(group => group.LocalName == "tr" ? [group] : group.Children).Where(row => row.LocalName == "tr").Take(RowsToCount)
            .Any(row => row.Children.Skip(number - 1).Any());
}
