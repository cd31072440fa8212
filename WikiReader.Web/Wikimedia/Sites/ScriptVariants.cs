using System.Collections.Frozen;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// The variants, mostly in different scripts, into which the wikis of some languages convert their pages. Such a wiki finds a page by its title in
/// any of them. <see href="https://www.mediawiki.org/wiki/Writing_systems/LanguageConverter"/>
/// </summary>
public static class ScriptVariants
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new (string Language, string Others)[]
    {
        ("ban", "ban-bali ban-x-dharma ban-x-palmleaf ban-x-pku"),
        ("crh", "crh-cyrl crh-latn"),
        ("gan", "gan-hans gan-hant"),
        ("iu", "ike-cans ike-latn"),
        ("kk", "kk-cyrl kk-latn kk-arab kk-kz kk-tr kk-cn"),
        ("ku", "ku-arab ku-latn"),
        ("mni", "mni-beng mni-mtei"),
        ("sh", "sh-latn sh-cyrl"),
        ("shi", "shi-latn shi-tfng"),
        ("sr", "sr-ec sr-el sr-cyrl sr-latn"),
        ("tg", "tg-latn tg-cyrl"),
        ("tly", "tly-cyrl tly-latn"),
        ("uz", "uz-cyrl uz-latn"),
        ("wuu", "wuu-hans wuu-hant"),
        ("zgh", "zgh-latn"),
        ("zh", "zh-hans zh-hant zh-cn zh-hk zh-mo zh-my zh-sg zh-tw"),
    }.ToFrozenDictionary(row => row.Language, row => row.Others.Split(' ').Append(row.Language).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>True if wikis in this language convert their pages.</summary>
    public static bool Has(string language) => ByLanguage.ContainsKey(language);

    /// <summary>True if <paramref name="code"/> is such a variant, or the language itself, which stands for the unconverted page.</summary>
    public static bool Has(string language, string code) => ByLanguage.TryGetValue(language, out var variants) && variants.Contains(code);
}
