using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html.Inline;

/// <summary>
/// Writes HTML as one run of text with links to pages, bold and italics. Other elements that articles may contain are reduced to their text; the rest is
/// dropped with its content. No element has another attribute than the address of a link.
/// </summary>
/// <param name="maximumLength">Of the text, in UTF-16 code units.</param>
internal sealed class InlineWriter(LinkTargets targets, int maximumLength) : IDisposable
{
    // Deeper markup is reduced to its text.
    private const int MaximumDepth = 16;

    private readonly Utf8HtmlWriter _html = new();
    private int _length;

    public SafeHtml Write(ParsedElement body)
    {
        var links = new LinkWriter(_html, targets, new FragmentTargets(_html));
        var open = new Stack<OpenElement>([new(body.FirstChild, null, IsInline: true, IsInLink: false)]);
        while (open.TryPop(out var current))
        {
            if (current.Next is not { } node || _length >= maximumLength)
            {
                Close(current);
                continue;
            }

            open.Push(current with { Next = node.Next });
            if (node is ParsedText text) Write(text.Data);
            else if (node is ParsedElement { Type.Rule: not null } element) open.Push(Open(element, current.IsInLink, open.Count, links));
        }

        return new SafeHtml(_html);
    }

    public void Dispose() => _html.Dispose();

    private OpenElement Open(ParsedElement element, bool isInLink, int depth, LinkWriter links)
    {
        var isInline = InlineElements.Contains(element.LocalName);
        if (!isInline) _html.Text(" ");
        if (depth > MaximumDepth) return new OpenElement(element.FirstChild, null, isInline, isInLink);
        if (element.LocalName == "a" && !isInLink && TargetOf(element) is { } target)
        {
            _html.StartTag("a");
            links.WriteTarget(target);
            _html.EndOfStartTag();
            return new OpenElement(element.FirstChild, "a", isInline, IsInLink: true);
        }

        var name = NameOf(element.LocalName);
        if (name is not null)
        {
            _html.StartTag(name);
            _html.EndOfStartTag();
        }

        return new OpenElement(element.FirstChild, name, isInline, isInLink);
    }

    private void Close(OpenElement element)
    {
        if (element.Name is not null) _html.EndTag(element.Name);
        if (!element.IsInline) _html.Text(" ");
    }

    // A link of which nothing is seen could not be followed, and a part of this page has no name.
    private Link? TargetOf(ParsedElement link) =>
        link.Nodes.Any(node => node is ParsedText { ParentElement.Type.Rule: not null } text && !text.Data.IsWhiteSpace()) && targets.Of(link) is (Link.Page or Link.External) and var target ? target : null;

    private static string? NameOf(string name) => name switch
    {
        "b" or "strong" => "b",
        "i" or "em" => "i",
        "sub" or "sup" => name,
        _ => null,
    };

    private void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        _html.Text(ForeignText.Shorten(text.ToString(), maximumLength - _length));
        _length += text.Length;
    }

    private readonly record struct OpenElement(ParsedNode? Next, string? Name, bool IsInline, bool IsInLink);
}
