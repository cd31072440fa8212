using WikiReader.Web.Articles.Html;

namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class HeadingTests
{
    [Fact]
    public void The_table_of_contents_lists_the_headings_in_document_order_without_a_gap_between_their_levels() =>
        Writer.Write("""<h1 id="a">A</h1><h2 id="b">B</h2><section><h3 id="c">C</h3></section><h6 id="d">D</h6><h2 id="e">E</h2>""").Headings
            .ShouldBe([new Heading(2, "a", "A"), new Heading(3, "b", "B"), new Heading(4, "c", "C"), new Heading(5, "d", "D"), new Heading(3, "e", "E")]);

    [Theory]
    [InlineData("a Wiktionary's languages", "1 2 3 2 1 2", "2 3 4 3 2 3")]
    [InlineData("an article", "2 3 3 2 4 3", "2 3 3 2 3 3")]
    [InlineData("an article that starts low", "4 3 2 3", "2 2 2 3")]
    [InlineData("all levels", "1 2 3 4 5 6", "2 3 4 5 6 6")]
    public void The_headings_of_an_article_follow_the_title_without_a_gap(string what, string source, string expected)
    {
        var shown = Writer.Show(Writer.WriteBody(string.Concat(source.Split(' ').Select((level, number) => $"<section><h{level} id=n{number}>A</h{level}><p>b</p></section>"))));
        shown.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1..]).ShouldBe(expected.Split(' '), what);
    }

    [Theory]
    [InlineData("a level that changed", "#a h1{color:inherit}", "<h1 id=b>A</h1>", ".wr-article #a h2{color:inherit}")]
    [InlineData("each level for itself", "h1,h2.x{width:1px}", "<h1>A</h1><h2>B</h2>", ".wr-article h2,.wr-article h3.x{width:1px}")]
    [InlineData("in a condition", ".x:not(h2){width:1px}", "<h1>A</h1><h2>B</h2>", ".wr-article .x:not(h3){width:1px}")]
    [InlineData("a level that changed only once", "h4{width:1px}", "<h2>A</h2><h4>B</h4><h2>C</h2><h3>D</h3><h4>E</h4>", ".wr-article h4{width:1px}")]
    [InlineData("a level that no heading has", "h1{width:1px}", "<h2>A</h2>", ".wr-article h1{width:1px}")]
    public void A_rule_about_headings_follows_them_to_their_new_level(string what, string css, string body, string expected) =>
        Writer.Write($"<style data-mw-deduplicate='TemplateStyles:r1'>{css}</style>{body}").Style.ShouldNotBeNull().Rules.ShouldBe(expected, what);

    [Theory]
    [InlineData("a species", "Homo sapiens", "<i>Homo sapiens</i>", "<i>Homo sapiens</i>")]
    [InlineData("a work with a qualifier", "Dune (novel)", "<i>Dune</i> (novel)", "<i>Dune</i> (novel)")]
    [InlineData("quotes of wikitext", "Dune (novel)", "''Dune'' (novel)", "<i>Dune</i> (novel)")]
    [InlineData("a subscript", "Vitamin B12", "Vitamin B<sub>12</sub>", "Vitamin B<sub>12</sub>")]
    [InlineData("italics by a style", "Ur", "<span style='font-style: italic'>Ur</span>", "<i>Ur</i>")]
    [InlineData("two at once", "Ur", "<b><i>U</i></b>r", "<i><b>U</b></i>r")]
    [InlineData("a first letter in lower case", "IPhone", "<i>iPhone</i>", "<i>iPhone</i>")]
    [InlineData("markup that acts", "Ur", "<i onclick=alert(1) id=wr-main class=wr-bar>Ur</i><script>alert(1)</script><img src=x onerror=alert(1)>", "<i>Ur</i>")]
    [InlineData("the title of another page", "Ur", "<i>Sign in</i>", null)]
    [InlineData("no markup", "Ur", "Ur", null)]
    public void A_display_title_keeps_its_italics_and_nothing_that_acts(string what, string title, string declared, string? expected)
    {
        using var writer = new StringWriter();
        var page = Writer.Write($"<p>x</p><meta property='mw:PageProp/displaytitle' content=\"{declared.Replace("\"", "&quot;", StringComparison.Ordinal)}\">", Writer.Earth with { Title = Writer.TitleOf(title) });
        page.DisplayTitle?.ToHtml().WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        (page.DisplayTitle is null ? null : writer.ToString()).ShouldBe(expected, what);
    }

    [Theory]
    [InlineData("markup", "<h2 id=x><i>Homo</i> <b>sapiens</b></h2>", "Homo sapiens")]
    [InlineData("white space", "<h2 id=x>\n  Homo\n</h2>", "Homo")]
    [InlineData("a fallback id before it", "<h2 id=x><span id='.C3.9F' typeof='mw:FallbackId'></span>ß</h2>", "ß")]
    [InlineData("an entity", "<h2 id=x>A &amp; B &lt;c></h2>", "A & B <c>")]
    [InlineData("a template's style", "<h2 id=x>Homo<style>.a{color:red}</style></h2>", "Homo")]
    [InlineData("a script", "<h2 id=x>Homo<script>alert(1)</script></h2>", "Homo")]
    [InlineData("a formula with its source", "<h2 id=x>The <math><semantics><mi>π</mi><annotation encoding='application/x-tex'>\\pi</annotation></semantics></math></h2>", "The π")]
    [InlineData("a wrapper", "<h2 id=x>Homo <font>sapiens</font></h2>", "Homo sapiens")]
    public void A_contents_entry_has_the_visible_text_of_its_heading(string what, string html, string expected) =>
        Writer.Write(html).Headings.ShouldHaveSingleItem(what).Text.ShouldBe(expected);

    [Theory]
    [InlineData("has no place", "<h2>A</h2>")]
    [InlineData("has an id of WikiReader", "<h2 id=wr-main>A</h2>")]
    [InlineData("has no words", "<h2 id=x> </h2>")]
    [InlineData("is dropped", "<button><h2 id=x>A</h2></button>")]
    public void A_heading_that_no_link_can_target_has_no_contents_entry(string what, string html) => Writer.Write(html).Headings.ShouldBeEmpty(what);

    [Theory]
    [InlineData("a heading whose place looks like a number of Parsoid's", "mwanza")]
    [InlineData("a heading in other letters", "Größe_(A)")]
    [InlineData("a heading that is a property", "__proto__")]
    public void An_id_of_a_heading_is_kept_unchanged(string what, string id)
    {
        Writer.Write($"<h2 id='{id}'>A</h2>").Headings.ShouldHaveSingleItem(what).Id.ShouldBe(id);
        Writer.ShowOnly($"<h2 id='{id}'>A</h2>").Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("a heading by itself", """<h2 id="Größe"><span id="Gr.C3.B6.C3.9Fe" typeof="mw:FallbackId"></span>Größe</h2>""")]
    [InlineData("a heading in a box", """<div class="mw-heading mw-heading2"><h2 id="Größe"><span id="Gr.C3.B6.C3.9Fe" typeof="mw:FallbackId"></span>Größe</h2></div>""")]
    public void A_legacy_section_id_remains_a_fragment_target(string what, string html)
    {
        var page = Writer.Write($"""{html}<p><a href="./Earth#Gr.C3.B6.C3.9Fe">x</a></p>""");
        page.Headings.ShouldHaveSingleItem(what).ShouldBe(new Heading(2, "Größe", "Größe"));
        var shown = Writer.Show(Writer.TextOf(page.Body));
        shown.QuerySelector("a")!.GetAttribute("href").ShouldBe("#Gr.C3.B6.C3.9Fe");
        shown.QuerySelector("[id='Gr.C3.B6.C3.9Fe']")!.ParentElement!.LocalName.ShouldBe("h2");
    }

    [Fact]
    public void Nested_headings_do_not_repeat_their_text()
    {
        var headings = Writer.Write("<h2 id=a>A<div><h3 id=b>B</h3></div>C</h2>").Headings;
        headings.Select(heading => heading.Id).ShouldBe(["a", "b"]);
        headings[1].Text.ShouldBe("B");
    }

    [Theory]
    [InlineData("the page's own spelling", "iPhone", "IPhone", "iPhone")]
    [InlineData("underscores", "Solar_System", "Solar System", "Solar_System")]
    [InlineData("another page", "Sign in", "Earth", "Earth")]
    [InlineData("nothing", "", "Earth", "Earth")]
    public void The_title_of_the_document_is_used_unless_it_names_another_page(string what, string stated, string title, string expected) =>
        Writer.WritePage($"<!DOCTYPE html><title>{stated}</title>x", Writer.Earth with { Title = Writer.TitleOf(title) }).Title.ShouldBe(expected, what);

    [Fact]
    public void The_short_description_is_returned_separately_and_not_written_into_the_body()
    {
        var page = Writer.Write("""<div class="shortdescription nomobile" style="display:none"> Third planet </div><p>Text</p><div class="shortdescription">Second</div>""");
        page.ShortDescription.ShouldBe("Third planet");
        Writer.TextOf(page.Body).ShouldBe("<p>Text</p>");
    }

    [Theory]
    [InlineData("an Arabic page", "<body lang=ar dir=rtl>", "ar", "rtl")]
    [InlineData("an English page", "<body lang=en dir=ltr>", "en", "ltr")]
    [InlineData("a page in a script variant", "<body lang=zh-Hant-TW dir=ltr>", "zh-Hant-TW", "ltr")]
    [InlineData("a page that shouts", "<body lang=he dir=RTL>", "he", "rtl")]
    [InlineData("a page that does not say", "<body>", "en", "ltr")]
    [InlineData("a page that lies", "<body lang='\"><script>' dir=x>", "en", "ltr")]
    public void Language_and_direction_are_taken_from_the_document(string what, string body, string language, string direction)
    {
        var page = Writer.WritePage($"<!DOCTYPE html>{body}x");
        page.Language.ShouldBe(language, what);
        page.Direction.ShouldBe(direction, what);
    }
}
