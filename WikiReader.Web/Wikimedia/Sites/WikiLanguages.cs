using System.Collections.Frozen;
using System.Globalization;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>The languages of the site table with their names. The table is <c>languages.txt</c>.</summary>
public static class WikiLanguages
{
    private static readonly FrozenDictionary<string, WikiLanguage> ByCode = Load();

    /// <summary>All of them, sorted by their own names. Of two codes of one language, the one that its wikis use most.</summary>
    public static IReadOnlyList<WikiLanguage> All { get; } =
        [.. ByCode.Values.Where(language => !IsSecondCode(language.Code)).OrderBy(language => language.Name, ByName)];

    /// <summary>Compares names in any script, in the order of Unicode's root collation.</summary>
    public static StringComparer ByName => StringComparer.InvariantCultureIgnoreCase;

    /// <summary>Null if there is no such language.</summary>
    /// <param name="code">The code of its wikis, or one of <see cref="LanguageAliases"/>, in lower case.</param>
    public static WikiLanguage? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return LanguageAliases.WikiCodeOf(code) is { } own && ByCode.TryGetValue(own, out var language) ? language : ByCode.GetValueOrDefault(code);
    }

    /// <summary>Those whose name, own, English or in the language of the interface, or whose code contains the words, without regard to case, accents and width.</summary>
    public static IEnumerable<WikiLanguage> Search(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return All.Where(language => Contains(language.Name, words) || Contains(language.EnglishName, words) || Contains(language.DisplayName ?? "", words) || language.Code == words || language.Tag == words);
    }

    /// <summary>
    /// The direction in which a wiki writes, for what is shown of it outside of its articles; an article says its own. A value of <c>dir</c>:
    /// <c>auto</c> for a wiki of all languages.
    /// </summary>
    public static string DirectionOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.IsMultilingual ? "auto" : Find(site.Language)?.Direction ?? "ltr";
    }

    /// <summary>The BCP 47 tag of the language of a wiki: a value of <c>lang</c>. Some wikis have a code that is none, or that of another language.</summary>
    public static string TagOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Find(site.Language)?.Tag ?? site.Language;
    }

    private static bool Contains(string name, string words) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            name, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth) >= 0;

    private static bool IsSecondCode(string code) => LanguageAliases.WikiCodeOf(code) is { } own && ByCode.ContainsKey(own);

    // A line has the code, the BCP 47 tag, both names, and "rtl" if it is one, separated by bars.
    private static FrozenDictionary<string, WikiLanguage> Load()
    {
        using var stream = typeof(WikiLanguages).Assembly.GetManifestResourceStream("languages.txt")
            ?? throw new InvalidOperationException("The names of the languages are not part of the assembly.");
        using var reader = new StreamReader(stream);
        var all = new List<WikiLanguage>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('|') is [var code, var tag, var name, var english, var direction])
                all.Add(new WikiLanguage(code, tag, name, english, direction == "rtl"));
        }

        return all.ToFrozenDictionary(language => language.Code, StringComparer.Ordinal);
    }
}
