using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Tells wide tables, which scroll in a box of their own, from those that need none: those beside the text, as infoboxes, whose float a box
/// would end, and those that only lay out words, as boxes of links and messages, which the style sheet folds to any width.
/// </summary>
internal static class ScrollableTable
{
    private static readonly string[] Beside = ["infobox", "sidebar", "vertical-navbox", "floatright", "floatleft", "wikitable-right", "mbox-small", "side-box"];

    private static readonly string[] Folded =
    [
        "navbox", "navbox-inner", "navbox-subgroup", "ambox", "ombox", "tmbox", "cmbox", "fmbox", "imbox", "dmbox", "asbox", "mbox-text", "cquote", "quotebox",
    ];

    public static bool MayScroll(ParsedElement table) => !FloatsBeside(table) && !Folded.Any(name => HtmlValues.HasWord(table.ClassName, name));

    private static bool FloatsBeside(ParsedElement table) =>
        table.ValueOf(AttributeType.Align) is "right" or "left"
        || table.ValueOf(AttributeType.Style).Contains("float", StringComparison.OrdinalIgnoreCase)
        || Beside.Any(name => HtmlValues.HasWord(table.ClassName, name));
}
