using System.Buffers;
using System.Globalization;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>Plain text from a wiki, made safe to show within the text of the interface.</summary>
public static class ForeignText
{
    /// <summary>
    /// Maximum length of such text in one line of the interface, in UTF-16 code units: short descriptions and the names of licenses. Wikis aim at
    /// 40 characters for a short description.
    /// </summary>
    public const int MaximumLength = 250;

    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    // UAX #9, the explicit directional formatting characters: one without its counterpart would reverse the text that follows.
    private static readonly SearchValues<char> DirectionControls =
        SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>
    /// The text without directional formatting characters, between two isolates that separate its direction from that of the text around it.
    /// </summary>
    public static string Isolate(string text) => $"{FirstStrongIsolate}{WithoutControls(text)}{PopDirectionalIsolate}";

    /// <summary>The text without directional formatting characters, at most <see cref="MaximumLength"/> long; null stays null.</summary>
    public static string? InOneLine(string? text) => text is null ? null : Shorten(WithoutControls(text.Trim()), MaximumLength);

    /// <summary>The text, or its start and an ellipsis. It is not cut within a grapheme cluster.</summary>
    /// <param name="maximum">In UTF-16 code units, the ellipsis included.</param>
    public static string Shorten(string text, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= maximum) return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length < maximum) end += length;
        return $"{text.AsSpan(0, end).TrimEnd()}…";
    }

    /// <summary>The text without directional formatting characters.</summary>
    public static string WithoutControls(string text) =>
        text.AsSpan().ContainsAny(DirectionControls) ? string.Concat(text.Where(c => !DirectionControls.Contains(c))) : text;
}
