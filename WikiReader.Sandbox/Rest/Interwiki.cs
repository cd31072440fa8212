namespace WikiReader.Sandbox.Rest;

/// <summary>Titles with interwiki prefixes, as Wikimedia's wikis write them: <c>de:Erde</c>, <c>wikt:earth</c>, <c>wikt:de:Erde</c>.</summary>
internal static class Interwiki
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["wikipedia"] = "w",
        ["wiktionary"] = "wikt",
        ["wikibooks"] = "b",
        ["wikiquote"] = "q",
        ["wikisource"] = "s",
        ["wikinews"] = "n",
        ["wikiversity"] = "v",
        ["wikivoyage"] = "voy",
        ["wikidata"] = "d",
        ["meta"] = "m",
        ["mediawiki"] = "mw",
    };

    /// <summary>The title of a page of <paramref name="to"/> in links of <paramref name="from"/>; without a prefix if both are the same wiki.</summary>
    public static string TitleOf(Wiki from, Wiki to, string key)
    {
        var project = to.Project == from.Project ? "" : $"{Prefixes.GetValueOrDefault(to.Project, to.Project)}:";
        var language = to.Language == from.Language || to.Language == Wiki.NoLanguage ? "" : $"{to.Language}:";
        return project + language + key;
    }
}
