using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Articles.Html.Policy;

/// <summary>Checks for attribute values that need more than escaping.</summary>
internal static partial class HtmlValues
{
    // A presentational attribute is a number or a word, and never this long.
    private const int MaximumLength = 2048;

    // Separates the tokens of an attribute (HTML, "ASCII whitespace").
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\f");

    private static readonly SearchValues<char> ParsoidNumber = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles = HtmlPolicy.Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsWithinLength(ReadOnlySpan<char> value) => value.Length <= MaximumLength;

    public static bool IsLanguage(ReadOnlySpan<char> value) => LanguageTag().IsMatch(value);

    public static bool IsRole(ReadOnlySpan<char> value) => Roles.Contains(value);

    /// <summary>The direction in lower case; null if the value is not a direction.</summary>
    public static string? Direction(ReadOnlySpan<char> value) =>
        Is(value, "ltr") ? "ltr" : Is(value, "rtl") ? "rtl" : Is(value, "auto") ? "auto" : null;

    /// <summary>
    /// Parsoid numbers every element (<c>mwAb</c>); nothing links to these ids. An id with WikiReader's own prefix would let an article imitate
    /// the interface.
    /// </summary>
    public static bool IsId(ReadOnlySpan<char> value, bool isHeading) =>
        !value.IsEmpty
        && (isHeading || !IsParsoidId(value))
        && !value.ContainsAny(WhiteSpace)
        && !value.StartsWith(HtmlPolicy.OwnPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tokens of a class attribute without those that have WikiReader's own prefix.</summary>
    public static ReadOnlySpan<char> Classes(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || !value.Contains(HtmlPolicy.OwnPrefix, StringComparison.OrdinalIgnoreCase)) return value;
        var kept = value.ToString().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries)
            .Where(name => !name.StartsWith(HtmlPolicy.OwnPrefix, StringComparison.OrdinalIgnoreCase));
        return string.Join(' ', kept);
    }

    /// <summary>True if a token is among those of an attribute such as <c>class</c>.</summary>
    public static bool HasWord(ReadOnlySpan<char> words, ReadOnlySpan<char> word)
    {
        for (var from = 0; words[from..].IndexOf(word) is var found and >= 0;)
        {
            var (start, end) = (from + found, from + found + word.Length);
            if ((start == 0 || WhiteSpace.Contains(words[start - 1])) && (end == words.Length || WhiteSpace.Contains(words[end]))) return true;
            from = end;
        }

        return false;
    }

    /// <summary>True if one of the tokens of an attribute such as <c>class</c> is in a set. Longer attributes than those of articles have none.</summary>
    public static bool HasWordIn(ReadOnlySpan<char> words, HashSet<string> set)
    {
        if (set.Count == 0 || words.Length > MaximumLength) return false;
        var lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words.SplitAny(WhiteSpace))
        {
            if (lookup.Contains(words[word])) return true;
        }

        return false;
    }

    /// <summary>True for <c>h1</c> to <c>h6</c>.</summary>
    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static bool Is(ReadOnlySpan<char> value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsParsoidId(ReadOnlySpan<char> value) => value is ['m', 'w', .. { Length: >= 2 and <= 5 } number] && !number.ContainsAnyExcept(ParsoidNumber);

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
