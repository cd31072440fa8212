namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Chooses among texts for script variants as MediaWiki does: the variant of the page, then its fallbacks (<see
/// href="https://www.mediawiki.org/wiki/Writing_systems/LanguageConverter">LanguageConverter</see>), then the first text.
/// </summary>
internal sealed class VariantChoice
{
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
    };

    // The names that MediaWiki shows for -{N|zh-cn}-, in the language of the variant.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["zh"] = "中文", ["zh-hans"] = "简体", ["zh-hant"] = "繁體", ["zh-cn"] = "大陆简体", ["zh-tw"] = "臺灣正體", ["zh-hk"] = "香港繁體", ["zh-mo"] = "澳門繁體",
        ["zh-sg"] = "新加坡简体", ["zh-my"] = "大马简体", ["sr"] = "српски / srpski", ["sr-ec"] = "ћирилица", ["sr-el"] = "latinica",
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
    public static string NameOf(string code) => Names.GetValueOrDefault(CodeOf(code), code);

    private static string CodeOf(string language)
    {
        var code = language.Trim().ToLowerInvariant();
        return code switch
        {
            "sr-cyrl" => "sr-ec",
            "sr-latn" => "sr-el",
            // The region implies the script.
            _ when code.StartsWith("zh-han", StringComparison.Ordinal) && code.Split('-') is [_, _, var region] => $"zh-{region}",
            _ => code,
        };
    }
}
