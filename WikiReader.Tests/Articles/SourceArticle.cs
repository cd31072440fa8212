using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WikiReader.Tests.Articles;

/// <summary>An article as its wiki sent it, without what the policy removes. Everything else must be found in the rendered article.</summary>
internal sealed partial class SourceArticle
{
    // Removed together with their content.
    private const string Dropped =
        "script, style, template, link, meta, base, title, iframe, object, embed, input, button, select, textarea, dialog, "
        + "annotation-xml, maction, mglyph, malignmark, div.shortdescription";

    private const string FormulaImage = "img[class^='mwe-math-fallback-image']";

    private static readonly string[] MediaHosts = ["media.sandbox", "upload.wikimedia.org", "thumb.wikimedia.org", "maps.wikimedia.org"];

    public SourceArticle(string html)
    {
        Body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var variant in Body.QuerySelectorAll("[typeof~='mw:LanguageVariant'][data-mw-variant]").ToArray()) variant.InnerHtml = WordsOf(variant);
        // Of the icons beside a title, coordinates are the one that has something to read. They are shown first.
        if (Body.QuerySelector("meta[typeof~='mw:Extension/indicator'][data-mw*='coordinates']") is { } indicator)
            Body.Insert(AdjacentPosition.AfterBegin, $"<div>{HtmlOf(indicator)}</div>");
        foreach (var element in Body.QuerySelectorAll(Dropped).ToArray()) element.Remove();
        // A drawing becomes an image, if there is anything to draw.
        foreach (var drawing in Body.QuerySelectorAll("svg").ToArray())
        {
            if (IsDrawn(drawing)) drawing.Replace(drawing.Owner!.CreateElement("wr-drawing"));
            else drawing.Remove();
        }

        foreach (var image in Body.QuerySelectorAll(FormulaImage).Where(image => image.ParentElement!.QuerySelector("math") is not null).ToArray()) image.Remove();
        foreach (var image in Body.QuerySelectorAll("img").Where(image => !IsLoaded(image.GetAttribute("src") ?? "")).ToArray())
            image.Replace(image.Owner!.CreateTextNode(image.GetAttribute("alt") ?? ""));
        foreach (var recording in Body.QuerySelectorAll("audio, video").Where(recording => !CanBePlayed(recording)).ToArray())
            recording.Replace(recording.Owner!.CreateTextNode((recording.GetAttribute("resource") ?? "").Replace("./File:", "", StringComparison.Ordinal).Replace('_', ' ')));
        foreach (var drawing in Body.QuerySelectorAll("wr-drawing").ToArray()) drawing.Replace(drawing.Owner!.CreateElement("img"));
        foreach (var track in Body.QuerySelectorAll(":is(audio, video) > track[label][src*='/api.php?action=timedtext']").Reverse())
            track.ParentElement!.After(track.Owner!.CreateTextNode($" {track.GetAttribute("label")}"));
        // WikiReader writes the letter that MediaWiki's style sheet would generate.
        foreach (var mark in Body.QuerySelectorAll(".mw-reflink-text"))
            mark.TextContent = LetterGroup().Replace(mark.TextContent, found => $"{(char)('a' + int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) - 1)}");
    }

    public IElement Body { get; }

    // Parsoid writes the words of script variants as data. The built-in pages show the first of several.
    private static string WordsOf(IElement variant)
    {
        var words = JsonNode.Parse(variant.GetAttribute("data-mw-variant")!)!;
        return (string?)(words["disabled"]?["t"] ?? words["twoway"]?[0]?["t"]) ?? "";
    }

    private static string HtmlOf(IElement indicator) => (string?)JsonNode.Parse(indicator.GetAttribute("data-mw")!)!["html"] ?? "";

    private static bool IsDrawn(IElement drawing) => drawing.QuerySelector("rect, circle, ellipse, line, path, polyline, polygon, text") is not null;

    private static bool IsLoaded(string address) =>
        Data().IsMatch(address)
        || MediaHosts.Any(host => address.StartsWith($"//{host}/", StringComparison.Ordinal) || address.StartsWith($"https://{host}/", StringComparison.Ordinal));

    private static bool CanBePlayed(IElement recording) =>
        IsLoaded(recording.GetAttribute("src") ?? "") || recording.QuerySelectorAll("source").Any(source => IsLoaded(source.GetAttribute("src") ?? ""));

    [GeneratedRegex("lower-alpha ([0-9]+)")]
    private static partial Regex LetterGroup();

    [GeneratedRegex(@"\Adata:image/(?:png|jpeg|gif|webp|svg\+xml);base64,")]
    private static partial Regex Data();
}
