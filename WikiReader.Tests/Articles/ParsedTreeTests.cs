using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using WikiReader.Tests.Articles.Hostile;
using WikiReader.Tests.Articles.Hostile.Mutations;
using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Tests.Articles;

/// <summary>The parser builds its tree by AngleSharp's rules; the expected tree is the document that AngleSharp itself builds.</summary>
[Trait("Category", "Fast")]
public sealed class ParsedTreeTests
{
    private const int Seeds = 25;

    public static TheoryData<string> Tricks => [.. HostileHtml.Bodies.Where(body => body.Value.Length < 100_000).Select(body => body.Key)];

    public static TheoryData<int> MutantSeeds => [.. Enumerable.Range(1, Seeds)];

    public static TheoryData<string> Names => [.. typeof(TagNames).GetFields().Select(name => name.GetValue(null)).OfType<string>()];

    [Theory]
    [MemberData(nameof(Tricks))]
    public void A_hostile_page_becomes_the_tree_that_AngleSharp_builds(string name) => Compare(Encoding.UTF8.GetBytes(Writer.PageOf(HostileHtml.Bodies[name])));

    [Theory]
    [MemberData(nameof(MutantSeeds))]
    public void A_mutated_page_becomes_the_tree_that_AngleSharp_builds(int seed)
    {
        foreach (var mutant in Mutants.Of(seed)) Compare(mutant);
    }

    [Theory]
    [InlineData("<table>a<div>b<p>c</div><tr><td>d<table><b>e<tr>f<td>g</table>h</table>i")]
    [InlineData("<table><tr><td></td></tr><i>a<div>b</i>c</div><table><div>d")]
    [InlineData("<a>1<table><a>2<tr><td>3</a>4<p>5</a>6")]
    [InlineData("<b><table><tr><b>1<b>2<b>3<p>4</b></b>5")]
    [InlineData("<p>1<b>2<i>3<u>4<p>5</b>6</i>7</u>8")]
    [InlineData("<a x>1<p><a x>2<p><a x>3<div><a x>4<a x>5</a>6")]
    [InlineData("<table><caption><table><div>1</table><p>2</caption><col><p>3")]
    [InlineData("<svg><desc><table><div>1<svg>2</svg></table></desc><title>3<p>4</title></svg>5")]
    [InlineData("<math><mi><table><div>1</table></mi><annotation-xml encoding=text/html><p>2</annotation-xml><annotation-xml><p>3</math>4")]
    [InlineData("<select><option>1<table><tr><td>2</select><form><form>3</form>4<frameset>5")]
    [InlineData("<html lang=de><body lang=fr dir=rtl>1<body lang=it><html dir=ltr>2</body>3</html>4")]
    public void Foster_parented_and_adopted_content_is_placed_where_AngleSharp_places_it(string html) => Compare(Encoding.UTF8.GetBytes("<!DOCTYPE html>" + html));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_element_name_that_AngleSharp_knows_has_the_same_flags_in_the_parser(string name)
    {
        var sample = new HtmlParser().ParseDocument("");

        ElementTypes.OfHtml(name).Flags.ShouldBe(sample.CreateElement(NamespaceNames.HtmlUri, name).Flags, name);
        ElementTypes.OfMathMl(name).Flags.ShouldBe(sample.CreateElement(NamespaceNames.MathMlUri, name).Flags, name);
        ElementTypes.OfSvg(name).Flags.ShouldBe(sample.CreateElement(NamespaceNames.SvgUri, name).Flags, name);
    }

    // AngleSharp's own document throws at a link that imports from an address that is none.
    private static IHtmlDocument? ParseOrNull(string html)
    {
        try
        {
            return new HtmlParser(new HtmlParserOptions { MaximumDepth = int.MaxValue }).ParseDocument(html);
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static void Compare(byte[] utf8)
    {
        using var page = new DecodedPage(utf8);
        var html = new string(page.Characters, 0, page.Length);
        // The content of a template element is not part of the document, and neither is what follows an unclosed one.
        if (html.Contains("<template", StringComparison.OrdinalIgnoreCase)) return;
        using var tree = DocumentParser.Parse(page);
        if (ParseOrNull(html) is not { } document) return;
        using var whole = document;

        var built = new StringBuilder();
        Spell(tree.Root!, built);
        var expected = new StringBuilder();
        Spell(document.DocumentElement, expected);
        built.ToString().ShouldBe(expected.ToString(), html);
    }

    private static void Spell(ParsedElement element, StringBuilder text)
    {
        text.Append('<').Append(element.Type.NamespaceUri.ToString()[^4..]).Append(element.LocalName).Append('>');
        for (var node = element.FirstChild; node is not null; node = node.Next)
        {
            if (node is ParsedElement child) Spell(child, text);
            else if (node is ParsedText words) text.Append(words.Data);
        }

        text.Append("</>");
    }

    private static void Spell(IElement element, StringBuilder text)
    {
        text.Append('<').Append(element.NamespaceUri![^4..]).Append(element.LocalName).Append('>');
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child) Spell(child, text);
            else if (node is IText words) text.Append(words.Data);
        }

        text.Append("</>");
    }
}
