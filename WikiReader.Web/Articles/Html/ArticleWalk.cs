using System.Runtime.InteropServices;
using AngleSharp.Dom;
using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Web.Articles.Html;

/// <summary>One walk over a page's tree. It writes what the policy keeps, and gathers what the page around needs to know.</summary>
internal sealed class ArticleWalk
{
    // Browsers nest elements 512 levels deep, the page's own included, and put what is deeper beside one another: another tree than was
    // written. No article comes near; what does is left out.
    private const int MaximumDepth = 256;

    private readonly Utf8HtmlWriter _html = new();
    private readonly List<Frame> _open = [];
    private readonly ElementWriter _elements;
    private readonly List<Heading> _headings = [];
    private readonly LinkResolver _links;
    private readonly MediaWriter _media;
    private readonly MathFallback _formulas;
    private readonly TemplateStyles _styles;
    private readonly HeadingText _headingText;

    public ArticleWalk(IElement body, Nesting place, string pathBase, LinkResolver links, MediaResolver media)
    {
        _links = links;
        _media = new MediaWriter(_html, media);
        _formulas = new MathFallback(body);
        _styles = new TemplateStyles(media);
        _headingText = new HeadingText(IsWritten);
        _elements = new ElementWriter(_html, new LinkWriter(_html, links, pathBase, new Anchors(body, IsWritten)), _media);
        _open.Add(new Frame(body.ChildNodes, ElementEnd.Nothing, place));
    }

    public SafeHtml Result => new(_html);

    public IReadOnlyList<Heading> Headings => _headings;

    public string? ShortDescription { get; private set; }

    public Link? Redirect { get; private set; }

    public StyleSheet? Style => _styles.Result;

    // Its own stack: a page may be nested deeper than a thread's stack.
    public void Run()
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
    }

    private void Visit(INode node)
    {
        if (node is IText text) Write(text);
        else if (node is IElement element && !Gather(element)) Open(element);
    }

    // A browser would move the words out of the table that they stand in. A parser has done so before us; only what it would not build comes here.
    private void Write(IText text)
    {
        if (_open[^1].Inside.MayHold(text.Data)) _html.Text(NoteGroup.TextOf(text));
    }

    private void Open(IElement element)
    {
        if (_open.Count > MaximumDepth || Rules.For(element) is not { } rule || _formulas.IsNeedless(element)) return;
        var around = _open[^1].Inside;
        if (_elements.WriteStart(element, rule, around) is not { } end || rule.Kind == ElementKind.Void) return;
        _open.Add(new Frame(element.ChildNodes, end, end.Name is { } name ? around.Within(name, end.IsMath) : around));
    }

    private bool IsWritten(IElement element) =>
        Rules.For(element) is not null && !IsToldElsewhere(element) && !_formulas.IsNeedless(element) && _media.MayLoad(element);

    private static bool IsToldElsewhere(IElement element) => element.LocalName == "link" || IsShortDescription(element);

    private static bool IsShortDescription(IElement element) => element.LocalName == "div" && HtmlValues.HasWord(element.ClassName, "shortdescription");

    // True if the element is told about elsewhere and not written here.
    private bool Gather(IElement element)
    {
        switch (element.LocalName)
        {
            case "link":
                if (element.GetAttribute("rel") == "mw:PageProp/redirect") Redirect ??= _links.Resolve(element.GetAttribute("href"));
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

    private void AddHeading(IElement heading)
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
