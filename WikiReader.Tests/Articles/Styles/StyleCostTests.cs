using WikiReader.Tests.Articles.Hostile;

namespace WikiReader.Tests.Articles.Styles;

/// <summary>The limits on the cost of a style sheet. Browser/Hostile/StyleCostTests measures the actual time.</summary>
[Trait("Category", "Fast")]
public sealed class StyleCostTests
{
    private const int Elements = 20_000;

    // Out of a thousand rules, on a page where each of them matches every element.
    private const int FewRules = 150;

    private static readonly string Flat = string.Concat(Enumerable.Repeat("<p class='a b' title=aaaa>x</p>", Elements));

    public static TheoryData<string> Kinds => [.. SlowStyles.OnFlatPages.Keys];

    public static TheoryData<string> Addresses => [.. TestArticles.Addresses];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_few_rules_of_a_deliberately_slow_style_sheet_are_written(string kind) => RulesOf(SlowStyles.OnFlatPages[kind], Flat).ShouldBeLessThan(FewRules);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rules_that_are_slow_on_a_large_page_are_kept_on_a_small_one(string kind)
    {
        if (!SlowStyles.Never.Contains(kind)) RulesOf(SlowStyles.OnFlatPages[kind], "<p class='a b' title=aaaa>x</p><p class=a>y</p>").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_cheap_rule_after_rules_over_the_budget_is_written() =>
        SheetOf(SlowStyles.OnFlatPages["rules that match everything"] + ".only{color:red}", Flat + "<p class=only>x</p>").ShouldContain(".only{");

    [Fact]
    public void A_sibling_combinator_is_kept_only_where_few_siblings_match()
    {
        SheetOf(".only~.b{width:1px}", "<p class=only>x</p><p class=b>y</p>").ShouldBe(".wr-article .only~.b{width:1px}");
        SheetOf(".only~.b{width:1px}", Flat).ShouldBeEmpty();
    }

    // The children of an unwrapped element become children of its parent.
    [Fact]
    public void Siblings_are_counted_after_unwrapping() =>
        SheetOf(".only~.b{width:1px}", "<a href=./Sun>" + string.Concat(Enumerable.Repeat("<object><a href=./Moon class=b>y</a></object>", 5)) + Flat + "</a>").ShouldBeEmpty();

    [Theory]
    [InlineData("few columns", ".a{columns:2}", ".wr-article .a{columns:2}.wr-article .a *{columns:auto !important}")]
    [InlineData("columns with weight", ".a{column-width:9em!important}", ".wr-article .a{column-width:9em}.wr-article .a *{columns:auto !important}")]
    [InlineData("columns of several", ".a,.b>.c{column-count:2}", ".wr-article .a,.wr-article .b>.c{column-count:2}.wr-article .a *,.wr-article .b>.c *{columns:auto !important}")]
    [InlineData("no columns", ".a{columns:auto}", ".wr-article .a{columns:auto}")]
    public void Multi_column_layout_is_not_nested(string what, string css, string expected) => SheetOf(css, "<p>x</p>").ShouldBe(expected, what);

    [Theory]
    [InlineData("<div style='columns:3'><p style='column-count:2;width:1px'>x</p></div>", "width:1px")]
    [InlineData("<div class=div-col><p style='column-width:9em;width:1px'>x</p></div>", "width:1px")]
    [InlineData("<div style='grid-template-columns:1fr 1fr'><p style='column-count:2'>x</p></div>", "column-count:2")]
    public void Multi_column_layout_in_style_attributes_is_not_nested(string html, string expected) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Writer.Write(html).Body.Utf8.Span)).QuerySelector("p")!.GetAttribute("style").ShouldBe(expected);

    [Theory]
    [InlineData("many shadows", "box-shadow:0 0 1px red,0 0 1px red,0 0 1px red,0 0 1px red,0 0 1px red")]
    [InlineData("a wide shadow", "text-shadow:0 0 900px red")]
    [InlineData("a wide shadow in another unit", "text-shadow:0 0 9em red")]
    [InlineData("a computed shadow", "text-shadow:0 0 calc(900px) red")]
    [InlineData("many layers", "background:linear-gradient(red,red),linear-gradient(red,red),linear-gradient(red,red),linear-gradient(red,red),red")]
    [InlineData("many filters", "filter:invert(1) invert(1) invert(1) invert(1) invert(1) invert(1) invert(1) invert(1) invert(1)")]
    [InlineData("many tracks", "grid-template-columns:repeat(10000,auto)")]
    [InlineData("a far line", "grid-row:9999999")]
    [InlineData("many columns", "column-count:1000")]
    [InlineData("a column count in brackets", "columns:1e9")]
    public void A_value_that_is_too_expensive_is_left_out(string what, string declaration) => SheetOf($".a{{{declaration};width:1px}}", "<p>x</p>").ShouldBe(".wr-article .a{width:1px}", what);

    [Theory]
    [InlineData("a shadow", "box-shadow:0 2px 8px #000")]
    [InlineData("tracks", "grid-template-columns:repeat(3,minmax(0,1fr))")]
    [InlineData("a filter", "filter:invert(1) hue-rotate(180deg)")]
    [InlineData("fonts", "font-family:Charter,Georgia,serif")]
    public void A_value_as_templates_use_it_is_kept(string what, string declaration) => SheetOf($".a{{{declaration}}}", "<p>x</p>").ShouldBe($".wr-article .a{{{declaration}}}", what);

    // What is written for each sheet alone, on an otherwise empty page, must also be written for the whole article.
    [Theory]
    [MemberData(nameof(Addresses))]
    public void No_test_article_loses_a_rule_to_the_cost_limits(string address)
    {
        var html = TestArticles.At(address).Html;
        var written = Writer.WritePage(html).Style?.Rules ?? "";
        var sheets = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll("style[data-mw-deduplicate^='TemplateStyles:']")
            .DistinctBy(style => style.GetAttribute("data-mw-deduplicate"));
        foreach (var sheet in sheets) written.ShouldContain(SheetOf(sheet.TextContent, "<p>x</p>"));
    }

    private static int RulesOf(string css, string body) => SheetOf(css, body).Split('}').Count(rule => rule.Contains('{', StringComparison.Ordinal));

    private static string SheetOf(string css, string body) =>
        Writer.Write($"""<style data-mw-deduplicate="TemplateStyles:r1">{css}</style>{body}""").Style?.Rules ?? "";
}
