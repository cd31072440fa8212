using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>The types of elements, one instance for each name that the parser or the policy knows.</summary>
internal static class ElementTypes
{
    // All names that the parser's rules mention (HTML, "The rules for parsing tokens in HTML content"), and those of the policy.
    private const string HtmlNames =
        "a abbr acronym address annotation-xml applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button "
        + "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure "
        + "figure-inline font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd "
        + "keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol "
        + "optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small "
        + "source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var "
        + "video wbr xmp";

    private const string MathNames = "annotation-xml";

    private const string SvgNames = "svg foreignObject desc title style script";

    // AngleSharp's own elements carry the parser's flags for their name.
    private static readonly IDocument Samples = new HtmlParser().ParseDocument("");

    // Only the attributes that the span may have which replaces it: an id is a fragment target on any element.
    private static readonly FrozenDictionary<string, AttributeType> UnlistedAttributes = AttributesOf("", HtmlPolicy.Unlisted);

    private static readonly FrozenDictionary<string, ElementType> Html =
        Table(NamespaceNames.HtmlUri, HtmlNames.Split(' ').Union(HtmlPolicy.Html.Keys).Union(HtmlPolicy.Dropped), HtmlPolicy.Html, HtmlPolicy.Dropped);

    private static readonly FrozenDictionary<string, ElementType> MathMl =
        Table(NamespaceNames.MathMlUri, MathNames.Split(' ').Union(HtmlPolicy.MathMl.Keys).Union(HtmlPolicy.DroppedMathMl), HtmlPolicy.MathMl, HtmlPolicy.DroppedMathMl);

    // The tokenizer writes names in lower case, and the tree builder restores the letters of some.
    private static readonly FrozenDictionary<string, AttributeType> SvgAttributes = DrawingPolicy.AttributeNames
        .SelectMany(name => ((string Key, string Name)[])[(name, name), (name.ToLowerInvariant(), name)]).DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => AttributeType.Of(pair.Name), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementType> Svg = SvgNames.Split(' ').Union(DrawingPolicy.Elements)
        .ToFrozenDictionary(name => name, name => new ElementType(name, NamespaceNames.SvgUri, FlagsOf(NamespaceNames.SvgUri, name), null, SvgAttributes), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementType>.AlternateLookup<ReadOnlySpan<char>> HtmlByName = Html.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, ElementType>.AlternateLookup<ReadOnlySpan<char>> MathMlByName = MathMl.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, ElementType>.AlternateLookup<ReadOnlySpan<char>> SvgByName = Svg.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ElementType Script { get; } = Html["script"];

    public static ElementType Form { get; } = Html["form"];

    public static ElementType Template { get; } = Html["template"];

    public static ElementType OfHtml(ReadOnlySpan<char> name) =>
        HtmlByName.TryGetValue(name, out var type) ? type : new ElementType(name.ToString(), NamespaceNames.HtmlUri, NodeFlags.HtmlMember, HtmlPolicy.Unlisted, UnlistedAttributes);

    public static ElementType OfMathMl(ReadOnlySpan<char> name) =>
        MathMlByName.TryGetValue(name, out var type) ? type : new ElementType(name.ToString(), NamespaceNames.MathMlUri, NodeFlags.MathMember, HtmlPolicy.Unlisted);

    public static ElementType OfSvg(ReadOnlySpan<char> name) =>
        SvgByName.TryGetValue(name, out var type) ? type : new ElementType(name.ToString(), NamespaceNames.SvgUri, NodeFlags.SvgMember);

    private static FrozenDictionary<string, ElementType> Table(
        string namespaceUri, IEnumerable<string> names, FrozenDictionary<string, ElementRule> rules, FrozenSet<string> dropped) =>
        names.ToFrozenDictionary(
            name => name,
            name => Of(namespaceUri, name, rules.GetValueOrDefault(name) ?? (dropped.Contains(name) ? null : HtmlPolicy.Unlisted)),
            StringComparer.Ordinal);

    private static ElementType Of(string namespaceUri, string name, ElementRule? rule) =>
        new(name, namespaceUri, FlagsOf(namespaceUri, name), rule, ReferenceEquals(rule, HtmlPolicy.Unlisted) ? UnlistedAttributes : AttributesOf(name, rule));

    private static NodeFlags FlagsOf(string namespaceUri, string name) => Samples.CreateElement(namespaceUri, name).Flags;

    private static FrozenDictionary<string, AttributeType> AttributesOf(string name, ElementRule? rule) =>
        HtmlPolicy.AttributesOf(name, rule).ToFrozenDictionary(attribute => attribute, AttributeType.Of, StringComparer.Ordinal);
}
