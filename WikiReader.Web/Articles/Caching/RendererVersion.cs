using System.IO.Hashing;
using System.Text;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// Version of the renderer, as part of a cache key: this build, and the settings that shape links and media. An article that another build or
/// other settings rendered has another key. The build serves as the version of the policy, so that it need not be raised by hand.
/// </summary>
internal sealed class RendererVersion(IOptions<WikimediaOptions> wikimedia, IOptions<SiteOptions> sites, MediaHosts media)
{
    private readonly string _settings = string.Join(
        '\n',
        [
            typeof(RendererVersion).Module.ModuleVersionId.ToString(), wikimedia.Value.ApiEndpoint, wikimedia.Value.ArticlePath ?? "", sites.Value.DefaultProject, sites.Value.DefaultLanguage,
            .. media.Sources.Order(StringComparer.Ordinal), "", .. sites.Value.Projects.Order(StringComparer.Ordinal),
        ]);

    // One object, since requests with different path bases may run concurrently: two fields could be read half updated.
    private Version? _last;

    /// <param name="pathBase">Path prefix of WikiReader's own addresses.</param>
    public string For(string pathBase)
    {
        // An installation usually has one path base.
        if (_last is { } last && last.PathBase == pathBase) return last.Value;
        var current = new Version(pathBase, Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes($"{pathBase}\n{_settings}"))));
        _last = current;
        return current.Value;
    }

    private sealed record Version(string PathBase, string Value);
}
