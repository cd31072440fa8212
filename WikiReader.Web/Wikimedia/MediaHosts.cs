using System.Buffers;
using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace WikiReader.Web.Wikimedia;

/// <summary>The hosts that an article's images, audio and video may be loaded from.</summary>
public sealed class MediaHosts(IOptions<WikimediaOptions> options)
{
    private static readonly string[] Defaults = ["upload.wikimedia.org", "thumb.wikimedia.org", "maps.wikimedia.org"];

    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%!$'()*+,;=:@");

    private readonly HashSet<string> _hosts = new(Listed(options.Value).Select(WithoutDefaultPort), StringComparer.OrdinalIgnoreCase);

    // Hosts that need no normalization and are loaded by https.
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _plainHosts =
        Listed(options.Value).Where(host => host.All(c => char.IsAsciiLetterLower(c) || c is '.' or '-') && !new Uri($"http://{host}").IsLoopback).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hosts as sources of a Content-Security-Policy.</summary>
    public IEnumerable<string> Sources => _hosts.Select(host => new Uri($"http://{host}")).Select(host => $"{SchemeOf(host)}://{host.Authority}");

    /// <summary>
    /// The address to load a file from: https, and http only on loopback. Null if the host is not on the list, or the scheme is neither http nor
    /// https.
    /// </summary>
    public Uri? Resolve(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) return null;
        if (address.UserInfo.Length > 0 || !_hosts.Contains(address.Authority)) return null;
        if (address.Scheme == SchemeOf(address)) return address;
        return new UriBuilder(address) { Scheme = SchemeOf(address), Port = address.IsDefaultPort ? -1 : address.Port }.Uri;
    }

    /// <summary>
    /// A fast path of <see cref="Resolve"/> for an address that begins with two slashes and a listed host and contains only unambiguous
    /// characters, like nearly all files of an article. Null for any other address, which needs <see cref="Resolve"/>.
    /// </summary>
    public string? ResolvePlain(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.StartsWith("//", StringComparison.Ordinal)) return null;
        var end = address.IndexOf('/', 2);
        if (end < 0 || address.AsSpan(end).ContainsAnyExcept(PlainCharacters)) return null;
        return _plainHosts.Contains(address.AsSpan(2, end - 2)) ? "https:" + address : null;
    }

    /// <summary>True for a host name, with or without a port.</summary>
    public static bool IsHost(string host) =>
        Uri.TryCreate($"http://{host}", UriKind.Absolute, out var address)
        && string.Equals(address.Authority, host, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Listed(WikimediaOptions options) => options.MediaHosts.Count > 0 ? options.MediaHosts : Defaults;

    // A parsed address omits its scheme's default port.
    private static string WithoutDefaultPort(string host) => host.EndsWith(":443", StringComparison.Ordinal) ? host[..^4] : host;

    private static string SchemeOf(Uri address) => address.IsLoopback ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
}
