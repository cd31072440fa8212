using System.Globalization;
using System.Text;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Styles.Syntax;

/// <summary>Identifiers and strings of CSS.</summary>
internal static class CssText
{
    private const int MaximumName = 128;

    /// <summary>True for an identifier that needs no escape, and that does not have WikiReader's own prefix.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > MaximumName || name.StartsWith(HtmlPolicy.OwnPrefix, StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }

    /// <summary>
    /// The value of a string token, without its quotes and with its escapes decoded (<see
    /// href="https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point">CSS Syntax 3, "Consume an escaped code point"</see>).
    /// </summary>
    public static string Read(ReadOnlySpan<char> quoted)
    {
        var inside = quoted[1..^1];
        if (!inside.Contains('\\')) return inside.ToString();
        var text = new StringBuilder(inside.Length);
        while (inside.IndexOf('\\') is var at and >= 0)
        {
            text.Append(inside[..at]);
            inside = ReadEscape(inside[(at + 1)..], text);
        }

        return text.Append(inside).ToString();
    }

    /// <summary>Writes a string token. All that could end it, or the style element around it, is escaped.</summary>
    public static void Write(StringBuilder css, string text)
    {
        css.Append('\'');
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPlain(rune)) css.Append(rune);
            else css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        css.Append('\'');
    }

    /// <summary>True if a string needs no escape in a sheet or in an attribute.</summary>
    public static bool IsPlain(string text) => text.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_' or '.');

    // Punctuation and symbols are written unescaped, except those that could end something for a parser less careful than a browser's. Controls
    // are always escaped.
    private static bool IsPlain(Rune rune) =>
        rune.Value is not ('\'' or '"' or '<' or '>' or '&' or '\\' or '{' or '}' or ';') && !Rune.IsControl(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static ReadOnlySpan<char> ReadEscape(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (rest.StartsWith("\r\n")) return rest[2..];
        if (rest is ['\n' or '\r' or '\f', ..]) return rest[1..];
        var digits = 0;
        while (digits < 6 && digits < rest.Length && char.IsAsciiHexDigit(rest[digits])) digits++;
        if (digits == 0) return AppendFirst(rest, text);
        var value = int.Parse(rest[..digits], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        text.Append(value > 0 && Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar);
        rest = rest[digits..];
        return rest.StartsWith("\r\n") ? rest[2..] : rest is [' ' or '\t' or '\n' or '\r' or '\f', ..] ? rest[1..] : rest;
    }

    private static ReadOnlySpan<char> AppendFirst(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (!rest.IsEmpty) text.Append(rest[0]);
        return rest.IsEmpty ? rest : rest[1..];
    }
}
