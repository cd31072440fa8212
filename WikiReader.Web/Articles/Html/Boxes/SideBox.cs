using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Boxes;

/// <summary>A kind of box that is beside or above the text on wide screens, and a closed panel on phones.</summary>
/// <param name="Panel">The type of the <c>details</c> around it.</param>
/// <param name="Label">The type of its <c>summary</c>, which the page shell names.</param>
internal sealed record SideBox(ElementType Panel, ElementType Label)
{
    // Infoboxes, as the wikis of several languages call them.
    private static readonly string[] FactNames = ["infobox", "infobox_v2", "infobox_v3", "sinottico", "taxobox", "portable-infobox"];
    private static readonly string[] SeriesNames = ["sidebar", "vertical-navbox"];
    private static readonly string[] NoticeNames = ["ambox"];

    private static readonly SideBox Facts = new(OwnElements.Facts, OwnElements.FactsLabel);
    private static readonly SideBox Series = new(OwnElements.Series, OwnElements.SeriesLabel);
    private static readonly SideBox Notice = new(OwnElements.Notice, OwnElements.NoticeLabel);

    public static IReadOnlyList<string> Names { get; } = [.. FactNames, .. SeriesNames, .. NoticeNames];

    /// <summary>The kind of a box; null if it is of none, or within another box.</summary>
    public static SideBox? Of(ParsedElement box)
    {
        if (box.ParentElement is not { } parent || (parent.LocalName is not ("section" or "body") && parent.Type != OwnElements.Boxes)) return null;
        return Has(box, FactNames) ? Facts : Has(box, SeriesNames) ? Series : Has(box, NoticeNames) ? Notice : null;
    }

    /// <summary>
    /// The node that the walk has to write in place of the box: a panel, or the box itself if it is an infobox in the middle of an article. In
    /// the lead, a box before the first paragraph is put into one element with it, which a style sheet can then show first.
    /// </summary>
    public ParsedElement Arrange(ParsedElement box, bool isInLead)
    {
        var parent = box.ParentElement!;
        if (this != Notice && isInLead && parent.Type != OwnElements.Boxes && Lead.ParagraphAfter(box) is { } paragraph)
        {
            var boxes = Wrap(box, paragraph.Previous!, box.Create(OwnElements.Boxes));
            var opening = Wrap(boxes, paragraph, box.Create(OwnElements.Opening));
            opening.Add(box.Create(OwnElements.OpeningEnd));
            return opening;
        }

        if (this == Facts && !(isInLead && (parent.Type == OwnElements.Boxes || Lead.HasParagraphBefore(box)))) return box;
        var panel = box.Create(Panel);
        var last = LastOfKind(box);
        panel.Add(box.Create(Label));
        return Wrap(box, last, panel);
    }

    // Moves the nodes from the first to the last into an element in their place.
    private static ParsedElement Wrap(ParsedElement first, ParsedNode last, ParsedElement around)
    {
        first.Parent!.Insert(around, first);
        ParsedNode moved;
        do
        {
            moved = around.Next!;
            around.Add(moved);
        }
        while (moved != last);
        return around;
    }

    // Boxes of one kind in a row share a panel.
    private ParsedElement LastOfKind(ParsedElement box)
    {
        var last = box;
        for (var node = box.Next; node is not null && (Lead.IsBlank(node) || IsSameKind(node)); node = node.Next)
        {
            if (IsSameKind(node)) last = (ParsedElement)node;
        }

        return last;
    }

    private bool IsSameKind(ParsedNode node) => node is ParsedElement { Type: { MayBeBox: true, OwnClass: null } } element && Of(element) == this;

    private static bool Has(ParsedElement box, string[] names) => names.Any(name => HtmlValues.HasWord(box.ClassName, name));
}
