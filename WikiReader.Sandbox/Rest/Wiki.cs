namespace WikiReader.Sandbox.Rest;

/// <summary>A wiki by the project and language of the API gateway. Projects without languages have <see cref="NoLanguage"/>.</summary>
internal readonly record struct Wiki(string Project, string Language)
{
    public const string NoLanguage = "mul";

    private static readonly Dictionary<string, string> HostsWithoutLanguage = new(StringComparer.Ordinal)
    {
        ["commons"] = "commons.wikimedia.org",
        ["wikidata"] = "www.wikidata.org",
        ["meta"] = "meta.wikimedia.org",
        ["species"] = "species.wikimedia.org",
        ["incubator"] = "incubator.wikimedia.org",
        ["mediawiki"] = "www.mediawiki.org",
        ["wikifunctions"] = "www.wikifunctions.org",
        ["foundation"] = "foundation.wikimedia.org",
        ["outreach"] = "outreach.wikimedia.org",
    };

    public static Wiki Default { get; } = new("wikipedia", "en");

    public static Wiki Commons { get; } = new("commons", NoLanguage);

    public string Host => HostsWithoutLanguage.TryGetValue(Project, out var host) ? host : $"{Language}.{Project}.org";

    public string CorePath => HasLanguages(Project) ? $"/core/v1/{Project}/{Language}" : $"/core/v1/{Project}";

    public static bool HasLanguages(string project) => !HostsWithoutLanguage.ContainsKey(project);

    /// <summary>The wiki at a host such as <c>de.wikipedia.org</c>; null if it is unknown.</summary>
    public static Wiki? FromHost(string host)
    {
        foreach (var (project, itsHost) in HostsWithoutLanguage)
        {
            if (itsHost == host)
                return new Wiki(project, NoLanguage);
        }

        return host.Split('.') switch
        {
            [var language, var project, "org"] when language is not "www" && project is not "wikimedia" => new Wiki(project, language),
            [var project, "org"] => new Wiki(project, NoLanguage),
            _ => null,
        };
    }
}
