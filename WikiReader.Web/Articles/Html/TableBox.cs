using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>Tells tables that stand beside the text, as infoboxes do, from those in it: a box around the former would end their float.</summary>
internal static class TableBox
{
    private static readonly string[] Beside = ["infobox", "sidebar", "vertical-navbox", "floatright", "floatleft", "wikitable-right"];

    public static bool FloatsBeside(IElement table) =>
        table.GetAttribute("align") is "right" or "left"
        || table.GetAttribute("style")?.Contains("float", StringComparison.OrdinalIgnoreCase) == true
        || Beside.Any(name => HtmlValues.HasWord(table.ClassName, name));
}
