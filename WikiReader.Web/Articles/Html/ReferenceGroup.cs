using System.Globalization;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// References have groups (<see href="https://www.mediawiki.org/wiki/Extension:Cite">Extension:Cite</see>), and some groups name a numbering
/// style: "[lower-alpha 2]" means "[b]". Wikis leave this to their style sheets. WikiReader writes it as text, so that it can be read out, copied
/// and found.
/// </summary>
internal static class ReferenceGroup
{
    // Length of "[upper-roman 1000]", with some room.
    private const int MaximumMark = 24;

    // Length of a link back in HTML that was indented.
    private const int MaximumLinkBack = 96;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Greek = "αβγδεζηθικλμνξοπρστυφχψω";

    private static readonly (int Value, string Numeral)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>
    /// The text of a node: the mark in the group's numbering style if it is such a mark, a link back with a space at its end, otherwise unchanged.
    /// </summary>
    public static ReadOnlySpan<char> TextOf(ParsedText text)
    {
        var data = text.Data;
        if (IsIndentedLinkBack(text)) return $"{data.Trim()} ";
        if (data.Length > MaximumMark || text.ParentElement is not { } parent || parent.ClassName is not "mw-reflink-text") return data;
        var (start, end) = (data.StartsWith('[') ? "[" : "", data.EndsWith(']') ? "]" : "");
        return data[start.Length..^end.Length].ToString().Split(' ') is [var group, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && Format(group, value) is { } mark
                ? start + mark + end
                : data;
    }

    // The style sheet keeps the space at the end of a link back. Where HTML was indented, a line ends there.
    private static bool IsIndentedLinkBack(ParsedText text) =>
        text.Data.Length <= MaximumLinkBack && text.Data.Contains('\n') && text.ParentElement is { ClassName: "mw-linkback-text" };

    /// <summary>A class for a list of references whose marks are not numbers; null for any other element.</summary>
    public static string? ClassOf(ParsedElement element) =>
        element.LocalName == "ol" ? element.ValueOf(AttributeType.Group) switch
        {
            "lower-alpha" => "wr-lower-alpha",
            "upper-alpha" => "wr-upper-alpha",
            "lower-roman" => "wr-lower-roman",
            "upper-roman" => "wr-upper-roman",
            "lower-greek" => "wr-lower-greek",
            _ => null,
        }
        : null;

    private static string? Format(string group, int value) => value is < 1 or > 3999 ? null : group switch
    {
        "decimal" => value.ToString(CultureInfo.InvariantCulture),
        "lower-alpha" => Spell(value, Letters),
        "upper-alpha" => Spell(value, Letters).ToUpperInvariant(),
        "lower-greek" => Spell(value, Greek),
        "lower-roman" => SpellRoman(value),
        "upper-roman" => SpellRoman(value).ToUpperInvariant(),
        _ => null,
    };

    // After z comes aa, as in lists (CSS Counter Styles, "alphabetic").
    private static string Spell(int value, string letters) =>
        (value > letters.Length ? Spell((value - 1) / letters.Length, letters) : "") + letters[(value - 1) % letters.Length];

    private static string SpellRoman(int value)
    {
        var spelled = "";
        foreach (var (size, numeral) in Roman)
        {
            for (; value >= size; value -= size) spelled += numeral;
        }

        return spelled;
    }
}
