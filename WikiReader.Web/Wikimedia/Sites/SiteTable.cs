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

    private SiteTable(IReadOnlyList<Site> sites)
    {
        _byName = sites.ToFrozenDictionary(site => (site.Project, site.Language));
        _byHost = sites.ToFrozenDictionary(site => site.Domain, StringComparer.OrdinalIgnoreCase);
        Projects = [.. sites.DistinctBy(site => site.Project)];
    }

    /// <summary>The table that ships with the product.</summary>
    public static SiteTable Snapshot { get; } = Load();

    /// <summary>One site of every project, in the table's order.</summary>
    public IReadOnlyList<Site> Projects { get; }

    public Site? Find(string project, string language) => _byName.GetValueOrDefault((project, language));

    /// <summary>The wiki on a host or mobile host: <c>en.m.wikipedia.org</c> is <c>en.wikipedia.org</c>. Null if there is none.</summary>
    public Site? FindByHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (_byHost.TryGetValue(host, out var site)) return site;
        return host.Contains(".m.", StringComparison.Ordinal) ? _byHost.GetValueOrDefault(host.Replace(".m.", ".", StringComparison.Ordinal)) : null;
    }

    public IEnumerable<string> LanguagesOf(string project) =>
        _byName.Keys.Where(name => name.Project == project).Select(name => name.Language).Order(StringComparer.Ordinal);

    private static SiteTable Load()
    {
        using var stream = typeof(SiteTable).Assembly.GetManifestResourceStream("sites.json")
            ?? throw new InvalidOperationException("The site table is not part of the assembly.");
        var file = JsonSerializer.Deserialize(stream, SiteTableJson.Default.SiteTableFile)
            ?? throw new InvalidOperationException("The site table is empty.");
        return new SiteTable([.. file.Projects.SelectMany(SitesOf)]);
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

internal sealed record SiteTableProject(string Name, string Title, string? Domain, string? Host, string? Languages);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SiteTableFile))]
internal sealed partial class SiteTableJson : JsonSerializerContext;
