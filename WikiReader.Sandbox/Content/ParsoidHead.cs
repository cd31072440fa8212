using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox;

/// <summary>Reads the page and the revision of a Parsoid document from its head.</summary>
internal static partial class ParsoidHead
{
    private const string ArticlePath = "/wiki/";
    private const string EndOfHead = "</head>";

    public static SandboxPage Read(string html)
    {
        // Articles can be megabytes long; only the head is parsed.
        var end = html.IndexOf(EndOfHead, StringComparison.OrdinalIgnoreCase);
        using var document = new HtmlParser().ParseDocument(end < 0 ? html : html[..(end + EndOfHead.Length)]);

        var (wiki, key) = Identify(document.QuerySelector("link[rel~='dc:isVersionOf']")?.GetAttribute("href"));
        var title = document.Title is { Length: > 0 } text ? text : key.Replace('_', ' ');
        return new SandboxPage(
            wiki.Project, wiki.Language, key, title,
            Number(Property(document, "mw:pageId")) ?? Substitute($"{wiki} {key}"),
            Number(Revision().Match(document.DocumentElement.GetAttribute("about") ?? "").Groups["id"].Value) ?? Substitute($"{wiki} {key} {html}"),
            Time(Property(document, "dc:modified")),
            html,
            Property(document, "sandbox:contentModel") ?? "wikitext")
        {
            ExceedsLimits = Property(document, "sandbox:exceedsLimits") == "true",
        };
    }

    private static (Wiki Wiki, string Key) Identify(string? address)
    {
        var host = Uri.TryCreate("https:" + address?[Math.Max(address.IndexOf("//", StringComparison.Ordinal), 0)..], UriKind.Absolute, out var uri)
            ? uri.Host
            : "";
        var path = address?.IndexOf(ArticlePath, StringComparison.Ordinal) ?? -1;
        if (path < 0 || Wiki.FromHost(host) is not { } wiki)
            throw new FormatException("This is no Parsoid document: its head does not say which page it is a version of.");

        return (wiki, RequestTarget.Decode(address![(path + ArticlePath.Length)..]).Replace(' ', '_'));
    }

    private static string? Property(IDocument document, string name) =>
        document.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    // Not zero, the ID of no page, and the same for everyone who reads the file. Above the IDs of pages that have one.
    private static int Substitute(string name) =>
        0x4000_0000 | (BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(name))) & 0x3FFF_FFFF);

    private static DateTimeOffset Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond))
            : DateTimeOffset.UnixEpoch;

    [GeneratedRegex("/revision/(?<id>[0-9]+)")]
    private static partial Regex Revision();
}
