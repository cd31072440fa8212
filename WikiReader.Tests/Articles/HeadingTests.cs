using WikiReader.Web.Articles.Html;

namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class HeadingTests
{
    [Fact]
    public void The_table_of_contents_lists_the_headings_below_the_title_in_document_order() =>
        Writer.Write("""<h1 id="a">A</h1><h2 id="b">B</h2><section><h3 id="c">C</h3></section><h6 id="d">D</h6><h2 id="e">E</h2>""").Headings
            .ShouldBe([new Heading(2, "b", "B"), new Heading(3, "c", "C"), new Heading(6, "d", "D"), new Heading(2, "e", "E")]);

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
    [InlineData("is dropped", "<form><h2 id=x>A</h2></form>")]
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
