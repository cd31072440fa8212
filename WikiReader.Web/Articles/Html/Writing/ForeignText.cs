using System.Buffers;
using System.Globalization;

namespace WikiReader.Web.Articles.Html.Writing;

/// <summary>Plain text that a wiki's authors wrote, made fit to stand among the interface's own words.</summary>
public static class ForeignText
{
    /// <summary>
    /// Longest text that is shown in one line of the interface: short descriptions and the names of licences. Wikis aim at 40 characters for the one.
    /// </summary>
    public const int MaximumLength = 250;

    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    // Unicode, "Bidirectional Algorithm", the explicit formatting characters: one without its counterpart would turn the words that follow.
    private static readonly SearchValues<char> DirectionControls =
        SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The text without characters that change its direction, between two that keep its direction from the text around.</summary>
    public static string Isolate(string text) => $"{FirstStrongIsolate}{WithoutControls(text)}{PopDirectionalIsolate}";

    /// <summary>The text without characters that change its direction, at most <see cref="MaximumLength"/> long; null stays null.</summary>
    public static string? InOneLine(string? text) => text is null ? null : Shorten(WithoutControls(text.Trim()), MaximumLength);

    /// <summary>The text, or its start and an ellipsis. It is not cut within what people see as one character.</summary>
    /// <param name="maximum">In UTF-16 code units, the ellipsis included.</param>
    public static string Shorten(string text, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= maximum) return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var length && end + length < maximum) end += length;
        return $"{text.AsSpan(0, end).TrimEnd()}…";
    }

    private static string WithoutControls(string text) =>
        text.AsSpan().ContainsAny(DirectionControls) ? string.Concat(text.Where(c => !DirectionControls.Contains(c))) : text;
}
