using System.IO.Hashing;
using System.Text;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// What a text that was written depends on besides the page: this very build, and the settings that shape links and media. A text that
/// another build or other settings wrote is another text. The build stands for the version of the policy, which nobody can forget to raise.
/// </summary>
internal sealed class RendererVersion(IOptions<WikimediaOptions> wikimedia, IOptions<SiteOptions> sites, MediaHosts media)
{
    private readonly string _settings = string.Join(
        '\n',
        [
            typeof(RendererVersion).Module.ModuleVersionId.ToString(), wikimedia.Value.ApiEndpoint, sites.Value.DefaultProject, sites.Value.DefaultLanguage,
            .. media.Sources.Order(StringComparer.Ordinal), "", .. sites.Value.Projects.Order(StringComparer.Ordinal),
        ]);

    // An object of its own, since requests of two path bases may come at once: a pair of fields could be read half.
    private Version? _last;

    /// <param name="pathBase">What stands before this reader's own addresses.</param>
    public string For(string pathBase)
    {
        // One reader stands below one path.
        if (_last is { } last && last.PathBase == pathBase) return last.Value;
        var identity = new Version(pathBase, Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes($"{pathBase}\n{_settings}"))));
        _last = identity;
        return identity.Value;
    }

    private sealed record Version(string PathBase, string Value);
}
