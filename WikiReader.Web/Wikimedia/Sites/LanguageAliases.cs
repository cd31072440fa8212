using System.Collections.Frozen;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// Codes by which addresses, links and browsers name the languages of wikis whose own code is another one: mostly those of BCP 47, where the wiki is
/// older than the code. <see href="https://meta.wikimedia.org/wiki/Special_language_codes"/>
/// </summary>
public static class LanguageAliases
{
    private static readonly FrozenDictionary<string, string> WikiCodes = new Dictionary<string, string>
    {
        ["nan"] = "zh-min-nan", ["lzh"] = "zh-classical", ["yue"] = "zh-yue", ["zh-yue"] = "yue", ["cmn"] = "zh", ["zh-cn"] = "zh", ["zh-tw"] = "zh", ["gsw"] = "als",
        ["sgs"] = "bat-smg", ["vro"] = "fiu-vro", ["rup"] = "roa-rup", ["nb"] = "no", ["be-x-old"] = "be-tarask", ["egl"] = "eml", ["nrf"] = "nrm", ["cbk"] = "cbk-zam",
        ["bho"] = "bh", ["kmr"] = "ku", ["fil"] = "tl", ["en-simple"] = "simple", ["jp"] = "ja", ["cz"] = "cs", ["dk"] = "da",
    }.ToFrozenDictionary();

    /// <summary>The code of the language's wikis; null if it is <paramref name="code"/> itself.</summary>
    /// <param name="code">In lower case.</param>
    public static string? WikiCodeOf(string code) => WikiCodes.GetValueOrDefault(code);
}
