using System.Net;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Hosting;

/// <summary>How this instance is reached from outside.</summary>
public sealed class ProxyOptions
{
    /// <summary>Path of this instance, for example <c>/reader</c>.</summary>
    public string? PathBase { get; set; }

    /// <summary>Outside address, if requests do not show it.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Networks, in CIDR notation, of the proxies whose <c>X-Forwarded-*</c> headers are trusted.</summary>
    public IList<string> KnownNetworks { get; } = [];

    /// <summary>Host names that are served, without ports; <c>*.example.org</c> matches all subdomains.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = ["*"];

    /// <summary>True if one of them is a wildcard for all hosts, in any of the framework's spellings.</summary>
    public bool AllowsAnyHost => AllowedHosts.Any(host => host is "*" or "[::]" or "0.0.0.0");

    internal sealed class Validator : IValidateOptions<ProxyOptions>
    {
        public ValidateOptionsResult Validate(string? name, ProxyOptions options)
        {
            var faults = new List<string>();
            if (options.PathBase is { Length: > 0 } path && (!path.StartsWith('/') || path.EndsWith('/'))) faults.Add("PathBase must start with a slash and not end with one.");
            if (options.PublicUrl is { } url) faults.AddRange(FaultsOf(url));
            faults.AddRange(options.KnownNetworks.Where(network => !IPNetwork.TryParse(network, out _)).Select(network => $"ForwardedHeaders:KnownNetworks has '{network}', which is no network in CIDR notation."));
            faults.AddRange(options.AllowedHosts.Where(host => host != "*" && Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown)
                .Select(host => $"AllowedHosts has '{host}', which is no host name. Leave out scheme and port."));
            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }

        private static IEnumerable<string> FaultsOf(Uri url)
        {
            if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.Host.Length == 0) yield return "Reader:PublicUrl must be an absolute http or https address.";
            else if (url.AbsolutePath != "/") yield return $"Reader:PublicUrl must not have a path. Set PathBase to '{url.AbsolutePath.TrimEnd('/')}' instead.";
            else if (url.UserInfo.Length > 0 || url.OriginalString.AsSpan().ContainsAny('?', '#', '@'))
                yield return "Reader:PublicUrl must be scheme, host and port only, without user, query or fragment. A path is set with PathBase.";
        }
    }
}
