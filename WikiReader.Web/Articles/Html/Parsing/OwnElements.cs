using System.Collections.Frozen;
using AngleSharp.Dom;
using WikiReader.Web.Articles.Html.Nesting;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// The types of elements that WikiReader puts around those of a page. They are in no table, so that no source can contain one: the
/// <c>details</c> of a page becomes a <c>div</c>.
/// </summary>
internal static class OwnElements
{
    // The attributes of the cell or caption that a title was.
    private static readonly FrozenDictionary<string, AttributeType> OfTitle =
        ((string[])["id", "class", "style", "title", "lang", "dir", "bgcolor"]).ToFrozenDictionary(name => name, AttributeType.Of, StringComparer.Ordinal);

    /// <summary>
    /// The beginning of an article: <see cref="Boxes"/>, and the first paragraph. Not a <c>div</c>: readers' modes of browsers remove one in which many
    /// words are links, and the paragraph with it.
    /// </summary>
    public static ElementType Opening { get; } = Of("section", "wr-opening");

    /// <summary>Empty, and last in <see cref="Opening"/>: where it is, the whole of the first paragraph has come from the network.</summary>
    public static ElementType OpeningEnd { get; } = Of("span", "wr-opened");

    /// <summary>What is before the first paragraph, from the first box on.</summary>
    public static ElementType Boxes { get; } = Of("div", "wr-boxes");

    /// <summary>Infoboxes: folded on phones only.</summary>
    public static ElementType Facts { get; } = Of("details", "wr-panel wr-facts");

    /// <summary>A sidebar: folded on phones only.</summary>
    public static ElementType Series { get; } = Of("details", "wr-panel wr-series");

    /// <summary>Notices of editors: folded on phones only.</summary>
    public static ElementType Notice { get; } = Of("details", "wr-panel wr-notices");

    /// <summary>What its wiki can fold and shows open: folded on phones at first.</summary>
    public static ElementType Fold { get; } = Of("details", "wr-fold");

    /// <summary>What its wiki shows folded.</summary>
    public static ElementType ClosedFold { get; } = Of("details", "wr-fold wr-closed");

    /// <summary>The title of a <see cref="Fold"/>, in the words of the page.</summary>
    public static ElementType Title { get; } = Of("summary", null);

    /// <summary>A <see cref="Fold"/> and, before it, a title with links: within a summary they would be controls within a control.</summary>
    public static ElementType Titled { get; } = Of("div", "wr-titled");

    public static ElementType TitleWithLinks { get; } = Of("div", "wr-title");

    public static ElementType FoldLabel { get; } = Of("summary", null, "wr-fold-label");

    public static ElementType FactsLabel { get; } = Of("summary", null, "wr-facts-label");

    public static ElementType SeriesLabel { get; } = Of("summary", null, "wr-series-label");

    public static ElementType NoticeLabel { get; } = Of("summary", null, "wr-notices-label");

    private static ElementType Of(string name, string? ownClass, string? labelId = null) =>
        new(name, NamespaceNames.HtmlUri, NodeFlags.HtmlMember, new ElementRule(ElementKind.Kept, HtmlPolicy.GlobalAttributes, ElementTraitsTable.Of(name)), OfTitle)
        {
            OwnClass = ownClass,
            LabelId = labelId,
        };
}
