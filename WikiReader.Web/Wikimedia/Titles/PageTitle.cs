using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Wikimedia.Titles;

/// <summary>
/// A title that a MediaWiki could hold, in the form it has in an address: Unicode NFC, words joined by underscores.
/// Upper and lower case are left alone, since that rule is each wiki's own.
/// See <see href="https://www.mediawiki.org/wiki/Manual:Page_title"/>.
/// </summary>
public sealed partial record PageTitle
{
    /// <summary>MediaWiki stores a title in a column of this many bytes.</summary>
    public const int MaximumBytes = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>[]{}|#\uFFFD");

    private const string Hexadecimal = "0123456789ABCDEF";

    // These stand unescaped in MediaWiki's own addresses too.
    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~;@$!*(),/:");

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(value => (char)value).Where(c => !Unescaped.Contains(c))]);

    // No rule below is about these, as long as an underscore parts two words, and dots are no step in a path.
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_,;:./()'!*");

    private PageTitle(string key) => Key = key;

    /// <summary>The title as it stands in an address: <c>São_Paulo</c>.</summary>
    public string Key { get; }

    /// <summary>The title as people read it: <c>São Paulo</c>.</summary>
    public string Text => Key.Replace('_', ' ');

    /// <summary>Reads a title that was percent-decoded once. False if no wiki could hold a page of that name.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PageTitle? title)
    {
        title = null;
        if (string.IsNullOrEmpty(text)) return false;
        if (IsPlain(text))
        {
            title = new PageTitle(text);
            return true;
        }

        if (!IsWellFormed(text)) return false;
        var key = Normalise(text);
        if (key.Length == 0 || key[0] == ':' || Encoding.UTF8.GetByteCount(key) > MaximumBytes) return false;
        if (key.AsSpan().ContainsAny(Forbidden) || HasControl(key)) return false;
        if (key.Contains("~~~", StringComparison.Ordinal) || HasRelativeSegment(key)) return false;
        if (key.Contains('%', StringComparison.Ordinal) && PercentEncoded().IsMatch(key)) return false;
        if (key.Contains('&', StringComparison.Ordinal) && CharacterReference().IsMatch(key)) return false;
        title = new PageTitle(key);
        return true;
    }

    /// <summary>The title percent-encoded for the path of one of our own addresses: a slash stays a slash.</summary>
    public string ToPath()
    {
        if (!Key.AsSpan().ContainsAnyExcept(Unescaped)) return Key;
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetByteCount(Key)];
        Span<char> path = stackalloc char[3 * utf8.Length];
        var length = 0;
        foreach (var part in utf8[..Encoding.UTF8.GetBytes(Key, utf8)])
        {
            if (part < 0x80 && Unescaped.Contains((char)part))
            {
                path[length++] = (char)part;
                continue;
            }

            path[length++] = '%';
            path[length++] = Hexadecimal[part >> 4];
            path[length++] = Hexadecimal[part & 0xF];
        }

        return path[..length].ToString();
    }

    /// <summary>
    /// The title for the path of a link in a document, where letters beyond ASCII may stand as they are (RFC 3987): a browser sends them as
    /// <see cref="ToPath"/> spells them.
    /// </summary>
    public string ToReference() => Key.AsSpan().ContainsAny(Escaped) ? ToPath() : Key;

    /// <summary>The title as one escaped segment, as MediaWiki's REST API takes it: <c>AC%2FDC</c>.</summary>
    public string ToSegment() => Uri.EscapeDataString(Key);

    public override string ToString() => Key;

    // Nearly all links of an article are of this kind, and an article has thousands.
    private static bool IsPlain(string text)
    {
        if (text[0] is '_' or ':' || text[^1] == '_' || text.Contains("__", StringComparison.Ordinal)) return false;
        if (text.Contains('.', StringComparison.Ordinal) && HasRelativeSegment(text)) return false;
        if (!text.AsSpan().ContainsAnyExcept(PlainCharacters)) return text.Length <= MaximumBytes;
        foreach (var c in text)
        {
            if (c < 0x80 ? !PlainCharacters.Contains(c) : !IsComposedLetter(c)) return false;
        }

        return Encoding.UTF8.GetByteCount(text) <= MaximumBytes;
    }

    // Letters that stand for themselves in NFC whatever stands beside them: Latin, Cyrillic, Hebrew, Arabic, Kana, Han and Hangul
    // (Unicode, DerivedNormalizationProps, NFC_Quick_Check). To ask the library takes longer than all the rest.
    private static bool IsComposedLetter(char c) => c switch
    {
        >= '\u00C0' and <= '\u024F' => c is not ('\u00D7' or '\u00F7'),
        >= '\u0400' and <= '\u0481' or >= '\u048A' and <= '\u052F' => true,
        >= '\u05D0' and <= '\u05EA' or >= '\u0620' and <= '\u064A' or >= '\u0671' and <= '\u06D3' => true,
        >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FA' or '\u30FC' => true,
        >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' => true,
        _ => false,
    };

    // A lone surrogate is no character, nor are U+FFFE and U+FFFF; Normalize refuses them with an exception.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static string Normalise(string text)
    {
        // Marks first: two letters that only a mark kept apart are composed too.
        var visible = DirectionMarks().Replace(text, "");
        if (!visible.IsNormalized(NormalizationForm.FormC)) visible = visible.Normalize(NormalizationForm.FormC);
        return Spaces().Replace(visible, "_").Trim('_');
    }

    private static bool HasControl(string key)
    {
        foreach (var c in key)
        {
            if (char.IsControl(c)) return true;
        }

        return false;
    }

    private static bool HasRelativeSegment(string key)
    {
        foreach (var segment in key.AsSpan().Split('/'))
        {
            if (key.AsSpan(segment) is "." or "..") return true;
        }

        return false;
    }

    // Marks that only steer the direction of text come along when a title is copied; MediaWiki drops them too.
    [GeneratedRegex(@"[\u200E\u200F\u202A-\u202E]")]
    private static partial Regex DirectionMarks();

    [GeneratedRegex(@"[ _\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex PercentEncoded();

    [GeneratedRegex(@"&(?:[A-Za-z0-9\u0080-\uFFFF]+|#[0-9]+|#x[0-9A-Fa-f]+);")]
    private static partial Regex CharacterReference();
}
