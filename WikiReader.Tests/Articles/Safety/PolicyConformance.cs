using AngleSharp.Dom;
using WikiReader.Tests.Articles.Links;
using WikiReader.Tests.Articles.Styles;

namespace WikiReader.Tests.Articles.Safety;

/// <summary>
/// An independent implementation of "What an article's HTML must never do". Its lists are spelled out here and not taken from the product,
/// so that a mistake there is found here.
/// </summary>
internal static class PolicyConformance
{
    private static readonly string[] HtmlElements = Words(
        "section h1 h2 h3 h4 h5 h6 p div blockquote pre figure figcaption dl dt dd ul ol li address br hr wbr span a abbr b bdi bdo big center cite code "
        + "dfn em i kbd mark q rb rp rt rtc ruby s samp small strike strong sub sup tt u var data time del ins table caption thead tbody tfoot tr th td "
        + "colgroup col img map area audio video source track details summary button");

    private static readonly string[] MathElements = Words(
        "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover "
        + "mmultiscripts mprescripts none mtable mtr mtd mlabeledtr semantics annotation");

    private static readonly string[] Everywhere = Words("id class style title lang dir role aria-label");

    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["a"] = Words("href rel"),
        ["span"] = Words("data-line data-sort-value"),
        ["ol"] = Words("start reversed type"),
        ["li"] = Words("value"),
        ["data"] = Words("value"),
        ["time"] = Words("datetime"),
        ["del"] = Words("datetime"),
        ["ins"] = Words("datetime"),
        ["div"] = Words("tabindex popover"),
        ["button"] = Words("type popovertarget aria-labelledby"),
        ["figure"] = Words("tabindex"),
        ["pre"] = Words("tabindex"),
        ["table"] = Words("align width border cellpadding cellspacing"),
        ["caption"] = Words("align valign"),
        ["thead"] = Words("align valign"),
        ["tbody"] = Words("align valign"),
        ["tfoot"] = Words("align valign"),
        ["tr"] = Words("align valign"),
        ["th"] = Words("colspan rowspan scope headers abbr align valign width height nowrap data-sort-value data-sort-type"),
        ["td"] = Words("colspan rowspan scope headers abbr align valign width height nowrap data-sort-value data-sort-type"),
        ["colgroup"] = Words("span width"),
        ["col"] = Words("span width"),
        ["img"] = Words("src srcset alt width height loading fetchpriority decoding usemap"),
        ["map"] = Words("name"),
        ["area"] = Words("href rel alt shape coords"),
        ["audio"] = Words("src controls preload width height"),
        ["video"] = Words("src poster controls preload width height"),
        ["source"] = Words("src type"),
        ["track"] = Words("src kind label srclang"),
        ["summary"] = Words("aria-labelledby"),
    };

    private static readonly string[] MathAttributes = Words(
        "display alttext accent accentunder align bevelled close columnalign columnlines columnspacing columnspan depth dir displaystyle fence form frame height "
        + "largeop length linethickness lspace mathsize mathvariant maxsize minsize movablelimits notation numalign open rowalign "
        + "rowlines rowspacing rowspan rspace scriptlevel separator separators stretchy symmetric voffset width encoding style tabindex");

    /// <summary>WikiReader's own classes and the elements on which the writer sets them. On any other element they come from the article.</summary>
    private static readonly Dictionary<string, string[]> OwnClasses = new(StringComparer.Ordinal)
    {
        ["wr-scroll"] = ["div"],
        ["wr-alone"] = ["button"],
        ["wr-below"] = ["section"],
        ["wr-opening"] = ["section"],
        ["wr-opened"] = ["span"],
        ["wr-boxes"] = ["div"],
        ["wr-fold"] = ["details"],
        ["wr-titled"] = ["div"],
        ["wr-title"] = ["div"],
        ["wr-closed"] = ["details"],
        ["wr-panel"] = ["details"],
        ["wr-facts"] = ["details"],
        ["wr-series"] = ["details"],
        ["wr-notices"] = ["details"],
        ["wr-subtitles"] = ["span"],
        ["wr-thumb"] = ["figure", "span"],
        ["wr-frame"] = ["figure", "span"],
        ["wr-frameless"] = ["figure", "span"],
        ["wr-file"] = ["figure", "span"],
        ["wr-lower-alpha"] = ["ol"],
        ["wr-upper-alpha"] = ["ol"],
        ["wr-lower-roman"] = ["ol"],
        ["wr-upper-roman"] = ["ol"],
        ["wr-lower-greek"] = ["ol"],
        ["wr-missing"] = ["a"],
        ["wr-outside"] = ["a"],
    };

    private static readonly string[] Roles = Words("note presentation none img math group list listitem");

    /// <summary>The names of all elements that may be written.</summary>
    public static IEnumerable<string> Elements => [.. HtmlElements, .. MathElements];

    /// <summary>The names of all attributes that may be written, on any element.</summary>
    public static IEnumerable<string> AttributeNames => [.. Everywhere, .. MathAttributes, .. Attributes.Values.SelectMany(names => names)];

    /// <summary>The faults of a written body; empty if there are none.</summary>
    /// <param name="mediaHosts">Hosts that may be loaded from, with their ports.</param>
    public static IReadOnlyList<string> Faults(IElement body, params string[] mediaHosts)
    {
        var addresses = new AddressConformance(mediaHosts.Length > 0 ? mediaHosts : ["upload.wikimedia.org", "thumb.wikimedia.org", "maps.wikimedia.org"]);
        return [.. body.Descendants().SelectMany(node => node is IElement element ? Faults(element, addresses) : FaultsOfNode(node)).Distinct()];
    }

    private static IEnumerable<string> FaultsOfNode(INode node) => node is IText ? [] : [$"a {node.NodeType} is left"];

    private static IEnumerable<string> Faults(IElement element, AddressConformance addresses)
    {
        var isMath = element.NamespaceUri == NamespaceNames.MathMlUri;
        if (!isMath && element.NamespaceUri != NamespaceNames.HtmlUri) return [$"<{element.LocalName}> is of the namespace {element.NamespaceUri}"];
        if (!(isMath ? MathElements : HtmlElements).Contains(element.LocalName)) return [$"<{element.LocalName}> is left"];
        return element.Attributes.Where(attribute => !MayHave(element, attribute.Name, isMath)).Select(attribute => $"{attribute.Name} of <{element.LocalName}> is left")
            .Concat(StyleConformance.Faults(element.GetAttribute("style")))
            .Concat(isMath ? FaultsOfFormula(element) : FaultsOfValues(element))
            .Concat(isMath ? [] : addresses.Faults(element));
    }

    private static bool MayHave(IElement element, string attribute, bool isMath) =>
        isMath ? MathAttributes.Contains(attribute) : Everywhere.Contains(attribute) || Attributes.GetValueOrDefault(element.LocalName, []).Contains(attribute);

    private static IEnumerable<string> FaultsOfValues(IElement element)
    {
        if (element.GetAttribute("id") is { } id && IsForeignId(element, id)) yield return $"the id '{id}' is left";
        foreach (var name in element.ClassList.Where(name => name.StartsWith("wr-", StringComparison.OrdinalIgnoreCase)))
        {
            if (!OwnClasses.GetValueOrDefault(name, []).Contains(element.LocalName)) yield return $"<{element.LocalName}> borrows the class {name}";
        }

        if (element.GetAttribute("role") is { } role && !Roles.Contains(role)) yield return $"the role {role} is left";
        if (element.GetAttribute("dir") is { } direction && direction is not ("ltr" or "rtl" or "auto")) yield return $"the direction {direction} is left";
        if (element.HasAttribute("tabindex") && !IsBox(element)) yield return "tabindex on an element that does not scroll";
        if (element.LocalName is "audio" or "video" && (!element.HasAttribute("controls") || element.GetAttribute("preload") != "none"))
            yield return $"<{element.LocalName}> loads before it is asked, or has no controls";
        if (element.LocalName == "img" && !element.HasAttribute("alt")) yield return "an image has no alt";
        if (element.LocalName == "details" && !IsFold(element)) yield return "<details> is not one of WikiReader's";
        if (element.LocalName == "button" && !IsButtonOfBox(element)) yield return "<button> is not one of WikiReader's";
        if (element.HasAttribute("popover") && !IsBox(element)) yield return "a popover is not the box of a table";
        if (element.LocalName == "summary" && element.ParentElement is not { LocalName: "details" }) yield return "<summary> is not in a <details>";
    }

    private static IEnumerable<string> FaultsOfFormula(IElement element) =>
        element.HasAttribute("tabindex") && (element.LocalName != "math" || element.GetAttribute("tabindex") != "0") ? ["tabindex inside a formula"] : [];

    private static bool IsForeignId(IElement element, string id) =>
        id.Length == 0 || id.AsSpan().ContainsAny(" \t\r\n\f") || (id.StartsWith("wr-", StringComparison.OrdinalIgnoreCase) && !IsBoxAlone(element, id))
        || (id.StartsWith("mw", StringComparison.Ordinal) && id.Length is >= 4 and <= 7 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && element.LocalName[0] != 'h');

    // A label of the page shell names what has no words of its own.
    private static bool IsFold(IElement details) => details.ClassName?.Split(' ') switch
    {
        ["wr-fold"] or ["wr-fold", "wr-closed"] => details.FirstElementChild is not { LocalName: "summary" } title || title.GetAttribute("aria-labelledby") is null or "wr-fold-label",
        ["wr-panel", var kind] => details.FirstElementChild is not { LocalName: "summary" } label || (label.GetAttribute("aria-labelledby") == $"{kind}-label" && label.ChildNodes.Length == 0),
        _ => false,
    };

    private static bool IsBox(IElement element) =>
        element.GetAttribute("tabindex") == "0"
        && (element.LocalName == "pre" || element.ClassList.Contains("noresize") || element.ClassList.Contains("timeline-wrapper") || (element.ClassName == "wr-scroll" && element.ChildNodes is [IElement { LocalName: "table" }] or [IElement { LocalName: "button" }, IElement { LocalName: "table" }]));

    private static bool IsBoxAlone(IElement element, string id) =>
        id.StartsWith("wr-table-", StringComparison.Ordinal) && element.GetAttribute("popover") == "" && element.ChildNodes is [IElement { LocalName: "button" }, ..];

    // It submits no form, has no words of its own, and shows the box that it is in.
    private static bool IsButtonOfBox(IElement button) =>
        button.GetAttribute("type") == "button" && button.ClassName == "wr-alone" && button.GetAttribute("aria-labelledby") == "wr-alone-label" && button.ChildNodes.Length == 0
        && button.ParentElement is { } box && IsBox(box) && box.Id == button.GetAttribute("popovertarget");

    private static string[] Words(string words) => words.Split(' ');
}
