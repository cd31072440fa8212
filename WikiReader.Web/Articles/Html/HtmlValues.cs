using System.Buffers;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Articles.Html;

/// <summary>Attribute values that are more than escaped text. Each method gives the value to write, or null for none.</summary>
internal static partial class HtmlValues
{
    // A presentational attribute is a number or a word; what is longer is something else.
    private const int MaximumLength = 2048;

    // What parts the words of an attribute for a browser (HTML, "ASCII whitespace").
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', '\f'];

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(Separators);

    public static string? Language(string? value) => value is not null && LanguageTag().IsMatch(value) ? value : null;

    public static string? Direction(string? value) => value?.ToLowerInvariant() is "ltr" or "rtl" or "auto" ? value.ToLowerInvariant() : null;

    public static string? Role(string? value) => value is not null && HtmlPolicy.Roles.Contains(value) ? value : null;

    public static string? Plain(string value) => value.Length <= MaximumLength ? value : null;

    /// <summary>Parsoid numbers every element (<c>mwAb</c>); nothing links there. An id of ours would let an article pose as the chrome.</summary>
    public static string? Id(string? value, bool isHeading) =>
        string.IsNullOrEmpty(value)
        || (!isHeading && value is ['m', 'w', ..] && ParsoidId().IsMatch(value))
        || value.AsSpan().ContainsAny(WhiteSpace)
        || value.StartsWith(HtmlPolicy.OwnPrefix, StringComparison.OrdinalIgnoreCase)
            ? null
            : value;

    public static string? Classes(string? value, string? own)
    {
        if (string.IsNullOrEmpty(value)) return own;
        if (!value.Contains(HtmlPolicy.OwnPrefix, StringComparison.OrdinalIgnoreCase)) return own is null ? value : $"{value} {own}";
        var kept = value.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(name => !name.StartsWith(HtmlPolicy.OwnPrefix, StringComparison.OrdinalIgnoreCase));
        var all = string.Join(' ', own is null ? kept : kept.Append(own));
        return all.Length > 0 ? all : null;
    }

    /// <summary>True if a word is among those of an attribute such as <c>class</c>. The parser's own list compares each word with all others.</summary>
    public static bool HasWord(string? words, string word)
    {
        if (words is null) return false;
        for (var from = 0; words.IndexOf(word, from, StringComparison.Ordinal) is var start and >= 0; from = start + word.Length)
        {
            var end = start + word.Length;
            if ((start == 0 || WhiteSpace.Contains(words[start - 1])) && (end == words.Length || WhiteSpace.Contains(words[end]))) return true;
        }

        return false;
    }

    /// <summary>True for <c>h1</c> to <c>h6</c>.</summary>
    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\Amw[A-Za-z0-9_\-]{2,5}\z")]
    private static partial Regex ParsoidId();
}
