using System.Text;
using System.Text.Json;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Puts the HTML that attributes contain into the tree: the words of script variants into their elements, and coordinates for the title to the
/// start of the page. From then on it is content like any other, for the walk and for <see cref="ParseLimits"/>.
/// </summary>
internal sealed class EmbeddedHtml(ParsedDocument page, VariantChoice variant)
{
    // HTML in an attribute can have such attributes again. Wiktionaries have three levels.
    private const int MaximumDepth = 5;

    private bool _hasCoordinates;

    /// <exception cref="TooComplexException">The page exceeds <see cref="ParseLimits"/>.</exception>
    public void Expand() => Expand(page, 1);

    private void Expand(ParsedDocument document, int depth)
    {
        foreach (var carrier in document.Carriers)
        {
            if (carrier.Has(AttributeType.Variant)) ExpandVariant(carrier, depth);
            else ShowCoordinates(carrier, depth);
        }
    }

    // The wiki has already converted the page if the element has content.
    private void ExpandVariant(ParsedElement element, int depth)
    {
        if (element.Nodes.Any(node => node is ParsedElement || node is ParsedText text && !text.Data.IsWhiteSpace())) return;
        var html = VariantText.Of(element.MemoryOf(AttributeType.Variant), variant);
        if (html.Length == 0) return;
        if (!html.AsSpan().ContainsAny('<', '&')) element.Add(new ParsedText(html.AsMemory()));
        else if (depth <= MaximumDepth) Move(Parse(html, depth), element);
    }

    // An indicator is an icon beside the title, such as that of a featured article. Coordinates are the one that has something to read.
    // https://www.mediawiki.org/wiki/Help:Page_status_indicators
    private void ShowCoordinates(ParsedElement meta, int depth)
    {
        if (_hasCoordinates || !meta.ValueOf(AttributeType.TypeOf).Contains("mw:Extension/indicator", StringComparison.Ordinal)) return;
        var (name, html) = ReadIndicator(meta.MemoryOf(AttributeType.Data));
        if (html.Length == 0 || depth > MaximumDepth) return;
        var piece = Parse(html, depth);
        if (!IsCoordinates(name, piece)) return;
        _hasCoordinates = true;
        if (page.Body.Descendants.Any(element => element.ValueOf(AttributeType.Id) is "coordinates")) return;
        var line = page.CreateElement("div");
        page.Body.Insert(line, page.Body.FirstChild);
        Move(piece, line);
    }

    private static (string Name, string Html) ReadIndicator(ReadOnlyMemory<char> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var data = document.RootElement;
            var name = data.TryGetProperty("attrs", out var attributes) && attributes.TryGetProperty("name", out var value) ? value.GetString() : null;
            return (name ?? "", data.TryGetProperty("html", out var html) ? html.GetString() ?? "" : "");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return ("", "");
        }
    }

    private static bool IsCoordinates(string name, ParsedElement piece) =>
        name.Contains("coord", StringComparison.OrdinalIgnoreCase)
        || piece.Descendants.Any(element =>
            element.ValueOf(AttributeType.Id) is "coordinates"
            || HtmlValues.HasWord(element.ClassName, "geo") || HtmlValues.HasWord(element.ClassName, "geo-dms") || HtmlValues.HasWord(element.ClassName, "geo-dec"));

    /// <summary>The body of a document of its own, with the HTML of its attributes expanded.</summary>
    private ParsedElement Parse(string html, int depth)
    {
        page.Limits.AddPiece(html);
        // Without a doctype the parser uses quirks mode, and builds another tree than a browser does in WikiReader's own page.
        var decoded = new DecodedPage(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + html));
        page.Own(decoded);
        var document = DocumentParser.Parse(decoded, page.Limits);
        page.Own(document);
        Expand(document, depth + 1);
        return document.Body;
    }

    private static void Move(ParsedElement from, ParsedElement to)
    {
        while (from.FirstChild is { } node) to.Add(node);
        // Their depth is now that of the page.
        foreach (var element in to.Descendants) element.Placed(element.Parent!);
    }
}
