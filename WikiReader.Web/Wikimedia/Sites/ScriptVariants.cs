using System.Collections.Frozen;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// The variants, mostly in different scripts, into which the wikis of some languages convert their pages. Such a wiki finds a page by its title in
/// any of them. <see href="https://www.mediawiki.org/wiki/Writing_systems/LanguageConverter"/>
/// </summary>
public static class ScriptVariants
{
    // The codes are those of MediaWiki's language converters, the names those of its messages "variantname-…".
    private static readonly FrozenDictionary<string, ScriptVariant[]> ByLanguage = new Dictionary<string, ScriptVariant[]>
    {
        ["ban"] =
        [
            new("ban-bali", "ban-Bali", "ᬅᬓ᭄ᬱᬭᬩᬮᬶ"), new("ban-x-dharma", "ban-x-dharma", "Dharma"), new("ban-x-palmleaf", "ban-x-palmleaf", "Palmleaf.org"),
            new("ban-x-pku", "ban-x-pku", "Puri Kauhan Ubud"),
        ],
        ["crh"] = [new("crh-cyrl", "crh-Cyrl", "Кирил"), new("crh-latn", "crh-Latn", "Latin")],
        ["gan"] = [new("gan-hans", "gan-Hans", "简体"), new("gan-hant", "gan-Hant", "繁體")],
        ["iu"] = [new("ike-cans", "iu-Cans", "ᑎᑎᕋᐅᓯᖅ ᓄᑖᖅ"), new("ike-latn", "iu-Latn", "ilisautik")],
        ["kk"] =
        [
            new("kk-cyrl", "kk-Cyrl", "Кирил"), new("kk-latn", "kk-Latn", "Latın"), new("kk-arab", "kk-Arab", "توتە"), new("kk-kz", "kk-Cyrl-KZ", "Қазақстан"),
            new("kk-tr", "kk-Latn-TR", "Türkïya"), new("kk-cn", "kk-Arab-CN", "جۇنگو"),
        ],
        ["ku"] = [new("ku-arab", "ku-Arab", "ئەلفوبێی عەرەبی"), new("ku-latn", "ku-Latn", "Tîpên latînî")],
        ["mni"] = [new("mni-beng", "mni-Beng", "মৈতৈলোন্"), new("mni-mtei", "mni-Mtei", "ꯃꯤꯇꯩ ꯂꯣꯟ")],
        ["sh"] = [new("sh-latn", "sh-Latn", "latinica"), new("sh-cyrl", "sh-Cyrl", "ћирилица")],
        ["shi"] = [new("shi-latn", "shi-Latn", "Taclḥit"), new("shi-tfng", "shi-Tfng", "ⵜⴰⵛⵍⵃⵉⵜ")],
        ["sr"] = [new("sr-ec", "sr-Cyrl", "ћирилица"), new("sr-el", "sr-Latn", "latinica")],
        ["tg"] = [new("tg-cyrl", "tg-Cyrl", "кирилликӣ"), new("tg-latn", "tg-Latn", "lotinī")],
        ["tly"] = [new("tly-cyrl", "tly-Cyrl", "толыши"), new("tly-latn", "tly-Latn", "tolışi")],
        ["uz"] = [new("uz-cyrl", "uz-Cyrl", "кириллча"), new("uz-latn", "uz-Latn", "lotincha")],
        ["wuu"] = [new("wuu-hans", "wuu-Hans", "简体"), new("wuu-hant", "wuu-Hant", "正體")],
        ["zgh"] = [new("zgh-latn", "zgh-Latn", "Tamaziɣt")],
        ["zh"] =
        [
            new("zh-hans", "zh-Hans", "简体"), new("zh-hant", "zh-Hant", "繁體"), new("zh-cn", "zh-Hans-CN", "大陆简体"), new("zh-hk", "zh-Hant-HK", "香港繁體"),
            new("zh-mo", "zh-Hant-MO", "澳門繁體"), new("zh-my", "zh-Hans-MY", "大马简体"), new("zh-sg", "zh-Hans-SG", "新加坡简体"), new("zh-tw", "zh-Hant-TW", "臺灣正體"),
        ],
    }.ToFrozenDictionary();

    // Tags of BCP 47 for variants that MediaWiki gave another code.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["sr-cyrl"] = "sr-ec", ["sr-latn"] = "sr-el", ["iu-cans"] = "ike-cans", ["iu-latn"] = "ike-latn",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> LanguageByCode =
        ByLanguage.SelectMany(row => row.Value, (row, variant) => (variant.Code, row.Key)).ToFrozenDictionary(pair => pair.Code, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ScriptVariant> ByCodeOrTag =
        ByLanguage.Values.SelectMany(variants => variants).SelectMany(variant => (string[])[variant.Code, variant.Tag], (variant, name) => (Name: name, Variant: variant))
            .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(pair => pair.Name, pair => pair.Variant, StringComparer.OrdinalIgnoreCase);

    /// <summary>True if wikis in this language convert their pages.</summary>
    public static bool Has(string language) => ByLanguage.ContainsKey(language);

    /// <summary>True if <paramref name="code"/> is such a variant, or the language itself, which stands for the unconverted page.</summary>
    public static bool Has(string language, string code) =>
        ByLanguage.ContainsKey(language) && (string.Equals(code, language, StringComparison.OrdinalIgnoreCase) || Find(language, code) is not null);

    /// <summary>The variants of a language, in the order in which they are offered; empty if its wikis do not convert their pages.</summary>
    public static IReadOnlyList<ScriptVariant> Of(string language) => ByLanguage.GetValueOrDefault(language, []);

    /// <summary>Null if the wikis of the language have no such variant.</summary>
    /// <param name="code">In upper or lower case.</param>
    public static ScriptVariant? Find(string language, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var known = Aliases.GetValueOrDefault(code, code);
        return Array.Find(ByLanguage.GetValueOrDefault(language, []), variant => variant.Code.Equals(known, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Null if the wikis of no language have such a variant.</summary>
    /// <param name="codeOrTag">MediaWiki's code or the BCP 47 tag, in upper or lower case.</param>
    public static ScriptVariant? Find(string codeOrTag)
    {
        ArgumentNullException.ThrowIfNull(codeOrTag);
        return ByCodeOrTag.GetValueOrDefault(codeOrTag);
    }

    /// <summary>The language whose wikis have this variant; null if none have.</summary>
    public static string? LanguageOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return LanguageByCode.GetValueOrDefault(Aliases.GetValueOrDefault(code, code));
    }
}
