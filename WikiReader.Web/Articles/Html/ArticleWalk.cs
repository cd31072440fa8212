using System.Runtime.InteropServices;
using WikiReader.Web.Articles.Html.Boxes;
using WikiReader.Web.Articles.Html.Links;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Nesting;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Walks a document's tree once: writes what the policy allows, and collects what the page shell needs to know.</summary>
internal sealed class ArticleWalk : IDisposable
{
    // Browsers nest elements 512 levels deep, including those of the page shell, and turn deeper ones into siblings, which is another tree than
    // was written. No article comes near this limit; deeper elements are dropped.
    private const int MaximumDepth = 256;

    private readonly Utf8HtmlWriter _html;
    private readonly List<OpenElement> _open = [];
    private readonly ElementWriter _elements;
    private readonly AlternativeWriter _alternatives;
    private readonly FragmentTargets _fragmentTargets;
    private readonly MediaWriter _media;
    private readonly MathFallback _mathFallback = new();
    private readonly TemplateStyles _styles;
    private readonly HeadingText _headingText;
    private readonly HeadingLevels _levels = new();
    private readonly BoxFolding _boxes;
    private readonly ParsedElement _body;
    private readonly WalkListener[] _listeners;
    private bool _isInLead = true;
    private int _mostChildren;

    /// <param name="length">Estimated length of the output, in bytes.</param>
    public ArticleWalk(ParsedElement body, int length, LinkTargets links, MediaResolver media, params WalkListener[] listeners)
    {
        _body = body;
        _listeners = listeners;
        _html = new Utf8HtmlWriter(length);
        _fragmentTargets = new FragmentTargets(_html);
        _media = new MediaWriter(_html, media, links);
        _styles = new TemplateStyles(media);
        _headingText = new HeadingText(IsWritten);
        _boxes = new BoxFolding(_styles.Classes);
        var linkWriter = new LinkWriter(_html, links, _fragmentTargets);
        _alternatives = new AlternativeWriter(_html, links, linkWriter);
        _elements = new ElementWriter(_html, links, linkWriter, _fragmentTargets, _media, _alternatives, _styles.Classes, Drop);
        Metadata = new MetadataCollector(links, _styles, listeners);
        _open.Add(new OpenElement(body.FirstChild, ElementEnd.Nothing, default));
    }

    /// <summary>What the page says about itself; complete after <see cref="Run"/>.</summary>
    public MetadataCollector Metadata { get; }

    public StyleSheet? Style { get; private set; }

    // An explicit stack: a document may be nested deeper than the thread's stack allows.
    public SafeHtml Run()
    {
        while (_open.Count > 0)
        {
            ref var current = ref CollectionsMarshal.AsSpan(_open)[^1];
            if (current.Next is { } next)
            {
                var node = _boxes.Arrange(next, _isInLead);
                current.Next = node.Next;
                Visit(node);
                continue;
            }

            current.End.WriteTo(_html);
            if (current.Recording is { } recording) _alternatives.WriteSubtitles(recording, current.Content.IsInLink);
            Close(current);
        }

        _fragmentTargets.RemoveUnresolvedTargets();
        Style = _styles.Write(new PageShape(_body, _mostChildren), _levels.Written);
        return new SafeHtml(_html);
    }

    public void Dispose() => _html.Dispose();

    private void Visit(ParsedNode node)
    {
        if (node is ParsedText text) Write(text);
        else if (node is ParsedElement element && !Collect(element)) Open(element);
    }

    // A browser moves text out of a table (foster parenting). The parser has done so already, so that this only drops text in places where no
    // parser would have put it.
    private void Write(ParsedText text)
    {
        if (!_open[^1].Content.CanContain(text.Data)) return;
        _html.Text(HeadingText.Of(text));
        if (_open[^1].IsBesideText) return;
        foreach (var listener in _listeners) listener.OnRunningText(text);
    }

    private void Open(ParsedElement element)
    {
        if (ReasonToDrop(element, _open.Count) is { } reason)
        {
            Drop(element, reason);
            return;
        }

        var context = _open[^1].Content;
        if (element.Type.IsSvg)
        {
            _elements.WriteDrawing(element, context);
            return;
        }

        var rule = element.Type.Rule!;
        if (!element.Type.IsListed) Drop(element, DropReason.NotInPolicy);
        if (_elements.WriteStart(element, rule, context, _levels.CurrentName) is not { } end) return;
        CollectionsMarshal.AsSpan(_open)[^1].Children++;
        Report(element);
        if (rule.Kind == ElementKind.Void) return;
        var content = end.Name is { } name ? context.Within(name, end.Traits, end.IsMath) : context;
        var isBesideText = _open[^1].IsBesideText || RunningText.IsBeside(element);
        _open.Add(new OpenElement(element.FirstChild, end, content, element.LocalName is "audio" or "video" ? element : null) { IsBesideText = isBesideText });
    }

    private DropReason? ReasonToDrop(ParsedElement element, int depth) =>
        element.Type.Rule is null && !IsDrawing(element) ? DropReason.ActsOrLoads
        : depth > MaximumDepth ? DropReason.TooDeep
        : _mathFallback.IsRedundant(element) ? DropReason.FormulaFallback
        : ScriptControl.Is(element) ? DropReason.ScriptControl
        : null;

    private static bool IsDrawing(ParsedElement element) => element.Type.IsSvg && element.LocalName == "svg";

    private void Drop(ParsedElement element, DropReason reason)
    {
        foreach (var listener in _listeners) listener.OnDropped(element, reason);
    }

    private void Report(ParsedElement written)
    {
        if (written.LocalName is "img" or "audio" or "video")
        {
            foreach (var listener in _listeners) listener.OnMedia(written);
        }
        else if (written.LocalName == "span" && written.ClassName is "geo")
        {
            foreach (var listener in _listeners) listener.OnCoordinates(written);
        }
    }

    // The children of an element that is not written count as children of its parent.
    private void Close(OpenElement closed)
    {
        _open.RemoveAt(_open.Count - 1);
        if (closed.End.Name is null && _open.Count > 0) CollectionsMarshal.AsSpan(_open)[^1].Children += closed.Children;
        else _mostChildren = Math.Max(_mostChildren, closed.Children);
    }

    // For the text of a heading, which the table of contents shows at any depth.
    private bool IsWritten(ParsedElement element) =>
        ReasonToDrop(element, depth: 0) is null && !element.Type.IsSvg && !MetadataCollector.IsShortDescription(element) && _media.MayLoad(element);

    // True if the element is only collected, and must not be written.
    private bool Collect(ParsedElement element)
    {
        if (HtmlValues.IsHeading(element.LocalName)) AddHeading(element);
        if (!Metadata.Collect(element)) return false;
        Drop(element, DropReason.Metadata);
        return true;
    }

    private void EndLead()
    {
        _isInLead = false;
        _media.EndLead();
        foreach (var listener in _listeners) listener.OnEndOfLead();
    }

    private void AddHeading(ParsedElement heading)
    {
        if (_isInLead) EndLead();
        _levels.Next(heading.LocalName[1] - '0');
        var id = heading.ValueOf(AttributeType.Id);
        if (!HtmlValues.IsId(id, isHeading: true)) return;
        var text = _headingText.Of(heading);
        if (text.Length == 0) return;
        foreach (var listener in _listeners) listener.OnHeading(new Heading(_levels.Current, id.ToString(), text));
    }

    private record struct OpenElement(ParsedNode? Next, ElementEnd End, NestingContext Content, ParsedElement? Recording = null, int Children = 0)
    {
        public bool IsBesideText { get; init; }
    }
}
