using WikiReader.Web.Articles.Html;

namespace WikiReader.Tests.Articles;

public sealed class HeadingTests
{
    [Fact]
    public void The_contents_are_the_headings_below_the_title_in_the_order_of_the_text() =>
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
    public void An_entry_says_what_the_heading_shows(string what, string html, string expected) =>
        Writer.Write(html).Headings.ShouldHaveSingleItem(what).Text.ShouldBe(expected);

    [Theory]
    [InlineData("has no place", "<h2>A</h2>")]
    [InlineData("has a place of the reader's", "<h2 id=wr-main>A</h2>")]
    [InlineData("has no words", "<h2 id=x> </h2>")]
    [InlineData("is dropped", "<form><h2 id=x>A</h2></form>")]
    public void A_heading_that_cannot_be_led_to_is_no_entry(string what, string html) => Writer.Write(html).Headings.ShouldBeEmpty(what);

    [Theory]
    [InlineData("a heading whose place looks like a number of Parsoid's", "mwanza")]
    [InlineData("a heading in other letters", "Größe_(A)")]
    [InlineData("a heading that is a property", "__proto__")]
    public void A_place_is_kept_as_it_is(string what, string id)
    {
        Writer.Write($"<h2 id='{id}'>A</h2>").Headings.ShouldHaveSingleItem(what).Id.ShouldBe(id);
        Writer.ShowOnly($"<h2 id='{id}'>A</h2>").Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("a heading by itself", """<h2 id="Größe"><span id="Gr.C3.B6.C3.9Fe" typeof="mw:FallbackId"></span>Größe</h2>""")]
    [InlineData("a heading in a box", """<div class="mw-heading mw-heading2"><h2 id="Größe"><span id="Gr.C3.B6.C3.9Fe" typeof="mw:FallbackId"></span>Größe</h2></div>""")]
    public void The_old_name_of_a_section_still_leads_to_it(string what, string html)
    {
        var page = Writer.Write($"""{html}<p><a href="./Earth#Gr.C3.B6.C3.9Fe">x</a></p>""");
        page.Headings.ShouldHaveSingleItem(what).ShouldBe(new Heading(2, "Größe", "Größe"));
        var shown = Writer.Show(Writer.TextOf(page.Body));
        shown.QuerySelector("a")!.GetAttribute("href").ShouldBe("#Gr.C3.B6.C3.9Fe");
        shown.QuerySelector("[id='Gr.C3.B6.C3.9Fe']")!.ParentElement!.LocalName.ShouldBe("h2");
    }

    [Fact]
    public void Headings_within_a_heading_do_not_multiply_its_words()
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
    public void The_title_is_the_page_s_unless_it_claims_to_be_another(string what, string stated, string title, string expected) =>
        Writer.WritePage($"<!DOCTYPE html><title>{stated}</title>x", Writer.Earth with { Title = Writer.TitleOf(title) }).Title.ShouldBe(expected, what);

    [Fact]
    public void The_short_description_goes_to_the_head_and_only_there()
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
    public void The_language_and_the_direction_are_the_page_s(string what, string body, string language, string direction)
    {
        var page = Writer.WritePage($"<!DOCTYPE html>{body}x");
        page.Language.ShouldBe(language, what);
        page.Direction.ShouldBe(direction, what);
    }
}
