using System.Collections.Frozen;
using WikiReader.Web.Articles.Html.Nesting;

namespace WikiReader.Web.Articles.Html.Policy;

/// <summary>The rule for one element.</summary>
/// <param name="Kind">Whether it has content.</param>
/// <param name="Attributes">The attributes that may be written.</param>
/// <param name="Name">Its name in the output; null if it keeps its own.</param>
/// <param name="Traits">How a parser treats the element that is written.</param>
internal sealed record ElementRule(ElementKind Kind, FrozenSet<string> Attributes, ElementTraits Traits, string? Name = null);

internal enum ElementKind
{
    /// <summary>Written, with its content.</summary>
    Kept,

    /// <summary>Written; it has no content and no end tag.</summary>
    Void,
}

/// <summary>
/// The allow-list of elements and attributes. An element that acts or loads is dropped with its content. Any other element that is in no table is
/// not written, but its content is: it gives structure to words that are somebody's text. Values that need more than escaping have their own
/// tables: addresses in <see cref="AddressPolicy"/>, styles in <see cref="Styles.StyleProperties"/>, drawings in <see cref="DrawingPolicy"/>.
/// </summary>
internal static class HtmlPolicy
{
    /// <summary>
    /// Prefix of WikiReader's own classes and ids. An article may not use it, so that it can neither imitate the interface nor take its ids.
    /// </summary>
    public const string OwnPrefix = "wr-";

    /// <summary>On every HTML element. <c>id</c>, <c>class</c>, <c>style</c>, <c>lang</c>, <c>dir</c> and <c>role</c> have their values checked.</summary>
    public static readonly FrozenSet<string> GlobalAttributes = Names("id class style title lang dir role aria-label");

    /// <summary>Roles that only describe. Landmarks and widgets belong to the page shell.</summary>
    public static readonly FrozenSet<string> Roles = Names("note presentation none img math group list listitem");

    public static readonly FrozenDictionary<string, ElementRule> Html = Table(
        ElementTraitsTable.Of,
        GlobalAttributes,
        // Sections and blocks.
        (ElementKind.Kept, "section h1 h2 h3 h4 h5 h6 p div blockquote pre figure figcaption dl dt dd ul address", ""),
        (ElementKind.Kept, "ol", "start reversed type"),
        (ElementKind.Kept, "li", "value"),
        (ElementKind.Void, "br hr wbr", ""),
        // Text. The old presentational elements are still written on talk pages and in signatures.
        (ElementKind.Kept, "span", "data-line data-sort-value"),
        (ElementKind.Kept, "a abbr b bdi bdo big center cite code dfn em i kbd mark q rb rp rt rtc ruby s samp small strike strong sub sup tt u var", ""),
        (ElementKind.Kept, "data", "value"),
        (ElementKind.Kept, "time del ins", "datetime"),
        // Tables. Infoboxes still set size and color of their cells by attribute.
        (ElementKind.Kept, "table", "align width bgcolor border cellpadding cellspacing"),
        (ElementKind.Kept, "caption thead tbody tfoot", "align valign"),
        (ElementKind.Kept, "tr", "align valign bgcolor"),
        (ElementKind.Kept, "th td", "colspan rowspan scope headers abbr align valign width height bgcolor nowrap data-sort-value data-sort-type"),
        (ElementKind.Kept, "colgroup", "span width"),
        (ElementKind.Void, "col", "span width"),
        // Media. Their addresses, and what makes them load late and play only when asked, are written by MediaWriter.
        (ElementKind.Void, "img", "alt width height usemap"),
        (ElementKind.Kept, "map", "name"),
        (ElementKind.Void, "area", "alt shape coords"),
        (ElementKind.Kept, "audio video", "width height"),
        (ElementKind.Void, "source", "type"),
        (ElementKind.Void, "track", "kind label srclang"))
        // Wrappers that mean nothing to a reader, around content that does. They become an element with the same nesting rules, so that a
        // browser builds the same tree and their ids remain fragment targets.
        .With("span", "font", "color").With("span", "label nobr figure-inline").With("section", "main article")
        // Extensions build boxes from these. Some are landmarks, which belong to the page shell, and nothing here could be unfolded or sent.
        .With("div", "aside nav header footer hgroup search details summary fieldset legend form").With("ul", "menu dir").With("pre", "listing xmp").With("abbr", "acronym")
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// HTML elements that act or load, controls, and those whose text is not for readers. They are dropped with their content.
    /// <c>wr-template</c> is the parser's name for a template.
    /// </summary>
    public static readonly FrozenSet<string> Dropped = Names(
        "script style template wr-template title base link meta iframe frame frameset noframes noembed object embed applet param portal fencedframe bgsound "
        + "button input select option optgroup textarea datalist keygen isindex dialog plaintext");

