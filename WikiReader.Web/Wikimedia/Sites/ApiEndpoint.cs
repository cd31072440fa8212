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

    private readonly string _template;

    private ApiEndpoint(string template)
    {
        _template = template;
        IsSingleWiki = !template.Contains('{', StringComparison.Ordinal);
    }

    /// <summary>True if the template has no placeholder.</summary>
    public bool IsSingleWiki { get; }

    /// <summary>Scheme and host of a template without placeholders.</summary>
    public Uri Origin => IsSingleWiki ? new Uri(_template) : throw new InvalidOperationException("A template with placeholders has no one origin.");

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
    /// The API's base address for a wiki, without a trailing slash. The language segment is left out for projects without languages.
    /// </summary>
    public string For(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var template = site.IsMultilingual ? LanguageSegment().Replace(_template, "") : _template;
        return template
            .Replace("{project}", site.Project, StringComparison.Ordinal)
            .Replace("{language}", site.Language, StringComparison.Ordinal)
            .Replace("{domain}", site.Domain, StringComparison.Ordinal);
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
