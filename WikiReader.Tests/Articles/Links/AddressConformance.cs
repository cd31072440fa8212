using AngleSharp.Dom;

namespace WikiReader.Tests.Articles.Links;

/// <summary>Checks addresses as a browser would resolve them on a page of WikiReader.</summary>
internal sealed class AddressConformance(string[] mediaHosts)
{
    private static readonly string[] LinkSchemes = ["http", "https", "ftp", "mailto", "tel", "geo", "irc", "ircs", "xmpp"];

    private static readonly string[] WikiFolders = ["https://en.wikipedia.org/w/extensions/", "https://en.wikipedia.org/w/resources/"];

    private static readonly string[] ImageKinds = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"];

    public IEnumerable<string> Faults(IElement element) => element.LocalName switch
    {
        "a" => FaultsOfLink(element),
        "img" => FaultsOfImage(element.GetAttribute("src")).Concat(FaultsOfSet(element.GetAttribute("srcset"))),
        "source" or "track" or "audio" or "video" => FaultsOfFile(element.GetAttribute("src")).Concat(FaultsOfFile(element.GetAttribute("poster"))),
        _ => [],
    };

    private static IEnumerable<string> FaultsOfLink(IElement link)
    {
        // An a element without href is text, not a link.
        if (link.GetAttribute("href") is not { } href) return link.HasAttribute("rel") ? ["what is no link has a rel"] : [];
        if (href.StartsWith('#')) return href.Length > 1 ? [] : ["a link leads to the empty fragment"];
        if (href.Any(char.IsControl)) return [$"'{href}' has control characters, which a browser drops"];
        if (href.StartsWith('/')) return IsOwnPage(href) ? [] : [$"'{href}' is not a page of WikiReader"];
        if (!Uri.TryCreate(href, UriKind.Absolute, out var address) || !LinkSchemes.Contains(href.Split(':')[0])) return [$"'{href}' has no scheme that is allowed"];
        return link.GetAttribute("rel") == "noopener noreferrer" ? [] : [$"'{address}' learns where it was linked from"];
    }

    // /project/language/wiki/title. A second leading slash would name another host.
    private static bool IsOwnPage(string href) =>
        href.Split('/', 5) is ["", { Length: > 0 } project, { Length: > 0 } language, "wiki", { Length: > 0 }]
        && project.All(char.IsAsciiLetterLower) && language.All(c => char.IsAsciiLetterLower(c) || c == '-');

    private IEnumerable<string> FaultsOfImage(string? address) =>
        address is null ? ["an image has no address"]
        : address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? IsImageData(address) ? [] : ["an image contains data of another type"]
        : FaultsOfFile(address);

    private static bool IsImageData(string address) => ImageKinds.Any(kind => address.StartsWith($"data:{kind};base64,", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> FaultsOfSet(string? srcset) =>
        srcset is null ? [] : srcset.Split(',').SelectMany(candidate => FaultsOfFile(candidate.Trim().Split(' ')[0]));

    // Images that come with the software of the article's wiki.
    private static bool IsOfTheWiki(string address) =>
        WikiFolders.Any(folder => address.StartsWith(folder, StringComparison.Ordinal)) && !address.Contains("..", StringComparison.Ordinal) && !address.Contains('%', StringComparison.Ordinal);

    private IEnumerable<string> FaultsOfFile(string? address)
    {
        if (address is null) return [];
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return [$"the file '{address}' has no host"];
        var host = address[(start + 3)..].Split('/', '?', '#', '\\')[0];
        var scheme = host.StartsWith("127.0.0.1:", StringComparison.Ordinal) ? "http" : "https";
        return address[..start] == scheme && (mediaHosts.Contains(host) || IsOfTheWiki(address)) ? [] : [$"the file '{address}' comes from elsewhere"];
    }
}
