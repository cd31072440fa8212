using System.Collections.Frozen;

namespace WikiReader.Web.Articles.Html.Nesting;

/// <summary>
/// How an HTML parser treats an element, besides inserting it (<see
/// href="https://html.spec.whatwg.org/multipage/parsing.html#tree-construction">HTML, "tree construction"</see>).
/// </summary>
[Flags]
internal enum ParserTraits
{
    None = 0,

    /// <summary>Its start tag closes an open <c>p</c> ("in body": "has a p element in button scope").</summary>
    ClosesParagraph = 1,

    /// <summary>Its start tag closes a heading that is its parent.</summary>
    Heading = 2,

    /// <summary>Open elements outside of it are not in scope within it ("has an element in scope").</summary>
    ScopeMarker = 4,

    /// <summary>The search for an open <c>li</c>, <c>dd</c> or <c>dt</c> ends at it ("special", without address, div and p).</summary>
    Special = 8,

    /// <summary>The parser closes it when it generates implied end tags.</summary>
    ImpliedEndTag = 16,

    /// <summary>It contains parts of a table, and white space between them; other content is moved out of the table.</summary>
    TableContext = 32,

    /// <summary>A MathML element that contains text, and with it HTML ("MathML text integration point").</summary>
    TextIntegrationPoint = 64,
}

/// <summary>How a parser treats one element, and which parents it accepts.</summary>
/// <param name="Parents">
/// For a part of a table: the only parents in which the parser inserts it as it is. Elsewhere it ignores it, or inserts another parent. Null for
/// any other element.
/// </param>
internal sealed record ElementTraits(ParserTraits Traits, string[]? Parents)
{
    public bool Has(ParserTraits trait) => (Traits & trait) != 0;
}

/// <summary>The parser's lists of elements, limited to the elements that an article may contain.</summary>
internal static class ElementTraitsTable
{
    private static readonly FrozenDictionary<string, ParserTraits> Html = Table(
        (ParserTraits.ClosesParagraph, "address blockquote center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table ul"),
        (ParserTraits.Heading, "h1 h2 h3 h4 h5 h6"),
        (ParserTraits.ScopeMarker, "caption table td th"),
        (ParserTraits.Special,
            "blockquote caption center colgroup dd details dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol pre section summary table tbody td tfoot th thead tr ul"),
        (ParserTraits.ImpliedEndTag, "dd dt li p rb rp rt rtc"),
        (ParserTraits.TableContext, "table thead tbody tfoot tr colgroup"));

    private static readonly FrozenDictionary<string, ParserTraits> Math = Table((ParserTraits.ScopeMarker | ParserTraits.Special | ParserTraits.TextIntegrationPoint, "mi mn mo ms mtext"));

    /// <summary>The values of <see cref="ElementTraits.Parents"/>.</summary>
    private static readonly FrozenDictionary<string, string[]> Parents = new Dictionary<string, string[]>
    {
        ["caption"] = ["table"],
        ["colgroup"] = ["table"],
        ["thead"] = ["table"],
        ["tbody"] = ["table"],
        ["tfoot"] = ["table"],
        ["tr"] = ["thead", "tbody", "tfoot"],
        ["th"] = ["tr"],
        ["td"] = ["tr"],
        ["col"] = ["colgroup"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ElementTraits None { get; } = new(ParserTraits.None, null);

    public static ElementTraits Of(string name) => new(Html.GetValueOrDefault(name), Parents.GetValueOrDefault(name));

    public static ElementTraits OfMath(string name) => new(Math.GetValueOrDefault(name), null);

    private static FrozenDictionary<string, ParserTraits> Table(params (ParserTraits Trait, string Elements)[] rows) =>
        rows.SelectMany(row => row.Elements.Split(' ').Select(element => (Element: element, row.Trait)))
            .GroupBy(pair => pair.Element)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate(ParserTraits.None, (all, pair) => all | pair.Trait), StringComparer.Ordinal);
}
