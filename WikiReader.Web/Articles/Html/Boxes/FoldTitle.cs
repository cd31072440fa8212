using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Boxes;

/// <summary>What stays of a box when it is folded: the caption of a table or its first row, or what a box has before its content.</summary>
internal sealed class FoldTitle
{
    // Titles have a few words, and links to the discussion of their template.
    private const int MaximumNodes = 150;
    private const int MaximumLetters = 300;

    // Of a box, the title is one of the first children.
    private const int ChildrenToSearch = 8;

    private readonly List<ParsedNode> _nodes;
    private readonly ParsedElement? _cell;
    private readonly ParsedElement? _row;

    private FoldTitle(List<ParsedNode> nodes, ParsedElement? cell = null, ParsedElement? row = null) => (_nodes, _cell, _row) = (nodes, cell, row);

    /// <summary>True if there are links in the title.</summary>
    public bool HasLinks => _nodes.SelectMany(NodesOf).Any(node => node is ParsedElement { LocalName: "a" });

    /// <summary>Null if the table has no title, or nothing besides it.</summary>
    /// <param name="isCollapsible">True if its wiki folds the table whatever its first row is; otherwise this must be a heading.</param>
    public static FoldTitle? OfTable(ParsedElement table, bool isCollapsible)
    {
        if (table.Children.FirstOrDefault() is { LocalName: "caption" } caption) return isCollapsible && IsTitle(caption) ? OfCell(caption, caption, table) : null;
        var rows = table.Children.SelectMany(group => group.LocalName == "tr" ? [group] : group.Children).Where(row => row.LocalName == "tr").Take(2).ToArray();
        if (rows is not [var first, _] || HtmlValues.IsId(first.ValueOf(AttributeType.Id), isHeading: false)) return null;
        if (first.Children.Take(2).ToArray() is not [{ LocalName: "th" or "td" } cell]) return null;
        if (!isCollapsible && cell.LocalName != "th" && !HtmlValues.HasWord(cell.ClassName, "navbox-title")) return null;
        return RowsOf(cell) == 1 && IsTitle(cell) ? OfCell(cell, first, table) : null;
    }

    /// <summary>Null if the box has no title before its content, or no content.</summary>
    public static FoldTitle? OfBox(ParsedElement box)
    {
        var children = box.Children.Take(ChildrenToSearch);
        if (HtmlValues.HasWord(box.ClassName, "NavFrame"))
        {
            var head = children.FirstOrDefault(child => HtmlValues.HasWord(child.ClassName, "NavHead"));
            return head is not null && IsTitle(head) && HasContentAfter(head) ? new FoldTitle([.. NodesBefore(head), head]) : null;
        }

        if (children.FirstOrDefault(child => HtmlValues.HasWord(child.ClassName, "mw-collapsible-content")) is not { } content) return null;
        var before = NodesBefore(content);
        return before.Count < MaximumNodes && HasWords(before.SelectMany(NodesOf)) ? new FoldTitle(before) : null;
    }

    /// <summary>Moves the title from its box into an element of a type, and returns that.</summary>
    public ParsedElement MoveTo(ElementType type)
    {
        var title = ((ParsedElement)_nodes[0].Parent!).Create(type);
        if (_cell is not null) title.CopyAttributes(_cell);
        foreach (var node in _nodes) title.Add(node);
        _row?.Parent?.Remove(_row);
        return title;
    }

    // With the white space around it, which separates its words from others.
    private static FoldTitle OfCell(ParsedElement cell, ParsedElement row, ParsedElement table)
    {
        var nodes = new List<ParsedNode>();
        AddSpaceBefore(cell, table, nodes);
        for (var node = cell.FirstChild; node is not null; node = node.Next) nodes.Add(node);
        for (var node = cell.Next; cell != row && node is not null; node = node.Next) nodes.Add(node);
        return new FoldTitle(nodes, cell, row);
    }

    private static void AddSpaceBefore(ParsedNode node, ParsedElement table, List<ParsedNode> nodes)
    {
        if (node == table) return;
        AddSpaceBefore(node.Parent!, table, nodes);
        nodes.AddRange(NodesBefore(node).Where(before => before is ParsedText));
    }

    private static List<ParsedNode> NodesBefore(ParsedNode node)
    {
        var before = new List<ParsedNode>();
        for (var sibling = node.Parent!.FirstChild; sibling is not null && sibling != node; sibling = sibling.Next) before.Add(sibling);
        return before;
    }

    private static bool HasContentAfter(ParsedElement head)
    {
        for (var node = head.Next; node is not null; node = node.Next)
        {
            if (node is ParsedElement { Type.Rule: not null }) return true;
        }

        return false;
    }

    private static bool IsTitle(ParsedElement element) => HasWords(element.Nodes);

    private static bool HasWords(IEnumerable<ParsedNode> nodes)
    {
        var (count, letters) = (0, 0);
        foreach (var node in nodes)
        {
            if (++count > MaximumNodes || node is ParsedElement { LocalName: "table" or "audio" or "video" }) return false;
            if (node is not ParsedText { ParentElement.Type.Rule: not null } text) continue;
            letters += LettersIn(text.Data);
            if (letters > MaximumLetters) return false;
        }

        return letters > 0;
    }

    private static int LettersIn(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text[..Math.Min(text.Length, 2 * MaximumLetters)]) letters += char.IsLetterOrDigit(c) ? 1 : 0;
        return letters;
    }

    private static IEnumerable<ParsedNode> NodesOf(ParsedNode node) => node is ParsedElement element ? element.Nodes.Prepend(element) : [node];

    private static int RowsOf(ParsedElement cell) => cell.ValueOf(AttributeType.RowSpan) is { IsEmpty: false } rows && !rows.SequenceEqual("1") ? 2 : 1;
}
