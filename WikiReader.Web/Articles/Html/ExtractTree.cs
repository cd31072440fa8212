using System.Collections.Frozen;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Copies the first paragraphs of a page into a tree of their own, for previews: running text with its emphasis and formulas, without ids, links, marks
/// of references, pictures, coordinates and styles, so that it can be shown in another page.
/// </summary>
internal sealed class ExtractTree(ParsedDocument document)
{
    /// <summary>The length of an extract, in UTF-16 code units.</summary>
    public const int MaximumLength = 500;

    // With more text than this, no further paragraph follows.
    private const int SufficientLength = 240;

    private const int MaximumParagraphs = 3;

    // Bounds the search for paragraphs, and the copy of one.
    private const int MaximumNodes = 4000;
    private const int MaximumDepth = 24;

    // A larger formula says little at the size of a preview.
    private const int MaximumNodesInFormula = 150;

    private static readonly FrozenSet<string> Containers = FrozenSet.Create(StringComparer.Ordinal, "section", "div", "main", "article", "center");

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal, [.. "abbr b bdi bdo big cite code del dfn em i ins kbd mark q rb rp rt rtc ruby s samp small span strong sub sup tt u var".Split(' ')]);

    private int _nodes, _length;

    private bool IsFull => _length >= MaximumLength || _nodes > MaximumNodes;

    /// <summary>A container with the paragraphs; null if the page begins with none.</summary>
    public ParsedElement? Build()
    {
        var extract = document.CreateElement("div");
        var paragraphs = 0;
        foreach (var paragraph in FindParagraphs(document.Body))
        {
            var copy = document.CreateElement("p");
            copy.CopyLanguage(paragraph);
            extract.Add(copy);
            var before = _length;
            Copy(paragraph, copy, depth: 1);
            if (_length == before) extract.Remove(copy);
            else paragraphs++;
            if (IsFull || _length >= SufficientLength || paragraphs == MaximumParagraphs) break;
        }

        return paragraphs > 0 ? extract : null;
    }

    // Those before the first heading, and not in boxes.
    private static IEnumerable<ParsedElement> FindParagraphs(ParsedElement body)
    {
        var nodes = 0;
        for (var node = body.FirstChild; node is not null && ++nodes <= MaximumNodes;)
        {
            var isContainer = false;
            if (node is ParsedElement element)
            {
                if (HtmlValues.IsHeading(element.LocalName)) yield break;
                if (element.LocalName == "p" && !IsLeftOut(element)) yield return element;
                isContainer = Containers.Contains(element.LocalName) && !IsLeftOut(element) && !element.ValueOf(AttributeType.Role).SequenceEqual("note");
            }

            node = isContainer && ((ParsedElement)node).FirstChild is { } child ? child : After(node, body);
        }
    }

    private static ParsedNode? After(ParsedNode node, ParsedElement body)
    {
        while (node.Next is null && node.ParentElement is { } parent && parent != body) node = parent;
        return node.Next;
    }

    private void Copy(ParsedElement source, ParsedElement target, int depth)
    {
        for (var node = source.FirstChild; node is not null && !IsFull; node = node.Next)
        {
            _nodes++;
            if (node is ParsedText text) CopyText(text, target);
            else if (node is ParsedElement element && depth < MaximumDepth && !IsLeftOut(element)) CopyElement(element, target, depth);
        }
    }

    private void CopyElement(ParsedElement element, ParsedElement target, int depth)
    {
        if (element.LocalName == "math")
        {
            CopyFormula(element, target);
            return;
        }

        // A line break separates words.
        if (element.LocalName == "br") target.Add(new ParsedText(" ".AsMemory()));
        if (!IsKept(element))
        {
            Copy(element, target, depth + 1);
            return;
        }

        var copy = element.Create(element.Type);
        copy.CopyLanguage(element);
        target.Add(copy);
        Copy(element, copy, depth + 1);
        if (copy.FirstChild is null) target.Remove(copy);
    }

    // Of a span, only a language or a direction has a meaning without its style.
    private static bool IsKept(ParsedElement element) =>
        element.LocalName == "span" ? element.Has(AttributeType.Lang) || element.Has(AttributeType.Dir) : !element.Type.IsMath && Kept.Contains(element.LocalName);

    private void CopyText(ParsedText text, ParsedElement target)
    {
        var room = MaximumLength - _length;
        var data = text.Data;
        if (data.Length <= room)
        {
            target.Add(text.Copy());
            if (!data.IsWhiteSpace()) _length += data.Length;
            return;
        }

        var words = data[..room].LastIndexOfAny(" \n") is var end and > 0 ? $"{data[..end].TrimEnd()}…" : ForeignText.Shorten(data.ToString(), Math.Max(room, 2));
        target.Add(new ParsedText(words.AsMemory()));
        _length = MaximumLength;
    }

    // A formula is copied whole or not at all.
    private void CopyFormula(ParsedElement formula, ParsedElement target)
    {
        var nodes = formula.Nodes.Take(MaximumNodesInFormula + 1).ToList();
        if (nodes.Count > MaximumNodesInFormula)
        {
            target.Add(new ParsedText("…".AsMemory()));
            _length = MaximumLength;
            return;
        }

        var copies = new Dictionary<ParsedNode, ParsedElement>();
        var copy = CopyPart(formula, target);
        copies.Add(formula, copy);
        foreach (var node in nodes)
        {
            // The children of an element that is not copied are not copied either.
            if (node.ParentElement is not { } parent || !copies.TryGetValue(parent, out var into)) continue;
            if (node is ParsedText text) into.Add(text.Copy());
            else if (node is ParsedElement { Type: { IsMath: true, Rule: not null }, LocalName: not "annotation" } part) copies.Add(part, CopyPart(part, into));
        }

        _length += Math.Max(1, nodes.Count / 4);
    }

    private static ParsedElement CopyPart(ParsedElement part, ParsedElement target)
    {
        var copy = part.Create(part.Type);
        copy.CopyAttributes(part);
        target.Add(copy);
        return copy;
    }

    private static bool IsLeftOut(ParsedElement element) =>
        element.Type.Rule is null || element.LocalName is "img" || IsBeside(element) || IsHidden(element) || element.ValueOf(AttributeType.Id).SequenceEqual("coordinates")
        || HtmlValues.HasWord(element.ClassName, "noprint") || MetadataCollector.IsShortDescription(element);

    // An exponent is text; the mark of a reference, or the sign that offers a recording, is not.
    private static bool IsBeside(ParsedElement element) => element.LocalName switch
    {
        "sup" => HtmlValues.HasWord(element.ClassName, "reference") || HtmlValues.HasWord(element.ClassName, "mw-ref") || HtmlValues.HasWord(element.ClassName, "noexcerpt"),
        "math" => false,
        _ => RunningText.IsBeside(element),
    };

    private static bool IsHidden(ParsedElement element) =>
        element.ValueOf(AttributeType.Style) is { IsEmpty: false } style && !MathFallback.HidesFormula(element)
        && style.ToString().Replace(" ", "", StringComparison.Ordinal) is var declarations
        && (declarations.Contains("display:none", StringComparison.OrdinalIgnoreCase) || declarations.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
}
