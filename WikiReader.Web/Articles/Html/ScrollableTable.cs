using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Decides which tables scroll in their own box. Tables beside the content, such as infoboxes, do not, because the box would end their float.
/// Layout tables, such as navigation and message boxes, do not either: the style sheet wraps them to any width.
/// </summary>
internal static class ScrollableTable
{
    private static readonly string[] Floating = ["infobox", "sidebar", "vertical-navbox", "floatright", "floatleft", "wikitable-right", "mbox-small", "side-box"];

    private static readonly string[] Layout =
    [
        "navbox", "navbox-inner", "navbox-subgroup", "ambox", "ombox", "tmbox", "cmbox", "fmbox", "imbox", "dmbox", "asbox", "mbox-text", "cquote", "quotebox",
    ];

    public static bool MayScroll(ParsedElement table) => !FloatsBeside(table) && !Layout.Any(name => HtmlValues.HasWord(table.ClassName, name));

    private static bool FloatsBeside(ParsedElement table) =>
        table.ValueOf(AttributeType.Align) is "right" or "left"
        || table.ValueOf(AttributeType.Style).Contains("float", StringComparison.OrdinalIgnoreCase)
        || Floating.Any(name => HtmlValues.HasWord(table.ClassName, name));
}
