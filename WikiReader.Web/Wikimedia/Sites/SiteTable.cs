using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// The public wikis of Wikimedia, and their hosts. A host does not follow from project and language by a rule, so it is looked up here. The
/// snapshot in <c>sites.json</c> follows the wikis' own list, <c>action=sitematrix</c>.
/// </summary>
public sealed class SiteTable
{
    private readonly FrozenDictionary<(string Project, string Language), Site> _byName;
    private readonly FrozenDictionary<string, Site> _byHost;
    private readonly FrozenSet<(string Project, string Language)> _unrouted;

    private SiteTable(IReadOnlyList<Site> sites, IEnumerable<(string Project, string Language)> unrouted)
    {
        _unrouted = unrouted.ToFrozenSet();
        _byName = sites.ToFrozenDictionary(site => (site.Project, site.Language));
        _byHost = sites.ToFrozenDictionary(site => site.Domain, StringComparer.OrdinalIgnoreCase);
        Projects = [.. sites.DistinctBy(site => site.Project)];
    }

    /// <summary>The table that ships with the product.</summary>
    public static SiteTable Snapshot { get; } = Load();

    /// <summary>One site of every project, in the table's order.</summary>
    public IReadOnlyList<Site> Projects { get; }

    public Site? Find(string project, string language) => _byName.GetValueOrDefault((project, language));

    /// <summary>The wiki of a language that the code names by any of its codes: its own, or one of <see cref="LanguageAliases"/>.</summary>
    public Site? FindByAnyCode(string project, string code) =>
        (LanguageAliases.WikiCodeOf(code) is { } own ? Find(project, own) : null) ?? Find(project, code);

    /// <summary>The codes of all languages that have a wiki, each once.</summary>
    public IEnumerable<string> Languages => _byName.Keys.Select(name => name.Language).Where(language => language != Site.Multilingual).Distinct();

    /// <summary>The wiki on a host or mobile host: <c>en.m.wikipedia.org</c> is <c>en.wikipedia.org</c>. Null if there is none.</summary>
    public Site? FindByHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (_byHost.TryGetValue(host, out var site)) return site;
        return host.Contains(".m.", StringComparison.Ordinal) ? _byHost.GetValueOrDefault(host.Replace(".m.", ".", StringComparison.Ordinal)) : null;
    }

    /// <summary>
    /// True if <c>api.wikimedia.org</c> has a route to the wiki. It has none to languages with a hyphen, nor to some projects; those answer at
    /// their own domain only.
    /// </summary>
    public bool IsRouted(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return !_unrouted.Contains((site.Project, site.Language));
    }

    public IEnumerable<string> LanguagesOf(string project) =>
        _byName.Keys.Where(name => name.Project == project).Select(name => name.Language).Order(StringComparer.Ordinal);

    private static SiteTable Load()
    {
        using var stream = typeof(SiteTable).Assembly.GetManifestResourceStream("sites.json")
            ?? throw new InvalidOperationException("The site table is not part of the assembly.");
        var file = JsonSerializer.Deserialize(stream, SiteTableJson.Default.SiteTableFile)
            ?? throw new InvalidOperationException("The site table is empty.");
        var unrouted = file.Projects.SelectMany(project => project.Unrouted?.Split(' ') ?? [], (project, language) => (project.Name, language));
        return new SiteTable([.. file.Projects.SelectMany(SitesOf)], unrouted);
    }

    private static IEnumerable<Site> SitesOf(SiteTableProject project)
    {
        foreach (var language in project.Languages?.Split(' ') ?? [])
            yield return new Site(project.Name, language, project.Title, $"https://{language}.{project.Domain}");
        if (project.Host is not null)
            yield return new Site(project.Name, Site.Multilingual, project.Title, $"https://{project.Host}");
    }
}

internal sealed record SiteTableFile(IReadOnlyList<SiteTableProject> Projects);

/// <param name="Languages">The codes of the project's wikis, separated by spaces.</param>
/// <param name="Unrouted">Those of them that <c>api.wikimedia.org</c> does not route.</param>
internal sealed record SiteTableProject(string Name, string Title, string? Domain, string? Host, string? Languages, string? Unrouted);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SiteTableFile))]
internal sealed partial class SiteTableJson : JsonSerializerContext;
