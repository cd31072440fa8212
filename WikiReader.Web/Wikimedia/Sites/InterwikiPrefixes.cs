using System.Collections.Frozen;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// The prefixes that lead from one public wiki to another: a language, or a short or long name of a project.
/// <see href="https://meta.wikimedia.org/wiki/Interwiki_map"/>
/// </summary>
internal static class InterwikiPrefixes
{
    // "w:wikt:de:Haus" has three; more are a mistake.
    private const int MaximumPrefixes = 3;

    private static readonly FrozenDictionary<string, string> Projects = new Dictionary<string, string>
    {
        ["w"] = "wikipedia", ["wikt"] = "wiktionary", ["b"] = "wikibooks", ["q"] = "wikiquote", ["s"] = "wikisource", ["n"] = "wikinews", ["v"] = "wikiversity",
        ["voy"] = "wikivoyage", ["c"] = "commons", ["d"] = "wikidata", ["m"] = "meta", ["mw"] = "mediawiki", ["mediawikiwiki"] = "mediawiki", ["f"] = "wikifunctions",
        ["wikispecies"] = "species", ["metawikipedia"] = "meta", ["foundationsite"] = "foundation", ["wmf"] = "foundation",
    }.ToFrozenDictionary();

    /// <summary>The page of another wiki that a title leads to; null if its prefix, if it has any, belongs to a page of this wiki.</summary>
    public static (Site Site, PageTitle Title)? Read(SiteTable table, Site site, PageTitle title)
    {
        var (target, key) = (site, title.Key);
        for (var prefixes = 0; prefixes < MaximumPrefixes; prefixes++)
        {
            if (key.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) break;
            // The name of a wiki's own project is a namespace of that wiki, and MediaWiki is one of every wiki.
            var prefix = key[..colon].Trim('_').ToLowerInvariant();
            if (prefix == target.Project || prefix == "mediawiki" || SiteOf(table, target, prefix) is not { } next) break;
            (target, key) = (next, key[(colon + 1)..].Trim('_'));
        }

        return target != site && PageTitle.TryParse(key, out var page) ? (target, page) : null;
    }

    /// <summary>True if some wiki uses the prefix of this title: a wiki whose prefixes are not known may use it as well.</summary>
    public static bool MayLead(SiteTable table, PageTitle title) =>
        table.Find("wikipedia", "en") is { } english && Read(table, english with { Project = "" }, title) is not null;

    private static Site? SiteOf(SiteTable table, Site from, string prefix)
    {
        var project = Projects.GetValueOrDefault(prefix, prefix);
        if (table.Find(project, Site.Multilingual) is { } single && !table.LanguagesOf(project).Skip(1).Any()) return single;
        if (table.Find(project, from.IsMultilingual ? "en" : from.Language) is { } same) return same;
        // From a project without languages, a language leads to its Wikipedia.
        var family = table.LanguagesOf(from.Project).Skip(1).Any() ? from.Project : "wikipedia";
        return table.FindByAnyCode(family, prefix);
    }
}
