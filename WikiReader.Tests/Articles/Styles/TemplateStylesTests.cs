using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;

namespace WikiReader.Tests.Articles.Styles;

/// <summary>TemplateStyles: https://www.mediawiki.org/wiki/Extension:TemplateStyles. The expected value is the written rule.</summary>
[Trait("Category", "Fast")]
public sealed class TemplateStylesTests
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Tricks => [.. HostileCss.Sheets.Keys];

    public static TheoryData<string> Endless => [.. HostileCss.Endless.Keys];

    [Theory]
    [MemberData(nameof(Tricks))]
    public void A_style_sheet_contains_nothing_that_the_policy_forbids(string trick) =>
        StyleConformance.FaultsOfSheet(SheetOf(HostileCss.Sheets[trick]), "upload.wikimedia.org").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Tricks))]
    public void No_rule_matches_an_element_outside_the_article(string trick)
    {
        using var page = new HtmlParser().ParseDocument(
            "<html class=a><body class=a><header class='wr-bar a'><input value=abc></header><main id=wr-main><article class='wr-article a'><p class=a><b class=b>x</b></p>"
            + "<div class=wr-scroll><table></table></div></article><p class='a b'>y</p></main><footer>z</footer></body></html>");
        var box = page.QuerySelector("article")!;
        foreach (var selector in StyleConformance.SelectorsOf(SheetOf(HostileCss.Sheets[trick])).Select(selector => selector.Split("::")[0]))
            page.QuerySelectorAll(selector).Where(element => element == box || !box.Contains(element)).ShouldBeEmpty(selector);
    }

    [Theory]
    [MemberData(nameof(Tricks))]
    public void Writing_a_style_sheet_is_idempotent(string trick)
    {
        var once = SheetOf(HostileCss.Sheets[trick]);
        // The colors already have their dark counterparts, and the selectors their scope.
        SheetOf(once.Replace(".wr-article", ".mw-parser-output", StringComparison.Ordinal).Replace(".mw-parser-output.mw-parser-output", "body.mediawiki", StringComparison.Ordinal)).ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public void A_style_sheet_of_a_megabyte_takes_bounded_time(string what)
    {
        foreach (var length in (int[])[250_000, 1_000_000])
        {
            var clock = Stopwatch.StartNew();
            var piece = HostileCss.Endless[what];
            var css = SheetOf(new StringBuilder().Insert(0, piece, length / piece.Length).ToString());
            clock.Elapsed.ShouldBeLessThan(TimeLimit);
            css.Length.ShouldBeLessThan(600_000);
        }
    }

    [Theory]
    [InlineData("a class", ".mw-parser-output .a{width:1px}", ".wr-article .a{width:1px}")]
    [InlineData("no box at all", ".a{width:1px}", ".wr-article .a{width:1px}")]
    [InlineData("a child", ".mw-parser-output>.a>b{width:1px}", ".wr-article>.a>b{width:1px}")]
    [InlineData("neighbours", ".mw-parser-output .a+.b~.c{width:1px}", ".wr-article .a+.b~.c{width:1px}")]
    [InlineData("several", ".mw-parser-output .a,.mw-parser-output .b{width:1px}", ".wr-article .a,.wr-article .b{width:1px}")]
    [InlineData("neighbours with a style between", ".mw-parser-output .a+link+.a,.mw-parser-output .a+link+style+.a{width:1px}", ".wr-article .a+.a,.wr-article .a+.a{width:1px}")]
    [InlineData("an element and an id", ".mw-parser-output div#a.b{width:1px}", ".wr-article div#a.b{width:1px}")]
    [InlineData("a class in other letters", ".mw-parser-output .größe{width:1px}", ".wr-article .größe{width:1px}")]
    [InlineData("a place among others", ".mw-parser-output li:nth-child(2n + 1):first-child{width:1px}", ".wr-article li:nth-child(2n + 1):first-child{width:1px}")]
    [InlineData("a choice", ".mw-parser-output :is(.a,.b):not(.c){width:1px}", ".wr-article :is(.a,.b):not(.c){width:1px}")]
    [InlineData("an attribute", ".mw-parser-output img[src*=\"Logo.svg\"]{width:1px}", ".wr-article img[src*='Logo.svg']{width:1px}")]
    [InlineData("a language", ".mw-parser-output .a:lang(de)[lang|=de]{width:1px}", ".wr-article .a:lang(de)[lang|='de']{width:1px}")]
    [InlineData("words before", ".mw-parser-output .a::before,.mw-parser-output .a:after{width:1px}", ".wr-article .a::before,.wr-article .a::after{width:1px}")]
    [InlineData("the page", "html body.mediawiki .mw-parser-output .a{width:1px}", ".wr-article.wr-article .a{width:1px}")]
    [InlineData("a page that is not a skin's", "body:not(.skin-timeless):not(.skin-minerva) .mw-parser-output .a{width:1px}", ".wr-article.wr-article .a{width:1px}")]
    [InlineData("a page for every width", "body.skin--responsive .mw-parser-output .a>img{width:1px}", ".wr-article.wr-article .a>img{width:1px}")]
    [InlineData("the system's scheme", "html.skin-theme-clientpref-os .mw-parser-output .a{width:1px}", ":where(html:not([data-scheme])) .wr-article.wr-article .a{width:1px}")]
    [InlineData("the dark scheme, chosen by hand", "html.skin-theme-clientpref-night .mw-parser-output .a{width:1px}", ":where(html[data-scheme=dark]) .wr-article.wr-article .a{width:1px}")]
    [InlineData("the light scheme, chosen by hand", ".skin-theme-clientpref-day .mw-parser-output .a{width:1px}", ":where(html[data-scheme=light]) .wr-article.wr-article .a{width:1px}")]
    [InlineData("any but the dark scheme", "html:not(.skin-theme-clientpref-night) .mw-parser-output .a{width:1px}", ":where(html:not([data-scheme=dark])) .wr-article.wr-article .a{width:1px}")]
    [InlineData("any but the light scheme", "html:not(.skin-theme-clientpref-day) .mw-parser-output .a{width:1px}", ":where(html:not([data-scheme=light])) .wr-article.wr-article .a{width:1px}")]
    [InlineData("any scheme but the system's", "html:not(.skin-theme-clientpref-os) .mw-parser-output .a{width:1px}", ":where(html[data-scheme]) .wr-article.wr-article .a{width:1px}")]
    [InlineData("two ways to the dark scheme", "html.skin-theme-clientpref-night .a,.b{width:1px}", ":where(html[data-scheme=dark]) .wr-article.wr-article .a,.wr-article .b{width:1px}")]
    public void A_rule_is_scoped_to_the_article(string what, string css, string expected) => SheetOf(css).ShouldBe(expected, what);

    [Theory]
    [InlineData("two schemes at once", "html.skin-theme-clientpref-night.skin-theme-clientpref-os .mw-parser-output .a{width:1px}")]
    [InlineData("a scheme and its opposite", "html.skin-theme-clientpref-night:not(.skin-theme-clientpref-night) .mw-parser-output .a{width:1px}")]
    [InlineData("an attribute of the root", "html[data-scheme=dark] .mw-parser-output .a{width:1px}")]
    [InlineData("an attribute of the root, without specificity", ":where(html[data-scheme=dark]) .mw-parser-output .a{width:1px}")]
    [InlineData("a skin", "body.skin-minerva .mw-parser-output .a{width:1px}")]
    [InlineData("a page with scripts", ".client-js .mw-parser-output .a{width:1px}")]
    public void A_rule_for_another_skin_or_medium_is_left_out(string what, string css) => SheetOf(css).ShouldBe("", what);

    [Theory]
    [InlineData("words", "content:\" · \"", "content:' · '")]
    [InlineData("words with an escape", "content:\"\\a0 (\"", "content:'\u00A0('")]
    [InlineData("a quotation mark", "quotes:\"\\\"\" \"\\\"\"", "quotes:'\\22 ' '\\22 '")]
    [InlineData("a counter", "content:\" [\" counter(mw-ref,decimal) \"]\";counter-increment:mw-ref", "content:' [' counter(mw-ref,decimal) ']';counter-increment:mw-ref")]
    [InlineData("a picture", "background:url(\"//upload.wikimedia.org/wikipedia/commons/6/65/Lock-green.svg\")right 0.1em center/9px no-repeat",
        "background:url('https://upload.wikimedia.org/wikipedia/commons/6/65/Lock-green.svg') right 0.1em center/9px no-repeat")]
    [InlineData("a picture without quotes", "background-image:url( //upload.wikimedia.org/a.png )", "background-image:url('https://upload.wikimedia.org/a.png')")]
    [InlineData("weight", "margin:0!important", "margin:0 !important")]
    [InlineData("a filter", "filter:invert(1)brightness(55%)hue-rotate(180deg)", "filter:invert(1) brightness(55%) hue-rotate(180deg)")]
    [InlineData("a pointer", "cursor:help", "cursor:help")]
    [InlineData("the good beside the bad", "width:1px;behavior:url(x);position:fixed;height:2px", "width:1px;height:2px")]
    [InlineData("a comment", "/* a */width/* b */:/* c */1px", "width:1px")]
    public void Declarations_of_templates_are_kept(string what, string declarations, string expected) =>
        SheetOf($".a{{{declarations}}}").ShouldBe($".wr-article .a{{{expected}}}", what);

    [Theory]
    [InlineData("a narrow window", "all and (max-width:720px)", "all and (max-width:720px)")]
    [InlineData("paper", "print", "print")]
    [InlineData("one of several", "screen,(x:y),only print", "screen,print")]
    [InlineData("a computed width", "(max-width:calc(640px - 1px))", "(max-width:calc(640px - 1px))")]
    [InlineData("no space", "screen and (min-height:1em)and (min-width:1em)", "screen and (min-height:1em) and (min-width:1em)")]
    [InlineData("both schemes", "(prefers-color-scheme:dark),(prefers-color-scheme:light)", "(prefers-color-scheme:dark),(prefers-color-scheme:light)")]
    public void A_media_query_on_the_viewport_is_kept(string what, string query, string expected) =>
        SheetOf($"@media {query}{{.a{{width:1px}}}}").ShouldBe($"@media {expected}{{.wr-article .a{{width:1px}}}}", what);

    [Theory]
    [InlineData("all but the first", ".a tr:not(:first-child){display:none;width:1px}", ".wr-article .a tr:not(:first-child){width:1px}")]
    [InlineData("from the second", ".a li:nth-child( n + 2 ){visibility:hidden;width:1px}", ".wr-article .a li:nth-child(n + 2){width:1px}")]
    [InlineData("by its name", ".mw-collapsed .b{display:none!important;width:1px}", ".wr-article .mw-collapsed .b{width:1px}")]
    [InlineData("by its height", ".box-folded{height:0;width:1px}", ".wr-article .box-folded{width:1px}")]
    [InlineData("a switch", ".a caption::after{content:'[show]';width:1px}", ".wr-article .a caption::after{width:1px}")]
    [InlineData("a switch of another language", ".a::after{content:' [Verbergen] ';width:1px}", ".wr-article .a::after{width:1px}")]
    public void Content_that_a_script_would_show_is_not_hidden(string what, string css, string expected) => SheetOf(css).ShouldBe(expected, what);

    [Theory]
    [InlineData("a class", ".a{display:none}")]
    [InlineData("the first", ".a li:first-child{display:none}")]
    [InlineData("the switch of what is folded", ".mw-collapsible-toggle{display:none}")]
    [InlineData("a height", ".mw-collapsed{height:2em}")]
    [InlineData("text in brackets that is no switch", ".a::before{content:'['}")]
    [InlineData("a name that only sounds alike", ".manifold{display:none}")]
    public void Other_content_may_be_hidden(string what, string css) => SheetOf(css).ShouldBe($".wr-article {css}", what);

    [Theory]
    [InlineData("white letters are meant", "background:#006", ";--wr-link:light-dark(#fff,#6cc5c1)")]
    [InlineData("the usual color can be read", "background-color:#fff", ";--wr-link:initial")]
    [InlineData("no color", "background:none", "")]
    [InlineData("a gradient", "background:linear-gradient(#000,#fff)", "")]
    [InlineData("a color that lets through", "background:#0000", "")]
    public void A_background_says_how_links_on_it_are_colored(string what, string declaration, string expected) =>
        SheetOf($".a{{{declaration}}}").ShouldEndWith($"{expected}}}", Case.Sensitive, what);

    [Fact]
    public void The_sheet_is_in_the_cascade_layer_of_the_page() =>
        Writer.Write(Style("a", ".a{width:1px}")).Style.ShouldNotBeNull().ToString().ShouldBe("@layer page{.wr-article .a{width:1px}}");

    [Fact]
    public void A_color_gets_a_dark_counterpart_unless_the_page_defines_one() =>
        SheetOf(".a{color:#000}@media (prefers-color-scheme:dark){.a{color:#fff}}")
            .ShouldBe(".wr-article .a{color:light-dark(#000,#fff)}@media (prefers-color-scheme:dark){:where(html:not([data-scheme])) .wr-article .a{color:#fff}}@media all{:where(html[data-scheme=dark]) .wr-article .a{color:#fff}}");

    [Theory]
    [InlineData("for the system", "@media screen and (prefers-color-scheme:dark) and (min-width:1em){.a{width:1px}}",
        "@media screen and (prefers-color-scheme:dark) and (min-width:1em){:where(html:not([data-scheme])) .wr-article .a{width:1px}}@media screen and (min-width:1em){:where(html[data-scheme=dark]) .wr-article .a{width:1px}}")]
    [InlineData("for the light scheme of the system", "@media (prefers-color-scheme:light){.a{width:1px}}",
        "@media (prefers-color-scheme:light){:where(html:not([data-scheme])) .wr-article .a{width:1px}}@media all{:where(html[data-scheme=light]) .wr-article .a{width:1px}}")]
    [InlineData("for the system, as MediaWiki asks", "@media (prefers-color-scheme:dark){html.skin-theme-clientpref-os .a{width:1px}}",
        "@media (prefers-color-scheme:dark){:where(html:not([data-scheme])) .wr-article.wr-article .a{width:1px}}")]
    [InlineData("in another query", "@media screen{@media (prefers-color-scheme:dark){.a{width:1px}}}",
        "@media screen{@media (prefers-color-scheme:dark){:where(html:not([data-scheme])) .wr-article .a{width:1px}}@media all{:where(html[data-scheme=dark]) .wr-article .a{width:1px}}}")]
    public void A_rule_for_a_scheme_follows_the_choice_of_the_reader(string what, string css, string expected) => SheetOf(css).ShouldBe(expected, what);

    [Fact]
    public void Colors_for_a_chosen_scheme_have_no_counterpart() =>
        SheetOf("html.skin-theme-clientpref-night .a{color:#eee}").ShouldBe(":where(html[data-scheme=dark]) .wr-article.wr-article .a{color:#eee}");

    [Fact]
    public void Each_template_style_is_written_once_in_document_order()
    {
        var page = Writer.Write(Style("a", ".a{width:1px}") + "<p>x</p>" + Style("b", ".b{width:2px}") + Style("a", ".c{width:3px}"));
        TextOf(page.Style).ShouldBe(".wr-article .a{width:1px}.wr-article .b{width:2px}");
        Writer.TextOf(page.Body).ShouldBe("<p>x</p>");
    }

    [Theory]
    [InlineData("no key", "<style>.a{width:1px}</style>")]
    [InlineData("a key of another kind", "<style data-mw-deduplicate=x>.a{width:1px}</style>")]
    [InlineData("an empty style", "<style data-mw-deduplicate=TemplateStyles:r1></style>")]
    [InlineData("a reference alone", "<link rel=mw-deduplicated-inline-style href=mw-data:TemplateStyles:r1>")]
    [InlineData("no style", "<p>x</p>")]
    public void A_page_without_TemplateStyles_has_no_style_sheet(string what, string body) => Writer.Write(body).Style.ShouldBeNull(what);

    [Fact]
    public void A_style_sheet_has_the_CSP_hash_of_its_content()
    {
        var style = Writer.Write(Style("a", ".größe{width:1px}")).Style.ShouldNotBeNull();
        style.Source.ShouldBe("sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("@layer page{.wr-article .größe{width:1px}}"))));
    }

    private static string Style(string key, string css) => $"""<style data-mw-deduplicate="TemplateStyles:r{key}" typeof="mw:Extension/templatestyles">{css}</style>""";

    private static string SheetOf(string css) => TextOf(Writer.Write(Style("1", css)).Style);

    private static string TextOf(WikiReader.Web.Articles.Html.Styles.StyleSheet? style) => style?.Rules ?? "";
}
