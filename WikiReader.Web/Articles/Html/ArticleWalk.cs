using System.Runtime.InteropServices;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Tree;

namespace WikiReader.Web.Articles.Html;

/// <summary>One walk over a page's tree. It writes what the policy keeps, and gathers what the page around needs to know.</summary>
internal sealed class ArticleWalk : IDisposable
{
    // Browsers nest elements 512 levels deep, the page's own included, and put what is deeper beside one another: another tree than was
    // written. No article comes near; what does is left out.
    private const int MaximumDepth = 256;

    private readonly Utf8HtmlWriter _html;
    private readonly List<Frame> _open = [];
    private readonly ElementWriter _elements;
    private readonly List<Heading> _headings = [];
    private readonly LinkTargets _links;
    private readonly Places _places;
    private readonly MediaWriter _media;
    private readonly MathFallback _formulas = new();
    private readonly TemplateStyles _styles;
    private readonly HeadingText _headingText;
    private readonly PageElement _body;
    private int _longestRun;

    /// <param name="length">About how many bytes will be written.</param>
    public ArticleWalk(PageElement body, int length, LinkTargets links, MediaResolver media)
    {
        _body = body;
        _html = new Utf8HtmlWriter(length);
        _links = links;
        _places = new Places(_html);
        _media = new MediaWriter(_html, media);
        _styles = new TemplateStyles(media);
        _headingText = new HeadingText(IsWritten);
        _elements = new ElementWriter(_html, links, new LinkWriter(_html, links, _places), _places, _media);
        _open.Add(new Frame(body.FirstChild, ElementEnd.Nothing, default));
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

        _places.CutDeadTargets();
        Style = _styles.Write(new PageShape(_body, _longestRun));
        return new SafeHtml(_html);
    }

    public void Dispose() => _html.Dispose();

    private void Visit(PageNode node)
    {
        if (node is PageElement element)
        {
            if (!Gather(element)) Open(element);
        }
        else if (node is PageText text) Write(text);
    }

    // A browser would move the words out of the table that they stand in. A parser has done so before us; only what it would not build comes here.
    private void Write(PageText text)
    {
        if (_open[^1].Inside.MayHold(text.Data)) _html.Text(NoteGroup.TextOf(text));
    }

    private void Open(PageElement element)
    {
        if (_open.Count > MaximumDepth || element.Type.Rule is not { } rule || _formulas.IsNeedless(element)) return;
        var around = _open[^1].Inside;
        if (_elements.WriteStart(element, rule, around) is not { } end) return;
        CollectionsMarshal.AsSpan(_open)[^1].Children++;
        if (rule.Kind == ElementKind.Void) return;
        _open.Add(new Frame(element.FirstChild, end, end.Name is { } name ? around.Within(name, end.Habits, end.IsMath) : around));
    }

    // The children of an element that was not written are its parent's.
    private void Close(Frame frame)
    {
        _open.RemoveAt(_open.Count - 1);
        if (frame.End.Name is null && _open.Count > 0) CollectionsMarshal.AsSpan(_open)[^1].Children += frame.Children;
        else _longestRun = Math.Max(_longestRun, frame.Children);
    }

    private bool IsWritten(PageElement element) =>
        element.Type.Rule is not null && !IsToldElsewhere(element) && !_formulas.IsNeedless(element) && _media.MayLoad(element);

    private static bool IsToldElsewhere(PageElement element) => element.LocalName == "link" || IsShortDescription(element);

    private static bool IsShortDescription(PageElement element) => element.LocalName == "div" && HtmlValues.HasWord(element.ClassName, "shortdescription");

    // True if the element is told about elsewhere and not written here.
    private bool Gather(PageElement element)
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

    private void AddHeading(PageElement heading)
    {
        var id = heading.ValueOf(AttributeType.Id);
        if (!HtmlValues.IsId(id, isHeading: true)) return;
        var text = _headingText.Of(heading);
        if (text.Length > 0) _headings.Add(new Heading(heading.LocalName[1] - '0', id.ToString(), text));
    }

    private record struct Frame(PageNode? Next, ElementEnd End, Nesting Inside, int Children = 0);
}
