using System.Globalization;
using System.Text;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>
/// Writes a drawing (SVG in the page, as Extension:Chart makes it) as an image. <see cref="DrawingPolicy"/> lists what it may consist of, and as
/// an image it can neither run nor load anything, nor leave its box.
/// </summary>
internal sealed class DrawingWriter(Utf8HtmlWriter html)
{
    // A map with many borders. In bytes, before base64.
    private const int MaximumLength = 512 * 1024;

    private const int MaximumDepth = 64;
    private const int LargestSize = 10_000;

    private readonly StringBuilder _words = new();
    private bool _drawsSomething;

    /// <summary>The name that the drawing gives itself; null if it has none.</summary>
    public static string? LabelOf(ParsedElement svg)
    {
        var label = svg.TextOf(AttributeType.Label) ?? svg.Children.FirstOrDefault(child => child.LocalName is "title" or "desc")?.TextContent;
        return string.IsNullOrWhiteSpace(label) ? null : ForeignText.InOneLine(label);
    }

    /// <summary>False, with nothing written, if it draws nothing that the policy allows, or is too long.</summary>
    public bool Write(ParsedElement svg)
    {
        _words.Clear();
        _drawsSomething = false;
        using var drawing = new Utf8HtmlWriter();
        drawing.StartTag("svg");
        drawing.Attribute("xmlns", "http://www.w3.org/2000/svg");
        WriteAttributes(drawing, svg, isRoot: true);
        drawing.EndOfStartTag();
        WriteContent(drawing, svg, isText: false, depth: 1);
        drawing.EndTag("svg");
        if (!_drawsSomething || drawing.Length > MaximumLength) return false;
        html.StartTag("img");
        html.Attribute("src", "data:image/svg+xml;base64,", Convert.ToBase64String(drawing.Written));
        html.Attribute("loading", "lazy");
        html.Attribute("decoding", "async");
        // Its words are the best description of a drawing without a name.
        html.Attribute("alt", LabelOf(svg) ?? ForeignText.InOneLine(_words.ToString()));
        WriteSize(svg);
        html.EndOfStartTag();
        return true;
    }

    private void WriteContent(Utf8HtmlWriter drawing, ParsedElement parent, bool isText, int depth)
    {
        for (var node = parent.FirstChild; node is not null && drawing.Length <= MaximumLength; node = node.Next)
        {
            if (node is ParsedText text && isText) WriteText(drawing, text.Data);
            else if (node is ParsedElement element) WriteElement(drawing, element, isText, depth);
        }
    }

    private void WriteElement(Utf8HtmlWriter drawing, ParsedElement element, bool isText, int depth)
    {
        if (!element.Type.IsSvg || depth > MaximumDepth) return;
        if (element.LocalName == "a")
        {
            // A link cannot be followed in an image.
            WriteContent(drawing, element, isText, depth + 1);
            return;
        }

        if (!DrawingPolicy.Elements.Contains(element.LocalName)) return;
        drawing.StartTag(element.LocalName);
        var hasAttributes = WriteAttributes(drawing, element, isRoot: false);
        drawing.EndOfStartTag();
        _drawsSomething |= hasAttributes && DrawingPolicy.Shapes.Contains(element.LocalName);
        WriteContent(drawing, element, isText || element.LocalName is "text" or "tspan", depth + 1);
        drawing.EndTag(element.LocalName);
    }

    private void WriteText(Utf8HtmlWriter drawing, ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace()) return;
        // XML has no control characters.
        var words = string.Concat(text.ToString().Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c));
        drawing.Text(words);
        _drawsSomething = true;
        if (_words.Length < ForeignText.MaximumLength) _words.Append(words.AsSpan().Trim()).Append(' ');
    }

    // An attribute may be written once only: the declarations of the style come last, and win.
    private static bool WriteAttributes(Utf8HtmlWriter drawing, ParsedElement element, bool isRoot)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in element.Attributes)
        {
            if (DrawingPolicy.MayHave(attribute.Type.Name, attribute.Value.Span)) values[attribute.Type.Name] = attribute.Value.ToString();
        }

        foreach (var (name, value) in DrawingPolicy.Declarations(element.TextOf(AttributeType.Style) ?? "")) values[name] = value;
        if (isRoot) values.TryAdd("font-family", "sans-serif");
        foreach (var (name, value) in values) drawing.Attribute(name, value);
        return values.Count > 0;
    }

    // A size keeps the place free while the image is decoded.
    private void WriteSize(ParsedElement svg)
    {
        var box = svg.ValueOf(AttributeType.ViewBox).ToString().Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if ((SizeOf(svg.ValueOf(AttributeType.Width)) ?? (box is [_, _, var boxWidth, _] ? SizeOf(boxWidth) : null)) is not { } width) return;
        if ((SizeOf(svg.ValueOf(AttributeType.Height)) ?? (box is [_, _, _, var boxHeight] ? SizeOf(boxHeight) : null)) is not { } height) return;
        html.Attribute("width", width.ToString(CultureInfo.InvariantCulture));
        html.Attribute("height", height.ToString(CultureInfo.InvariantCulture));
    }

    private static int? SizeOf(ReadOnlySpan<char> value)
    {
        if (value.EndsWith("px")) value = value[..^2];
        return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LargestSize ? (int)Math.Round(size) : null;
    }
}
