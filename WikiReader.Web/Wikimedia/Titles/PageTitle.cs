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

    // These stand unescaped in MediaWiki's own addresses too.
    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~;@$!*(),/:");

    private PageTitle(string key) => Key = key;

    /// <summary>The title as it stands in an address: <c>São_Paulo</c>.</summary>
    public string Key { get; }

    /// <summary>The title as people read it: <c>São Paulo</c>.</summary>
    public string Text => Key.Replace('_', ' ');

    /// <summary>Reads a title that was percent-decoded once. False if no wiki could hold a page of that name.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PageTitle? title)
    {
        title = null;
        if (string.IsNullOrEmpty(text) || !IsWellFormed(text)) return false;
        var key = Normalise(text);
        if (key.Length == 0 || key[0] == ':' || Encoding.UTF8.GetByteCount(key) > MaximumBytes) return false;
        if (key.AsSpan().ContainsAny(Forbidden) || key.Any(char.IsControl)) return false;
        if (key.Contains("~~~", StringComparison.Ordinal) || HasRelativeSegment(key)) return false;
        if (PercentEncoded().IsMatch(key) || CharacterReference().IsMatch(key)) return false;
        title = new PageTitle(key);
        return true;
    }

    /// <summary>The title percent-encoded for the path of one of our own addresses: a slash stays a slash.</summary>
    public string ToPath()
    {
        if (!Key.AsSpan().ContainsAnyExcept(Unescaped)) return Key;
        var path = new StringBuilder(Key.Length * 2);
        foreach (var rune in Key.EnumerateRunes())
        {
            if (rune.IsAscii && Unescaped.Contains((char)rune.Value)) path.Append((char)rune.Value);
            else path.Append(Uri.EscapeDataString(rune.ToString()));
        }
        return path.ToString();
    }

    /// <summary>The title as one escaped segment, as MediaWiki's REST API takes it: <c>AC%2FDC</c>.</summary>
    public string ToSegment() => Uri.EscapeDataString(Key);

    public override string ToString() => Key;

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
        var visible = DirectionMarks().Replace(text, "").Normalize(NormalizationForm.FormC);
        return Spaces().Replace(visible, "_").Trim('_');
    }

    private static bool HasRelativeSegment(string key) => key.Split('/').Any(segment => segment is "." or "..");

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
