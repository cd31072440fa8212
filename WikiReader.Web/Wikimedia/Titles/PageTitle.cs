using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Wikimedia.Titles;

/// <summary>
/// A valid MediaWiki title in the form of an address: Unicode NFC, words joined by underscores. Upper and lower case are unchanged, since each
/// wiki has its own rule. See <see href="https://www.mediawiki.org/wiki/Manual:Page_title"/>.
/// </summary>
public sealed partial record PageTitle
{
    /// <summary>MediaWiki stores a title, without its namespace, in a column of this many bytes.</summary>
    public const int MaximumBytes = 255;

    // More than any namespace's name has, in scripts with three bytes for a letter too.
    private const int MaximumNamespaceBytes = 100;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>[]{}|#\uFFFD");

    private const string Hexadecimal = "0123456789ABCDEF";

    // Unescaped in MediaWiki's own addresses too.
    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~;@$!*(),/:");

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(value => (char)value).Where(c => !Unescaped.Contains(c))]);

    // A title of only these characters is normalized and valid, apart from the few cases that IsPlain excludes.
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_,;:./()'!*");

    private PageTitle(string key) => Key = key;

    /// <summary>The title in the form of an address: <c>São_Paulo</c>.</summary>
    public string Key { get; }

    /// <summary>The title for display: <c>São Paulo</c>.</summary>
    public string Text => Key.Replace('_', ' ');

    /// <summary>The key without the name of a namespace; all of it if it has none.</summary>
    public string KeyInNamespace => Key[(Key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The title for display without the name of a namespace.</summary>
    public string TextInNamespace => KeyInNamespace.Replace('_', ' ').Trim();

    /// <summary>Parses a title that was percent-decoded once. False if no wiki can have a page with that title.</summary>
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
        var key = Normalize(text);
        if (key.Length == 0 || key[0] == ':' || !IsShort(key)) return false;
        if (key.AsSpan().ContainsAny(Forbidden) || HasControl(key)) return false;
        if (key.Contains("~~~", StringComparison.Ordinal) || HasRelativeSegment(key)) return false;
        if (key.Contains('%', StringComparison.Ordinal) && PercentEncoded().IsMatch(key)) return false;
        if (key.Contains('&', StringComparison.Ordinal) && CharacterReference().IsMatch(key)) return false;
        title = new PageTitle(key);
        return true;
    }

    /// <summary>The title, percent-encoded for the path of our own addresses; a slash is not encoded.</summary>
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
    /// The title for the path of a link in a document, with non-ASCII letters unencoded (RFC 3987): a browser encodes them as
    /// <see cref="ToPath"/> does.
    /// </summary>
    public string ToReference() => Key.AsSpan().ContainsAny(Escaped) ? ToPath() : Key;

    /// <summary>The title as one percent-encoded segment for MediaWiki's REST API: <c>AC%2FDC</c>.</summary>
    public string ToSegment() => Uri.EscapeDataString(Key);

    public override string ToString() => Key;

    // A fast path: an article has thousands of links, and nearly all of them are of this kind.
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

    // Letters that NFC never changes, whatever their neighbors: Latin, Cyrillic, Hebrew, Arabic, Kana, Han and Hangul (Unicode,
    // DerivedNormalizationProps, NFC_Quick_Check). Checking with the library takes longer than all other rules.
    private static bool IsComposedLetter(char c) => c switch
    {
        >= '\u00C0' and <= '\u024F' => c is not ('\u00D7' or '\u00F7'),
        >= '\u0400' and <= '\u0481' or >= '\u048A' and <= '\u052F' => true,
        >= '\u05D0' and <= '\u05EA' or >= '\u0620' and <= '\u064A' or >= '\u0671' and <= '\u06D3' => true,
        >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FA' or '\u30FC' => true,
        >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' => true,
        _ => false,
    };

    // A lone surrogate is not a character, nor are U+FFFE and U+FFFF. Normalize throws for them.
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

    private static string Normalize(string text)
    {
        // Marks are removed before NFC, so that characters on either side of a mark are composed too.
        var visible = DirectionMarks().Replace(text, "");
        if (!visible.IsNormalized(NormalizationForm.FormC)) visible = visible.Normalize(NormalizationForm.FormC);
        return Spaces().Replace(visible, "_").Trim('_');
    }

    // Which names are namespaces only the wiki knows. None of its titles has a space after the colon of one.
    private static bool IsShort(string key)
    {
        var bytes = Encoding.UTF8.GetByteCount(key);
        if (bytes <= MaximumBytes) return true;
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == key.Length - 1 || key[colon + 1] == '_') return false;
        var ns = Encoding.UTF8.GetByteCount(key.AsSpan(0, colon));
        return ns <= MaximumNamespaceBytes && bytes - ns - 1 <= MaximumBytes;
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

    // Direction marks are copied along with a title; MediaWiki removes them too.
    [GeneratedRegex(@"[\u200E\u200F\u202A-\u202E]")]
    private static partial Regex DirectionMarks();

    [GeneratedRegex(@"[ _\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex PercentEncoded();

    [GeneratedRegex(@"&(?:[A-Za-z0-9\u0080-\uFFFF]+|#[0-9]+|#x[0-9A-Fa-f]+);")]
    private static partial Regex CharacterReference();
}