    /// <summary>The rule for HTML elements that are in no table: a <c>span</c> if there is anything to say about the content, such as an id.</summary>
    public static readonly ElementRule Unlisted = new(ElementKind.Kept, GlobalAttributes, ElementTraitsTable.None, "span");

    /// <summary>
    /// MathML. Without <c>annotation-xml</c>, <c>mglyph</c> and <c>malignmark</c>, through which a parser steps back into HTML, and without
    /// <c>maction</c> and <c>href</c>, which are interactive.
    /// </summary>
    public static readonly FrozenDictionary<string, ElementRule> MathMl = Table(
        ElementTraitsTable.OfMath,
        [],
        (ElementKind.Kept, "math", "display alttext dir"),
        (ElementKind.Kept,
            "mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover "
            + "munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr semantics",
            "accent accentunder align bevelled close columnalign columnlines columnspacing columnspan depth dir displaystyle fence form frame height "
            + "largeop length linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation numalign "
            + "open rowalign rowlines rowspacing rowspan rspace scriptlevel separator separators stretchy symmetric voffset width"),
        (ElementKind.Kept, "annotation", "encoding"))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>MathML elements that are dropped with their content. Any other that is in no table is not written, but its content is.</summary>
    public static readonly FrozenSet<string> DroppedMathMl = Names("annotation-xml mglyph malignmark maction script style");

    /// <summary>Attributes that are read from the source. They are not written unchanged.</summary>
    private static readonly (string Elements, string Attributes)[] Read =
    [
        ("a area base", "href"),
        ("link", "rel href"),
        ("link span div p b i small ul ol dl table figure section", "about"),
        ("meta", "property content typeof data-mw"),
        ("span div", "data-mw-variant"),
        ("style", "data-mw-deduplicate"),
        ("ol", "data-mw-group"),
        ("span figure figure-inline", "typeof"),
        ("img", "src srcset resource"),
        ("audio video", "src poster resource"),
        ("source track", "src"),
        ("body", "lang dir"),
        // For the parser: it decides whether the content is HTML or MathML.
        ("annotation-xml", "encoding"),
    ];

    /// <summary>All attributes that the tokenizer must keep. The rest, a good part of Parsoid's output, never becomes an object.</summary>
    public static readonly FrozenSet<string> NeededAttributes =
        Html.Values.Concat(MathMl.Values).SelectMany(rule => rule.Attributes).Concat(Read.SelectMany(row => row.Attributes.Split(' ')))
            // The tokenizer writes names in lower case.
            .Concat(DrawingPolicy.AttributeNames.SelectMany(name => (string[])[name, name.ToLowerInvariant()])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The attributes of an element that are written or read.</summary>
    public static IEnumerable<string> AttributesOf(string element, ElementRule? rule) =>
        (rule?.Attributes ?? []).Union(Read.Where(row => row.Elements.Split(' ').Contains(element)).SelectMany(row => row.Attributes.Split(' ')));

    private static IEnumerable<KeyValuePair<string, ElementRule>> Table(
        Func<string, ElementTraits> traitsOf, IEnumerable<string> attributes, params (ElementKind Kind, string Elements, string Attributes)[] rows) =>
        rows.SelectMany(row => row.Elements.Split(' ').Select(element =>
            KeyValuePair.Create(element, new ElementRule(row.Kind, Names(row.Attributes, attributes), traitsOf(element)))));

    private static IEnumerable<KeyValuePair<string, ElementRule>> With(
        this IEnumerable<KeyValuePair<string, ElementRule>> table, string name, string elements, string attributes = "") =>
        table.Concat(elements.Split(' ').Select(element =>
            KeyValuePair.Create(element, new ElementRule(ElementKind.Kept, Names(attributes, GlobalAttributes), ElementTraitsTable.Of(name), name))));

    private static FrozenSet<string> Names(string names, params IEnumerable<string> more) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(more).ToFrozenSet(StringComparer.Ordinal);
}
