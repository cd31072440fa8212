namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class TableTests
{
    [Fact]
    public void A_table_is_wrapped_in_a_keyboard_focusable_scroll_container() =>
        Writer.WriteBody("""<table class="wikitable"><tbody><tr><td>x</td></tr></tbody></table>""")
            .ShouldBe("""<div class="wr-scroll" tabindex="0"><table class="wikitable"><tbody><tr><td>x</td></tr></tbody></table></div>""");

    [Fact]
    public void A_table_of_several_columns_has_a_button_that_shows_it_alone() =>
        Writer.WriteBody("<p>x</p><table><tr><td>1<td>2<td>3</table><table><tr><td>1<td>2<td>3<td>4</table>").ShouldEndWith(
            """<div class="wr-scroll" tabindex="0" id="wr-table-1" popover=""><button class="wr-alone" type="button" popovertarget="wr-table-1" aria-labelledby="wr-alone-label"></button>"""
            + "<table><tbody><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody></table></div>");

    [Fact]
    public void No_page_has_buttons_or_popovers_of_its_own() =>
        Writer.WriteBody("<button popovertarget=wr-table-1>x</button><div popover id=wr-table-1>y</div>").ShouldBe("<div>y</div>");

    [Theory]
    [InlineData("an infobox", """<table class="infobox vcard"><tr><td>x</table>""")]
    [InlineData("a sidebar", """<table class="vertical-navbox"><tr><td>x</table>""")]
    [InlineData("a table that floats by style", """<table class="wikitable" style="margin:0; FLOAT:right"><tr><td>x</table>""")]
    [InlineData("a table that floats by attribute", """<table align="right"><tr><td>x</table>""")]
    public void A_floating_table_has_no_scroll_container(string what, string html) =>
        Writer.Show(Writer.WriteBody(html)).QuerySelector(".wr-scroll").ShouldBeNull(what);

    [Theory]
    [InlineData(".census{float:right}")]
    [InlineData("@media (min-width:640px){.box > .census,.x{margin:0;float:left!important}}")]
    public void A_table_that_floats_by_a_style_sheet_has_no_scroll_container(string css) =>
        Writer.Show(Writer.WriteBody($"""<style data-mw-deduplicate="TemplateStyles:r1">{css}</style><table class="wikitable census"><tr><td>x</table>""")).QuerySelector(".wr-scroll").ShouldBeNull();

    [Theory]
    [InlineData(".census{float:none}")]
    [InlineData(".census td{float:left}")]
    public void A_table_that_does_not_float_has_a_scroll_container(string css) =>
        Writer.Show(Writer.WriteBody($"""<style data-mw-deduplicate="TemplateStyles:r1">{css}</style><table class="wikitable census"><tr><td>x</table>""")).QuerySelector(".wr-scroll").ShouldNotBeNull();

    [Fact]
    public void A_table_of_many_columns_has_a_scroll_container_whatever_its_class_says() =>
        Writer.Show(Writer.WriteBody("<table class=infobox><tr><th colspan=7>Months<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7</table>")).QuerySelector(".wr-scroll").ShouldNotBeNull();

    [Theory]
    [InlineData("a box of links", """<div class="navbox"><table class="nowraplinks navbox-inner"><tr><td>x</table></div>""")]
    [InlineData("a notice", """<table class="metadata ambox"><tr><td>x</table>""")]
    public void A_layout_table_has_no_scroll_container(string what, string html) =>
        Writer.Show(Writer.WriteBody(html)).QuerySelector(".wr-scroll").ShouldBeNull(what);

    [Theory]
    [InlineData("in a table", "<table class=wikitable><tr><td><table><tr><td>x</table></table>", 1)]
    [InlineData("in a list in a table", "<table class=wikitable><tr><td><ul><li><table><tr><td>x</table></ul></table>", 1)]
    [InlineData("in an infobox", "<table class=infobox><tr><td><table><tr><td>x</table></table>", 0)]
    [InlineData("after a table", "<table class=wikitable><tr><td>x</table><table><tr><td>y</table>", 2)]
    [InlineData("after a table in a table", "<table><tr><td><table><tr><td>x</table></table><table><tr><td>y</table>", 2)]
    [InlineData("in a formula's text", "<math><mtext><table><tr><td>x</table></mtext></math>", 1)]
    public void A_nested_table_has_no_scroll_container(string where, string html, int boxes) =>
        Writer.Show(Writer.WriteBody(html)).QuerySelectorAll(".wr-scroll").Length.ShouldBe(boxes, where);

    [Fact]
    public void Attributes_of_table_structure_are_kept()
    {
        const string Table =
            """<table align="right" width="50%" border="1" cellpadding="2" cellspacing="0"><caption>a</caption><colgroup span="2" width="9"><col span="2"></colgroup>"""
            + """<thead><tr valign="top"><th scope="col" abbr="b">b</th></tr></thead><tbody><tr><td colspan="2" rowspan="3" headers="x" nowrap="">c</td></tr></tbody></table>""";
        Writer.WriteBody(Table).ShouldBe(Table);
    }

    [Theory]
    [InlineData("of a table", "<table class=infobox bgcolor='#FFF'><tr><td>x</table>", "table", "background-color:light-dark(#fff,#151515)")]
    [InlineData("of a row", "<table><tr bgcolor=red><td>x</table>", "tr", "background-color:light-dark(#f00,#e40000);--wr-link:light-dark(#000,#fff);color:light-dark(#000,#fff)")]
    [InlineData("of a cell, without its sign", "<table><tr><td bgcolor=FFFFFF>x</table>", "td", "background-color:light-dark(#fff,#151515)")]
    [InlineData("beside a style", "<table><tr><th style='width:1px' bgcolor=white>x</table>", "th", "background-color:light-dark(#fff,#151515);width:1px")]
    public void A_color_attribute_gets_a_dark_counterpart(string what, string html, string element, string expected)
    {
        var written = Writer.Show(Writer.WriteBody(html)).QuerySelector(element)!;
        written.GetAttribute("style").ShouldBe(expected, what);
        written.HasAttribute("bgcolor").ShouldBeFalse(what);
    }
}
