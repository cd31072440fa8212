using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>One walk over a page's tree. It writes what the policy keeps, and gathers what the page around needs to know.</summary>
internal sealed class ArticleWalk
{
    private readonly Utf8HtmlWriter _html = new();
    private readonly List<Frame> _open = [];
    private readonly ElementWriter _elements;
    private readonly List<Heading> _headings = [];
    private readonly LinkResolver _links;

    public ArticleWalk(IElement body, string pathBase, LinkResolver links, MediaResolver media)
    {
        _links = links;
        _elements = new ElementWriter(_html, new LinkWriter(_html, links, pathBase, new Anchors(body)), new MediaWriter(_html, media));
        _open.Add(new Frame(body.ChildNodes, ElementEnd.Nothing));
    }

    public SafeHtml Result => new(_html);

    public IReadOnlyList<Heading> Headings => _headings;

    public string? ShortDescription { get; private set; }

    public Link? Redirect { get; private set; }

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
        if (node is IText text) _html.Text(text.Data);
        else if (node is IElement element && !Gather(element)) Open(element);
    }

    private void Open(IElement element)
    {
        if (Rules.For(element) is not { } rule || MathFallback.IsNeedless(element)) return;
        if (rule.Kind == ElementKind.Unwrapped)
        {
            _open.Add(new Frame(element.ChildNodes, ElementEnd.Nothing));
            return;
        }

        if (_elements.WriteStart(element, rule, IsInTable) is not { } end) return;
        if (rule.Kind == ElementKind.Kept) _open.Add(new Frame(element.ChildNodes, end));
    }

    private bool IsInTable => _open.Exists(frame => frame.End.Name == "table");

    // True if the element is told about elsewhere and not written here.
    private bool Gather(IElement element)
    {
        switch (element.LocalName)
        {
            case "link":
                if (element.GetAttribute("rel") == "mw:PageProp/redirect") Redirect ??= _links.Resolve(element.GetAttribute("href"));
                return true;
            case "div" when element.ClassList.Contains("shortdescription"):
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
        var text = heading.TextContent.Trim();
        if (id is not null && text.Length > 0) _headings.Add(new Heading(heading.LocalName[1] - '0', id, text));
    }

    private record struct Frame(INodeList Children, ElementEnd End)
    {
        public int Next { get; set; }
    }
}
