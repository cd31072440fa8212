using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Web.Articles.Html.Boxes;

/// <summary>
/// Puts the boxes of a page into <c>details</c> elements, in the tree, when the walk comes to them. What a wiki folds with a script (<see
/// href="https://www.mediawiki.org/wiki/Manual:Collapsible_elements">collapsible elements</see>, navigation boxes) has the title that the wiki
/// shows; infoboxes, sidebars and notices are folded on phones only, and the page shell names them.
/// </summary>
/// <param name="sheets">What the style sheets before a box say about classes.</param>
internal sealed class BoxFolding(SheetClasses sheets)
{
    private static readonly HashSet<string> Names = new(
        [.. SideBox.Names, "navbox", "navbox-inner", "mw-collapsible", "collapsible", "NavFrame"], StringComparer.Ordinal);

    /// <summary>The node that the walk has to write: the same, or the element that was put around it.</summary>
    public ParsedNode Arrange(ParsedNode node, bool isInLead)
    {
        if (node is not ParsedElement { Type: { MayBeBox: true, OwnClass: null } } box || !HtmlValues.HasWordIn(box.ClassName, Names)) return node;
        if (box.ParentElement is not { } parent || parent.Type.IsFold) return node;
        if (SideBox.Of(box) is { } side) return side.Arrange(box, isInLead);
        return box.LocalName == "table" ? FoldTable(box, parent) : FoldBox(box);
    }

    private ParsedElement FoldTable(ParsedElement table, ParsedElement parent)
    {
        var isCollapsible = HtmlValues.HasWord(table.ClassName, "mw-collapsible") || HtmlValues.HasWord(table.ClassName, "collapsible");
        var isNavigation = HtmlValues.HasWord(table.ClassName, "navbox") || HtmlValues.HasWord(table.ClassName, "navbox-inner");
        if (!isCollapsible && !isNavigation || ScrollableTable.Floats(table, sheets) || FoldTitle.OfTable(table, isCollapsible) is not { } title) return table;
        var fold = Create(table);
        parent.Insert(fold, table);
        var outer = AddTitle(fold, title);
        fold.Add(table);
        return outer;
    }

    // The box stays, and what is in it is put into a fold.
    private static ParsedElement FoldBox(ParsedElement box)
    {
        if (FoldTitle.OfBox(box) is not { } title) return box;
        var fold = Create(box);
        box.Insert(fold, box.FirstChild);
        var outer = AddTitle(fold, title);
        while (outer.Next is { } node) fold.Add(node);
        return box;
    }

    // Returns what is around the fold and its title.
    private static ParsedElement AddTitle(ParsedElement fold, FoldTitle title)
    {
        if (!title.HasLinks)
        {
            fold.Add(title.MoveTo(OwnElements.Title));
            return fold;
        }

        var outer = fold.Create(OwnElements.Titled);
        fold.Parent!.Insert(outer, fold);
        outer.Add(title.MoveTo(OwnElements.TitleWithLinks));
        outer.Add(fold);
        fold.Add(fold.Create(OwnElements.FoldLabel));
        return outer;
    }

    private static ParsedElement Create(ParsedElement box)
    {
        var isClosed = HtmlValues.HasWord(box.ClassName, "mw-collapsed") || HtmlValues.HasWord(box.ClassName, "collapsed");
        return box.Create(isClosed ? OwnElements.ClosedFold : OwnElements.Fold);
    }
}
