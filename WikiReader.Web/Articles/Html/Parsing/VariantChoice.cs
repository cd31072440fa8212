using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Chooses among texts for script variants as MediaWiki does: the variant of the page, then its fallbacks (<see
/// href="https://www.mediawiki.org/wiki/Writing_systems/LanguageConverter">LanguageConverter</see>), then the first text.
/// </summary>
internal sealed class VariantChoice
{
    // The fallbacks of MediaWiki's converters, then others for words that it would not show at all. A variant without a row falls back to its
    // language.
    private static readonly Dictionary<string, string> Fallbacks = new(StringComparer.Ordinal)
    {
        ["zh"] = "zh-hans zh-hant zh-cn zh-tw zh-hk zh-sg zh-mo zh-my",
        ["zh-hans"] = "zh-cn zh-sg zh-my zh",
        ["zh-hant"] = "zh-tw zh-hk zh-mo zh",
        ["zh-cn"] = "zh-hans zh-sg zh-my zh",
        ["zh-sg"] = "zh-my zh-hans zh-cn zh",
        ["zh-my"] = "zh-sg zh-hans zh-cn zh",
        ["zh-tw"] = "zh-hant zh-hk zh-mo zh",
        ["zh-hk"] = "zh-mo zh-hant zh-tw zh",
        ["zh-mo"] = "zh-hk zh-hant zh-tw zh",
        ["sr"] = "sr-ec sr-el",
        ["sr-ec"] = "sr sr-el",
        ["sr-el"] = "sr sr-ec",
        ["crh"] = "crh-latn crh-cyrl",
        ["crh-cyrl"] = "crh-latn crh",
        ["crh-latn"] = "crh-cyrl crh",
        ["gan"] = "gan-hans gan-hant",
        ["iu"] = "ike-cans",
        ["ike-cans"] = "iu",
        ["ike-latn"] = "iu",
        ["kk"] = "kk-cyrl kk-kz",
        ["kk-cyrl"] = "kk kk-kz",
        ["kk-latn"] = "kk kk-tr",
        ["kk-arab"] = "kk kk-cn",
        ["kk-kz"] = "kk-cyrl kk",
        ["kk-tr"] = "kk-latn kk",
        ["kk-cn"] = "kk-arab kk",
        ["ku"] = "ku-latn",
        ["ku-arab"] = "ku-latn ku",
        ["ku-latn"] = "ku-arab ku",
        ["mni"] = "mni-mtei",
        ["sh"] = "sh-latn",
        ["sh-cyrl"] = "sh-latn sh",
        ["shi"] = "shi-latn shi-tfng",
        ["tg"] = "tg-cyrl",
        ["tly"] = "tly-latn",
        ["uz"] = "uz-latn",
        ["wuu"] = "wuu-hans wuu-hant",
    };

    private readonly string[] _codes;

    /// <param name="language">BCP 47 tag, or MediaWiki's code for a variant: <c>zh-Hant-TW</c> is <c>zh-tw</c>.</param>
    public VariantChoice(string language)
    {
        var code = CodeOf(language);
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        _codes = Fallbacks.TryGetValue(code, out var fallbacks) ? [code, .. fallbacks.Split(' ')] : dash < 0 ? [code] : [code, code[..dash]];
    }

    /// <summary>The index of the text to show. There is at least one.</summary>
    public int Of(IReadOnlyList<string> codes) => BestOf(codes) is var best and >= 0 ? best : 0;

    /// <summary>The index of the text for the variant of the page or a fallback of it; -1 if there is none.</summary>
    public int BestOf(IReadOnlyList<string> codes)
    {
        foreach (var wanted in _codes)
        {
            for (var i = 0; i < codes.Count; i++)
            {
                if (CodeOf(codes[i]) == wanted) return i;
            }
        }

        return -1;
    }

    /// <summary>The name of a variant in its own script; the code if the name is not known.</summary>
    public static string NameOf(string code)
    {
        var known = CodeOf(code);
        return ScriptVariants.Find(known)?.Name ?? (ScriptVariants.Has(known) ? WikiLanguages.Find(known)?.Name : null) ?? code;
    }

    private static string CodeOf(string language)
    {
        var code = language.Trim().ToLowerInvariant();
        return ScriptVariants.Find(code)?.Code ?? code;
    }
}
