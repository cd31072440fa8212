namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class TextTests
{
    [Theory]
    [InlineData("signs of markup", "a &lt; b &amp; c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("a quote", "\"a\" 'b'", "\"a\" 'b'")]
    [InlineData("a no-break space", "a&nbsp;b", "a\u00A0b")]
    [InlineData("a letter beyond the basic plane", "&#x1F30D;", "\U0001F30D")]
    [InlineData("half a letter", "a&#xD83C;b", "a\uFFFDb")]
    [InlineData("a comment", "a<!-- b -->c", "ac")]
    [InlineData("a processing instruction", "a<?b?>c", "ac")]
    [InlineData("a CDATA section", "a<![CDATA[b]]>c", "ac")]
    [InlineData("an unknown element", "a<x-y>b</x-y>c", "abc")]
    [InlineData("unknown elements in one another", "a<x><y><p>b</p></y></x>c", "a<p>b</p>c")]
    [InlineData("elements in upper case", "<P>a<BR>b</P>", "<p>a<br>b</p>")]
    [InlineData("wrappers of words", "a<font color=red class=x>b</font><label for=y>c</label><nobr>d</nobr>", "a<span class=\"x\" style=\"color:light-dark(#d70000,#ff3838)\">b</span><span>c</span><span>d</span>")]
    [InlineData("wrappers of blocks", "<main><article><p>a</article></main>", "<section><section><p>a</p></section></section>")]
    [InlineData("an empty element", "<span></span>a", "<span></span>a")]
    [InlineData("a line break that may be", "a<wbr>b", "a<wbr>b")]
    [InlineData("elements that are not ended", "<p>a<p>b<ul><li>c<li>d", "<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>")]
    [InlineData("a list with numbers of its own", "<ol start=3 reversed type=a><li value=5>a</ol>", "<ol start=\"3\" reversed=\"\" type=\"a\"><li value=\"5\">a</li></ol>")]
    [InlineData("an edit with its time", "<ins datetime=2026-01-01>a</ins>", "<ins datetime=\"2026-01-01\">a</ins>")]
    [InlineData("ruby", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>")]
    public void Text_is_escaped_and_otherwise_unchanged(string what, string html, string expected) => Writer.WriteBody(html).ShouldBe(expected, what);

    [Theory]
    [InlineData("no empty line", "<pre>a</pre>", "a")]
    [InlineData("a line break that the parser drops", "<pre>\na</pre>", "a")]
    [InlineData("an empty line", "<pre>\n\na</pre>", "\na")]
    [InlineData("two empty lines", "<pre>\n\n\na</pre>", "\n\na")]
    [InlineData("an empty line in a wrapper", "<pre><font>\na</font></pre>", "\na")]
    [InlineData("an empty line after what is dropped", "<pre><style></style>\na</pre>", "\na")]
    [InlineData("an empty line in an element", "<pre><b>\na</b></pre>", "\na")]
    public void Preformatted_text_keeps_its_empty_lines(string what, string html, string expected) =>
        Writer.ShowOnly(html).TextContent.ShouldBe(expected, what);

    [Fact]
    public void Preformatted_text_is_keyboard_focusable() =>
        Writer.WriteBody("<pre tabindex=5>a</pre>").ShouldBe("<pre tabindex=\"0\">\na</pre>");

    [Theory]
    [InlineData("deep", 200, "abc")]
    [InlineData("deeper than is written", 480, "ac")]
    public void Only_elements_nested_too_deeply_are_left_out(string how, int depth, string expected)
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("<div>", depth)), string.Concat(Enumerable.Repeat("</div>", depth)));
        Writer.Show(Writer.WriteBody($"<p>a</p>{open}b{close}<p>c</p>")).TextContent.ShouldBe(expected, how);
    }

    [Fact]
    public void A_noncharacter_is_replaced_and_does_not_end_the_article() => Writer.WriteBody("a\uFFFFb&#xFFFF;c").ShouldBe("a\uFFFDb\uFFFDc");

    [Fact]
    public void An_unpaired_surrogate_in_an_excerpt_is_replaced() => Writer.WriteExcerpt("a\uD83Cb<p title='\uDF0D'>c</p>").ShouldBe("a\uFFFDb c ");

    [Fact]
    public void A_search_excerpt_keeps_its_marked_matches() =>
        Writer.WriteExcerpt("the <span class='searchmatch'>Earth</span> &lt;script&gt;").ShouldBe("""the <span class="searchmatch">Earth</span> &lt;script&gt;""");

    [Fact]
    public void A_reference_leads_to_its_note_and_back()
    {
        var shown = Writer.Show(Writer.WriteBody(
            """<sup class="mw-ref reference" id="cite_ref-a_1-0" typeof="mw:Extension/ref"><a href="./Earth#cite_note-a-1" style="counter-reset: mw-Ref 1;"><span class="mw-reflink-text">[1]</span></a></sup>"""
            + """<ol class="mw-references references"><li id="cite_note-a-1"><a href="./Earth#cite_ref-a_1-0" rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a> <span id="mw-reference-text-cite_note-a-1" class="mw-reference-text">Note</span></li></ol>"""));
        foreach (var link in shown.QuerySelectorAll("a"))
            shown.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();
        shown.QuerySelectorAll("a[href^='#']").Length.ShouldBe(2);
        shown.QuerySelector("sup > a")!.HasAttribute("style").ShouldBeFalse();
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("1\n              ")]
    [InlineData("\n          ↑\n                                   ")]
    public void A_link_back_ends_with_one_space_however_the_page_is_indented(string text) =>
        Writer.Show(Writer.WriteBody($"<li><a href=\"./Earth#cite_ref-a\"><span class=\"mw-linkback-text\">{text}</span></a></li>")).QuerySelector("span")!.TextContent.ShouldBe($"{text.Trim()} ");

    [Fact]
    public void A_byte_order_mark_is_ignored()
    {
        var page = Writer.WritePage("\uFEFF" + Writer.PageOf("<p>x</p>").Replace("<title>Earth", "<title>earth", StringComparison.Ordinal));
        page.Title.ShouldBe("earth");
        Writer.TextOf(page.Body).ShouldBe("<p>x</p>");
    }
}
