using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia.Titles;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>The wikis that this instance shows: the public ones of the table, or the one private wiki of the configured endpoint.</summary>
public sealed class SiteRegistry
{
    private readonly SiteTable _table = SiteTable.Snapshot;
    private readonly HashSet<string> _projects;
    private readonly Site? _private;

    /// <param name="articlePath">Where the single wiki of an endpoint without placeholders has its pages; null if that is not known.</param>
    public SiteRegistry(IOptions<SiteOptions> options, ApiEndpoint endpoint, ArticlePath? articlePath = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(endpoint);
        var (project, language) = (options.Value.DefaultProject, options.Value.DefaultLanguage);
        _projects = [.. options.Value.Projects];
        if (endpoint.IsSingleWiki)
        {
            _private = new Site(project, language, endpoint.Origin.Host, endpoint.Origin.GetLeftPart(UriPartial.Authority))
            {
                IsPublic = false,
                OwnPaths = new WikiPaths(endpoint.ScriptPath, articlePath),
            };
        }

        Default = _private ?? _table.Find(project, language)
            ?? throw new InvalidOperationException($"There is no wiki '{project}' in '{language}'.");
    }

    /// <summary>The wiki that the home page searches.</summary>
    public Site Default { get; }

    /// <summary>One wiki of every project shown.</summary>
    public IReadOnlyList<Site> Projects => _private is not null ? [_private] : [.. _table.Projects.Where(IsListed)];

    /// <summary>The wikis of a language in all projects shown, and those for all languages.</summary>
    public IReadOnlyList<Site> ProjectsIn(string language) =>
        [.. Projects.Select(project => Find(project.Project, language) ?? Find(project.Project, Site.Multilingual)).OfType<Site>()];

    /// <summary>Null if there is no such wiki, or if it is not shown here.</summary>
    public Site? Find(string project, string language)
    {
        if (_private is not null) return _private.Project == project && _private.Language == language ? _private : null;
        return _table.Find(project, language) is { } site && IsListed(site) ? site : null;
    }

    /// <summary>The same, by any code that names the language; see <see cref="LanguageAliases"/>.</summary>
    public Site? FindByAnyCode(string project, string code)
    {
        if (_private is not null) return Find(project, code);
        return _table.FindByAnyCode(project, code) is { } site && IsListed(site) ? site : null;
    }

    /// <summary>
    /// The wiki in another language to which an interlanguage link of a wiki leads: one of the same project, or, from a project without languages,
    /// the Wikipedia. Null if it is not known.
    /// </summary>
    public Site? FindInLanguage(Site site, string code)
    {
        ArgumentNullException.ThrowIfNull(site);
        return FindByAnyCode(site.IsMultilingual && !LanguagesOf(site.Project).Skip(1).Any() ? "wikipedia" : site.Project, code);
    }

    /// <summary>The wiki that an address leads to; null if it is not shown here.</summary>
    public Site? FindByHost(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (_private is not null) return string.Equals(_private.Domain, address.Authority, StringComparison.OrdinalIgnoreCase) ? _private : null;
        return _table.FindByHost(address.Authority) is { } site && IsListed(site) ? site : null;
    }

    /// <summary>The wiki whose files all public wikis can show: Wikimedia Commons. Null for a private wiki.</summary>
    public Site? SharedRepository => _private is null ? _table.Find("commons", Site.Multilingual) : null;

    /// <summary>
    /// The page of another wiki that a title with an interwiki prefix leads to, such as <c>de:Leuchtturm</c>; null if the title has no such
    /// prefix. The wiki may be one that is not shown here. The prefixes of a private wiki are not known.
    /// </summary>
    public (Site Site, PageTitle Title)? FindByPrefix(Site site, PageTitle title) => _private is null ? InterwikiPrefixes.Read(_table, site, title) : null;

    /// <summary>True if the prefix of the title leads to another wiki at some wiki.</summary>
    public bool MayLeadElsewhere(PageTitle title) => InterwikiPrefixes.MayLead(_table, title);

    public IEnumerable<string> LanguagesOf(string project) =>
        _private is not null ? [_private.Language] : _table.LanguagesOf(project);

    /// <summary>True if the wiki is read here.</summary>
    public bool IsShown(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return _private is null ? IsListed(site) : site == _private;
    }

    private bool IsListed(Site site) => _projects.Count == 0 || _projects.Contains(site.Project);
}
