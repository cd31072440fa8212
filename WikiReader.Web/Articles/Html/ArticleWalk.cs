using System.Runtime.InteropServices;
using AngleSharp.Dom;
using WikiReader.Web.Articles.Html.Styles;

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

    /// <param name="length">About how many bytes will be written.</param>
    public ArticleWalk(Element body, Nesting place, int length, LinkTargets links, MediaResolver media)
    {
        _html = new Utf8HtmlWriter(length);
        _links = links;
        _places = new Places(_html);
        _media = new MediaWriter(_html, media);
        _styles = new TemplateStyles(media);
        _headingText = new HeadingText(IsWritten);
        _elements = new ElementWriter(_html, links, new LinkWriter(_html, links, _places), _places, _media);
        _open.Add(new Frame(ChildrenOf(body), ElementEnd.Nothing, place));
    }

    public IReadOnlyList<Heading> Headings => _headings;

    public string? ShortDescription { get; private set; }

    public Link? Redirect { get; private set; }

    public StyleSheet? Style => _styles.Result;

    // Its own stack: a page may be nested deeper than a thread's stack.
    public SafeHtml Run()
    {
        while (_open.Count > 0)
        {
            ref var frame = ref CollectionsMarshal.AsSpan(_open)[^1];
            if (frame.Next < frame.Children.Length)
            {
                Visit(frame.Children[frame.Next++]);
                continue;
            }

            frame.End.WriteTo(_html);
            _open.RemoveAt(_open.Count - 1);
        }

        _places.CutDeadTargets();
        return new SafeHtml(_html);
    }

    public void Dispose() => _html.Dispose();

    private void Visit(INode node)
    {
        if (node is Element element)
        {
            if (!Gather(element)) Open(element);
        }
        else if (node is IText text) Write(text);
    }

    // A browser would move the words out of the table that they stand in. A parser has done so before us; only what it would not build comes here.
    private void Write(IText text)
    {
        var words = text.Data;
        if (_open[^1].Inside.MayHold(words)) _html.Text(NoteGroup.TextOf(text, words));
    }

    private static INodeList ChildrenOf(INode node) => node.ChildNodes;

    private void Open(Element element)
    {
        if (_open.Count > MaximumDepth || Rules.For(element) is not { } rule || _formulas.IsNeedless(element)) return;
        var around = _open[^1].Inside;
        if (_elements.WriteStart(element, rule, around) is not { } end || rule.Kind == ElementKind.Void) return;
        _open.Add(new Frame(ChildrenOf(element), end, end.Name is { } name ? around.Within(name, end.Habits, end.IsMath) : around));
    }

    private bool IsWritten(Element element) =>
        Rules.For(element) is not null && !IsToldElsewhere(element) && !_formulas.IsNeedless(element) && _media.MayLoad(element);

    private static bool IsToldElsewhere(Element element) => element.LocalName == "link" || IsShortDescription(element);

    private static bool IsShortDescription(Element element) => element.LocalName == "div" && HtmlValues.HasWord(element.ClassName, "shortdescription");

    // True if the element is told about elsewhere and not written here.
    private bool Gather(Element element)
    {
        switch (element.LocalName)
        {
            case "link":
                if (element.GetAttribute("rel") == "mw:PageProp/redirect") Redirect ??= _links.OfAddress(element.GetAttribute("href"));
                return true;
            case "style":
                _styles.Add(element.GetAttribute("data-mw-deduplicate"), element.TextContent);
                return true;
            case "div" when IsShortDescription(element):
                ShortDescription ??= element.TextContent.Trim();
                return true;
            case "h2" or "h3" or "h4" or "h5" or "h6":
                AddHeading(element);
                return false;
            default:
                return false;
        }
    }

    private void AddHeading(Element heading)
    {
        var id = HtmlValues.Id(heading.Id, isHeading: true);
        var text = _headingText.Of(heading);
        if (id is not null && text.Length > 0) _headings.Add(new Heading(heading.LocalName[1] - '0', id, text));
    }

    private record struct Frame(INodeList Children, ElementEnd End, Nesting Inside)
    {
        public int Next { get; set; }
    }
}
