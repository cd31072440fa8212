using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox;

/// <summary>What the wiki's page and link tables would contain about a page, read from its HTML.</summary>
internal sealed partial record PageFacts(
    string Text, string? Description, string? Redirect, IReadOnlyList<LanguageResponse> Languages, IReadOnlyList<PageMedia> Media,
    IReadOnlyList<string> Categories)
{
    private const string NotText = "style, script, .shortdescription, .mw-references, .mw-reflink-text, annotation, annotation-xml, .hatnote";

    // Adjacent block elements need no whitespace between them in the HTML.
    private const string Blocks = "p, td, th, li, dt, dd, h2, h3, h4, caption, figcaption, div";

    /// <summary>The key of the target in the same wiki, without its section; null for articles and for redirects to other wikis.</summary>
    public string? RedirectKey => Redirect is ['.', '/', .. var title] ? KeyOf(title) : null;

    public string Source => Redirect is null ? Text : $"#REDIRECT [[{Redirect.Replace("./", "", StringComparison.Ordinal)}]]";

    /// <summary>
    /// The target's title as the API names it: without its section, with an interwiki prefix if it is on another wiki. Null for articles and for
    /// redirects to hosts that are no wiki of Wikimedia's.
    /// </summary>
    public string? RedirectTitle(Wiki wiki)
    {
        if (RedirectKey is { } key)
            return key;
        return Uri.TryCreate(Redirect, UriKind.Absolute, out var address) && Wiki.FromHost(address.Host) is { } target
            && Redirect.Split("/wiki/", 2) is [_, var title]
            ? Interwiki.TitleOf(wiki, target, KeyOf(title))
            : null;
    }

    public static PageFacts Read(SandboxPage page)
    {
        using var document = new HtmlParser().ParseDocument(page.Html);
        var description = document.QuerySelector(".shortdescription")?.TextContent.Trim();
        var redirect = document.QuerySelector("link[rel~='mw:PageProp/redirect']")?.GetAttribute("href");
        var languages = document.QuerySelectorAll("link[rel~='mw:PageProp/Language']")
            .Select(link => Language(link.GetAttribute("href") ?? "")).OfType<LanguageResponse>().ToArray();
        var media = document.QuerySelectorAll("img[resource], audio[resource], video[resource]").Select(Medium).ToArray();
        var categories = document.QuerySelectorAll("link[rel~='mw:PageProp/Category']")
            .Select(link => link.GetAttribute("href") ?? "").Where(href => href.StartsWith("./", StringComparison.Ordinal)).Select(href => KeyOf(href[2..])).ToArray();

        foreach (var element in document.QuerySelectorAll(NotText).ToArray())
            element.Remove();
        foreach (var element in document.QuerySelectorAll(Blocks).ToArray())
            element.Append(document.CreateTextNode(" "));
        var text = Whitespace().Replace(document.Body?.TextContent ?? "", " ").Trim();
        return new PageFacts(text, description, redirect, languages, media, categories);
    }

    private static string KeyOf(string href) => RequestTarget.Decode(href.Split('#')[0]);

    private static LanguageResponse? Language(string address)
    {
        if (!Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri)
            || address.Split("/wiki/", 2) is not [_, var path])
        {
            return null;
        }

        var code = uri.Host.Split('.')[0];
        var key = RequestTarget.Decode(path);
        return new LanguageResponse(code, NameOf(code), key, key.Replace('_', ' '));
    }

    private static string NameOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    private static PageMedia Medium(IElement element)
    {
        var resource = RequestTarget.Decode(element.GetAttribute("resource") ?? "");
        var source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src") ?? "";
        return new PageMedia(
            "File:" + resource[(resource.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace(' ', '_'),
            source, element.LocalName == "img", Number(element, "width"), Number(element, "height"));
    }

    private static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
