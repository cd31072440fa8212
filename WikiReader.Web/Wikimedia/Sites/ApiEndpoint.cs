using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace WikiReader.Web.Wikimedia.Sites;

/// <summary>
/// A template for the base address of a wiki's MediaWiki REST API, with the placeholders <c>{project}</c>, <c>{language}</c> and
/// <c>{domain}</c>. Without placeholders it is the API of a single wiki.
/// </summary>
public sealed partial class ApiEndpoint
{
    /// <summary>The setting that names the template.</summary>
    public const string SettingName = "Wikimedia:ApiEndpoint";

    /// <summary>The template of the gateway in front of all public wikis, which has no route to some of them.</summary>
    public const string Gateway = "https://api.wikimedia.org/core/v1/{project}/{language}";

    private const string RestScript = "/rest.php";
    private const string RestOfDomain = "/w/rest.php/v1";
    private const string CoreOfGateway = "/core/v1/";

    private readonly string _template;
    private readonly bool _isGateway;

    private ApiEndpoint(string template)
    {
        _template = template;
        _isGateway = template == Gateway;
        IsSingleWiki = !template.Contains('{', StringComparison.Ordinal);
    }

    /// <summary>True if the template has no placeholder.</summary>
    public bool IsSingleWiki { get; }

    /// <summary>Scheme and host of a template without placeholders.</summary>
    public Uri Origin => IsSingleWiki ? new Uri(_template) : throw new InvalidOperationException("A template with placeholders has no one origin.");

    /// <summary>
    /// The script path of the wiki of a template without placeholders: what precedes <c>/rest.php</c>, and MediaWiki's usual <c>/w</c> if the
    /// template does not name it.
    /// </summary>
    public string ScriptPath =>
        Origin.AbsolutePath is var path && path.IndexOf(RestScript, StringComparison.Ordinal) is var end and >= 0 ? path[..end] : WikiPaths.Wikimedia.Script;

    /// <summary>Reads a template. False unless it is an absolute https address (http on loopback) whose placeholders are known.</summary>
    public static bool TryParse(string? template, [NotNullWhen(true)] out ApiEndpoint? endpoint)
    {
        endpoint = null;
        if (string.IsNullOrWhiteSpace(template) || template.IndexOfAny(['?', '#']) >= 0) return false;
        var sample = Placeholder().Replace(template, "x");
        if (sample.AsSpan().ContainsAny('{', '}')) return false;
        if (!Uri.TryCreate(sample, UriKind.Absolute, out var address) || !IsSafe(address) || address.UserInfo.Length > 0) return false;
        endpoint = new ApiEndpoint(template.TrimEnd('/'));
        return true;
    }

    /// <summary>
    /// The API's base address for a wiki, without a trailing slash. The language segment is left out for projects without languages. A wiki to
    /// which the <see cref="Gateway"/> has no route is asked at its own domain, which the site table names.
    /// </summary>
    public string For(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (_isGateway && !SiteTable.Snapshot.IsRouted(site)) return $"https://{site.Domain}/w/rest.php/v1";
        var template = site.IsMultilingual ? LanguageSegment().Replace(_template, "") : _template;
        return template
            .Replace("{project}", site.Project, StringComparison.Ordinal)
            .Replace("{language}", site.Language, StringComparison.Ordinal)
            .Replace("{domain}", site.Domain, StringComparison.Ordinal);
    }

    /// <summary>
    /// The base address of a wiki's feeds, without a trailing slash, at the origin of <see cref="For"/>: <c>feed/v1</c> beside the gateway's
    /// <c>core/v1</c>, or <c>api/rest_v1/feed</c> of the wiki's own domain. Null if the template names neither, as that of a single wiki.
    /// </summary>
    public string? FeedOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (IsSingleWiki) return null;
        var api = For(site);
        if (api.EndsWith(RestOfDomain, StringComparison.Ordinal) && api.Contains(site.Domain, StringComparison.Ordinal)) return $"{api[..^RestOfDomain.Length]}/api/rest_v1/feed";
        return api.Contains(CoreOfGateway, StringComparison.Ordinal) ? api.Replace(CoreOfGateway, "/feed/v1/", StringComparison.Ordinal) : null;
    }

    /// <summary>True if a bearer token may be sent there: by https, or in clear text on this machine only.</summary>
    public static bool IsSafe(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
    }

    // Only a path segment: a language at the start of a host cannot be left out.
    [GeneratedRegex(@"(?<!/)/\{language\}(?=/|$)")]
    private static partial Regex LanguageSegment();

    [GeneratedRegex(@"\{(?:project|language|domain)\}")]
    private static partial Regex Placeholder();
}
