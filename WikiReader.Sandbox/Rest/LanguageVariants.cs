using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Primitives;

namespace WikiReader.Sandbox.Rest;

/// <summary>
/// Chinese in two scripts, as far as the built-in pages need it. <see href="https://www.mediawiki.org/wiki/Writing_systems/LanguageConverter"/>
/// </summary>
internal static class LanguageVariants
{
    private const string Simplified = "电脑机两台经过连每个国图书馆网络", Traditional = "電腦機兩台經過連每個國圖書館網絡";

    /// <summary>The variant that <c>Accept-Language</c> asks for: one code, not a browser's list. Null if the wiki does not have it.</summary>
    public static string? Requested(Wiki wiki, StringValues acceptLanguage)
    {
        var variant = acceptLanguage.ToString().ToLowerInvariant();
        return wiki.Language == "zh" && (IsTraditional(variant) || variant is "zh-hans" or "zh-cn" or "zh-sg" or "zh-my") ? variant : null;
    }

    /// <summary>The same titles in the other script.</summary>
    public static IEnumerable<string> OtherTitles(Wiki wiki, string key) =>
        wiki.Language == "zh" ? new[] { Convert(key, Simplified, Traditional), Convert(key, Traditional, Simplified) }.Where(title => title != key) : [];

    /// <summary>Converts the text of a page; elements of <c>-{ }-</c> stay as they are.</summary>
    public static string Convert(string html, string variant)
    {
        var (from, to) = IsTraditional(variant) ? (Simplified, Traditional) : (Traditional, Simplified);
        using var document = new HtmlParser().ParseDocument(html);
        var body = document.Body!;
        foreach (var text in body.Descendants<IText>().ToArray())
            text.Data = Convert(text.Data, from, to);
        body.SetAttribute("lang", variant);
        document.QuerySelector("meta[http-equiv=content-language]")?.SetAttribute("content", variant);
        return document.ToHtml();
    }

    private static bool IsTraditional(string variant) => variant is "zh-hant" or "zh-tw" or "zh-hk" or "zh-mo";

    private static string Convert(string text, string from, string to) =>
        string.Concat(text.Select(letter => from.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? to[at] : letter));
}
