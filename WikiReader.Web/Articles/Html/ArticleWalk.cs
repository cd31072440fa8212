using System.Runtime.InteropServices;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Nesting;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>One walk over a page's tree. It writes what the policy keeps, and gathers what the page around needs to know.</summary>
internal sealed class ArticleWalk : IDisposable
{
    // Browsers nest elements 512 levels deep, the page's own included, and put what is deeper beside one another: another tree than was
    // written. No article comes near; what does is left out.
    private const int MaximumDepth = 256;

    private readonly Utf8HtmlWriter _html;
    private readonly List<OpenElement> _open = [];
    private readonly ElementWriter _elements;
    private readonly List<Heading> _headings = [];
    private readonly LinkTargets _links;
    private readonly FragmentTargets _places;
    private readonly MediaWriter _media;
    private readonly MathFallback _formulas = new();
    private readonly TemplateStyles _styles;
    private readonly HeadingText _headingText;
    private readonly ParsedElement _body;
    private int _longestRun;

    /// <param name="length">About how many bytes will be written.</param>
    public ArticleWalk(ParsedElement body, int length, LinkTargets links, MediaResolver media)
    {
        _body = body;
        _html = new Utf8HtmlWriter(length);
        _links = links;
        _places = new FragmentTargets(_html);
        _media = new MediaWriter(_html, media);
        _styles = new TemplateStyles(media);
        _headingText = new HeadingText(IsWritten);
        _elements = new ElementWriter(_html, links, new LinkWriter(_html, links, _places), _places, _media);
        _open.Add(new OpenElement(body.FirstChild, ElementEnd.Nothing, default));
    }

    public IReadOnlyList<Heading> Headings => _headings;

    public string? ShortDescription { get; private set; }

    public Link? Redirect { get; private set; }

    public StyleSheet? Style { get; private set; }

    // Its own stack: a page may be nested deeper than a thread's stack.
    public SafeHtml Run()
    {
        while (_open.Count > 0)
        {
            ref var frame = ref CollectionsMarshal.AsSpan(_open)[^1];
            if (frame.Next is { } node)
            {
                frame.Next = node.Next;
                Visit(node);
                continue;
            }

            frame.End.WriteTo(_html);
            Close(frame);
        }

        _places.RemoveUnresolvedTargets();
        Style = _styles.Write(new PageShape(_body, _longestRun));
        return new SafeHtml(_html);
    }

    public void Dispose() => _html.Dispose();

    private void Visit(ParsedNode node)
    {
        if (node is ParsedElement element)
        {
            if (!Collect(element)) Open(element);
        }
        else if (node is ParsedText text) Write(text);
    }

    // A browser would move the words out of the table that they stand in. A parser has done so before us; only what it would not build comes here.
    private void Write(ParsedText text)
    {
        if (_open[^1].Inside.CanContain(text.Data)) _html.Text(ReferenceGroup.TextOf(text));
    }

    private void Open(ParsedElement element)
    {
        if (_open.Count > MaximumDepth || element.Type.Rule is not { } rule || _formulas.IsNeedless(element)) return;
        var around = _open[^1].Inside;
        if (_elements.WriteStart(element, rule, around) is not { } end) return;
        CollectionsMarshal.AsSpan(_open)[^1].Children++;
        if (rule.Kind == ElementKind.Void) return;
        _open.Add(new OpenElement(element.FirstChild, end, end.Name is { } name ? around.Within(name, end.Traits, end.IsMath) : around));
    }

    // The children of an element that was not written are its parent's.
    private void Close(OpenElement frame)
    {
        _open.RemoveAt(_open.Count - 1);
        if (frame.End.Name is null && _open.Count > 0) CollectionsMarshal.AsSpan(_open)[^1].Children += frame.Children;
        else _longestRun = Math.Max(_longestRun, frame.Children);
    }

    private bool IsWritten(ParsedElement element) =>
        element.Type.Rule is not null && !IsCollected(element) && !_formulas.IsNeedless(element) && _media.MayLoad(element);

    private static bool IsCollected(ParsedElement element) => element.LocalName == "link" || IsShortDescription(element);

    private static bool IsShortDescription(ParsedElement element) => element.LocalName == "div" && HtmlValues.HasWord(element.ClassName, "shortdescription");

    // True if the element is told about elsewhere and not written here.
    private bool Collect(ParsedElement element)
    {
        switch (element.LocalName)
        {
            case "link":
                if (element.ValueOf(AttributeType.Rel) is "mw:PageProp/redirect") Redirect ??= _links.OfAddress(element.ValueOf(AttributeType.Href));
                return true;
            case "style":
                _styles.Add(element.TextOf(AttributeType.DeduplicationKey), element.TextContent);
                return true;
            case "div" when IsShortDescription(element):
                ShortDescription ??= ForeignText.InOneLine(element.TextContent);
                return true;
            case "h2" or "h3" or "h4" or "h5" or "h6":
                AddHeading(element);
                return false;
            default:
                return false;
        }
    }

    private void AddHeading(ParsedElement heading)
    {
        var id = heading.ValueOf(AttributeType.Id);
        if (!HtmlValues.IsId(id, isHeading: true)) return;
        var text = _headingText.Of(heading);
        if (text.Length > 0) _headings.Add(new Heading(heading.LocalName[1] - '0', id.ToString(), text));
    }

    private record struct OpenElement(ParsedNode? Next, ElementEnd End, NestingContext Inside, int Children = 0);
}
