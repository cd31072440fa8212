using System.Text;
using System.Text.RegularExpressions;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Articles.Html.Policy;

/// <summary>
/// Resolves the addresses of one article's media. They are used as the wiki wrote them: thumbnails exist in few sizes, so that none is computed.
/// </summary>
internal sealed partial class MediaResolver(MediaHosts hosts, Uri wikiBase)
{
    // Files that come with MediaWiki and its extensions. Nobody can upload to these folders.
    private static readonly string[] WikiFolders = ["/w/extensions/", "/w/resources/"];

    private static readonly string[] PictureNames = [".png", ".gif", ".jpg", ".jpeg", ".svg", ".webp", ".avif"];

    private readonly StringBuilder _set = new();

    // MediaWriter checks an address before it writes it: the second call uses this result.
    private (string Address, string? Resolved)? _last;

    /// <summary>True if an image of the wiki's own host was resolved.</summary>
    public bool LoadsFromWiki { get; private set; }

    /// <summary>Null if the file must not be loaded.</summary>
    public string? Resolve(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        if (_last is not { } last || last.Address != address)
            _last = last = (address, hosts.ResolvePlain(address) ?? ResolveAny(address));
        return last.Resolved;
    }

    /// <summary>The address to link to, of any host; null if it is not an address of the web.</summary>
    public string? Absolute(string address) =>
        Uri.TryCreate(wikiBase, address, out var absolute) && absolute.Scheme is ("https" or "http") && absolute.UserInfo.Length == 0 ? absolute.AbsoluteUri : null;

    private string? ResolveAny(string address) => Uri.TryCreate(wikiBase, address, out var absolute) ? hosts.Resolve(absolute)?.AbsoluteUri : null;

    /// <summary>Like <see cref="Resolve"/>, and also allows <c>data:</c> addresses of images, and the images that come with the wiki's software.</summary>
    public string? ResolveImage(string? address) =>
        address is not null && AddressPolicy.ImageData.Any(start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            ? address
            : Resolve(address) ?? ResolveWikiFile(address);

    private string? ResolveWikiFile(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || !address.Contains("/w/", StringComparison.Ordinal) || !Uri.TryCreate(wikiBase, address, out var file)) return null;
        if (file.Scheme is not ("http" or "https") || file.UserInfo.Length > 0 || file.Authority != wikiBase.Authority) return null;
        var path = file.AbsolutePath;
        if (!WikiFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) || path.AsSpan().ContainsAny('%', '\\') || path.Contains("..", StringComparison.Ordinal)) return null;
        if (!PictureNames.Any(name => path.EndsWith(name, StringComparison.OrdinalIgnoreCase))) return null;
        LoadsFromWiki = true;
        return wikiBase.GetLeftPart(UriPartial.Authority) + file.PathAndQuery;
    }

    /// <summary>
    /// The candidates of a <c>srcset</c> that may be loaded; null if there is none (<see
    /// href="https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute">HTML, "Parsing a srcset attribute"</see>).
    /// </summary>
    public string? ResolveSet(string? srcset)
    {
        if (string.IsNullOrWhiteSpace(srcset)) return null;
        var set = _set.Clear();
        var rest = srcset.AsSpan();
        while (NextCandidate(ref rest, out var address, out var descriptor))
        {
            if (!IsDescriptor(descriptor) || (Resolve(address.ToString()) ?? ResolveWikiFile(address.ToString())) is not { } resolved) continue;
            if (set.Length > 0) set.Append(", ");
            set.Append(resolved.Replace(",", "%2C", StringComparison.Ordinal));
            if (descriptor.Length > 0) set.Append(' ').Append(descriptor);
        }

        return set.Length > 0 ? set.ToString() : null;
    }

    private static bool IsDescriptor(ReadOnlySpan<char> descriptor) => descriptor.IsEmpty || Descriptor().IsMatch(descriptor);

    // An address may contain commas, so that it ends at white space; a comma at its end means that no descriptor follows.
    private static bool NextCandidate(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> address, out ReadOnlySpan<char> descriptor)
    {
        rest = rest.TrimStart(" \t\r\n\f,");
        var end = rest.IndexOfAny(" \t\r\n\f");
        address = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..];
        descriptor = [];
        if (address.IsEmpty) return false;
        if (address[^1] == ',')
        {
            address = address.TrimEnd(',');
            return true;
        }

        var comma = rest.IndexOf(',');
        descriptor = (comma < 0 ? rest : rest[..comma]).Trim();
        rest = comma < 0 ? [] : rest[(comma + 1)..];
        return true;
    }

    [GeneratedRegex(@"\A[0-9]+(?:\.[0-9]+)?[xw]\z")]
    private static partial Regex Descriptor();
}
