using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Links;

/// <summary>
/// The address that an external link shows as its text. In a narrow column it is broken where a reader expects it: after a slash, and before a
/// dot or another mark. A hyphen would falsify it.
/// </summary>
internal static class AddressText
{
    // A part of this length fits in any column.
    private const int ShortestPart = 4;

    public static bool Is(ParsedText text) =>
        text.ParentElement is { LocalName: "a" } link && HtmlValues.HasWord(link.ClassName, "external") && text.Data is { Length: > 3 * ShortestPart } data
        && data.Contains('.') && !data.ContainsAny(" \n\t");

    /// <summary>Writes the text with opportunities for a line break.</summary>
    public static void Write(Utf8HtmlWriter html, ReadOnlySpan<char> address)
    {
        while (NextPart(address) is var length && length < address.Length)
        {
            html.Text(address[..length]);
            html.StartTag("wbr");
            html.EndOfStartTag();
            address = address[length..];
        }

        html.Text(address);
    }

    private static int NextPart(ReadOnlySpan<char> address)
    {
        for (var i = ShortestPart; i <= address.Length - 2; i++)
        {
            if (address[i - 1] == '/' && address[i] != '/' || address[i] is '.' or '?' or '&' or '=' or '%' or '#' or '_' or '~') return i;
        }

        return address.Length;
    }
}
