using Microsoft.Extensions.Options;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>The wikis that this instance shows: the public ones of the table, or the one private wiki of the configured endpoint.</summary>
public sealed class SiteRegistry
{
    private readonly SiteTable _table = SiteTable.Snapshot;
    private readonly HashSet<string> _projects;
    private readonly Site? _private;

    public SiteRegistry(IOptions<SiteOptions> options, ApiEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(endpoint);
        var (project, language) = (options.Value.DefaultProject, options.Value.DefaultLanguage);
        _projects = [.. options.Value.Projects];
        if (endpoint.IsSingleWiki) _private = new Site(project, language, endpoint.Origin.Host, endpoint.Origin.GetLeftPart(UriPartial.Authority)) { IsPublic = false };
        Default = _private ?? _table.Find(project, language)
            ?? throw new InvalidOperationException($"There is no wiki '{project}' in '{language}'.");
    }

    /// <summary>The wiki that the home page searches.</summary>
    public Site Default { get; }

    /// <summary>One wiki of every project shown.</summary>
    public IReadOnlyList<Site> Projects => _private is not null ? [_private] : [.. _table.Projects.Where(IsShown)];

    /// <summary>Null if there is no such wiki, or if it is not shown here.</summary>
    public Site? Find(string project, string language)
    {
        if (_private is not null) return _private.Project == project && _private.Language == language ? _private : null;
        return _table.Find(project, language) is { } site && IsShown(site) ? site : null;
    }

    /// <summary>The wiki that an address leads to; null if it is not shown here.</summary>
    public Site? FindByHost(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (_private is not null) return string.Equals(_private.Domain, address.Authority, StringComparison.OrdinalIgnoreCase) ? _private : null;
        return _table.FindByHost(address.Authority) is { } site && IsShown(site) ? site : null;
    }

    public IEnumerable<string> LanguagesOf(string project) =>
        _private is not null ? [_private.Language] : _table.LanguagesOf(project);

    private bool IsShown(Site site) => _projects.Count == 0 || _projects.Contains(site.Project);
}
