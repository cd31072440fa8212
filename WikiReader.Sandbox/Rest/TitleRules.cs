using System.Text;
using System.Text.RegularExpressions;

namespace WikiReader.Sandbox.Rest;

/// <summary>
/// Title normalization before the lookup of a page: spaces, underscores, first letter, namespace, fragment.
/// Unicode is not normalized; MediaWiki leaves that to the browser.
/// </summary>
internal static partial class TitleRules
{
    private const int MaximumBytes = 255;

    private static readonly Dictionary<string, string> Namespaces = new(
        new[]
        {
            "Talk", "User", "User_talk", "Wikipedia", "Wikipedia_talk", "File", "File_talk", "MediaWiki", "Template", "Template_talk",
            "Help", "Category", "Category_talk", "Portal", "Special", "Datei", "Kategorie", "Diskussion", "Categoria",
        }.Select(name => KeyValuePair.Create(name, name)),
        StringComparer.OrdinalIgnoreCase)
    {
        ["Image"] = "File",
        ["Project"] = "Wikipedia",
    };

    /// <summary>The canonical key, or null if no page can have this title.</summary>
    public static string? Normalize(string title, string project)
    {
        var withoutFragment = title.Split('#', 2)[0];
        var key = Spaces().Replace(withoutFragment, "_").Trim('_');
        if (key.StartsWith(':'))
            key = key[1..].TrimStart('_');

        if (key.Length == 0 || Forbidden().IsMatch(key))
            return null;

        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Namespaces.TryGetValue(key[..colon], out var name))
            return key[(colon + 1)..].TrimStart('_') is { Length: > 0 } rest && IsShort(rest) ? $"{name}:{First(rest, project)}" : null;

        return IsShort(key) ? First(key, project) : null;
    }

    private static bool IsShort(string keyInNamespace) => Encoding.UTF8.GetByteCount(keyInNamespace) <= MaximumBytes;

    // Wiktionary distinguishes "polish" from "Polish".
    private static string First(string key, string project)
    {
        if (project == "wiktionary")
            return key;

        Rune.DecodeFromUtf16(key, out var first, out var length);
        return Rune.ToUpperInvariant(first) + key[length..];
    }

    [GeneratedRegex("[ _\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+")]
    private static partial Regex Spaces();

    // Brackets and control characters; percent-encoding and character references; relative paths; signatures.
    [GeneratedRegex(@"[\u0000-\u001F\u007F<>\[\]{}|\uFFFD]|%[0-9A-Fa-f]{2}|&[A-Za-z0-9\u0080-\uFFFF]+;|~~~|^\.{1,2}$|^\.{1,2}/|/\.{1,2}/|/\.{1,2}$")]
    private static partial Regex Forbidden();
}
