using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>Boxes that templates make, and what stands in the middle.</summary>
public sealed class BoxTests(BrowserFixture browser) : LookTest(browser)
{
    private const string Place = """<span class="plainlinks"><a href="https://example.org/"><span class="geo-default"><span class="geo-dms">35°N 135°E</span></span></a></span>""";

    [Theory]
    [InlineData("a paragraph", "<p style=\"text-align:center\"><span>Mills</span></p>")]
    [InlineData("in a centered box", "<div class=\"center\"><p><span>Mills</span></p></div>")]
    [InlineData("in a box of the page", "<div style=\"text-align:center;border:1px solid #ccc\"><div class=\"plainlist\"><ul><li><span>Mills</span></li></ul></div></div>")]
    [InlineData("the portals of a French page", "<ul class=\"bandeau-portail\"><li><span>Mills</span></li></ul>")]
    [InlineData("a packed gallery", "<ul class=\"gallery mw-gallery-packed\"><li class=\"gallerycaption\">Mills</li><li class=\"gallerybox\" style=\"width:100px\"><div class=\"thumb\"><span><img width=\"100\" height=\"50\" alt=\"Mill\" src=\"{0}\"></span></div></li></ul>")]
    public async Task What_is_centered_is_in_the_middle_of_the_article(string what, string body)
    {
        var article = await ShowAsync(string.Format(null, body, Picture));
        var (whole, words) = ((await article.BoundingBoxAsync())!, await BoxOf(article, "span"));

        (words.X + words.Width / 2).ShouldBe(whole.X + whole.Width / 2, 8, what);
    }

    [Fact]
    public async Task A_heading_is_as_wide_as_its_box_and_running_text_is_not()
    {
        var article = await ShowAsync($"""<section><div class="panel"><h2>News</h2></div></section><section><h2 class="own">Mills</h2>{Words}</section>""");

        (await BoxOf(article, "h2")).Width.ShouldBeGreaterThan(800);
        (await BoxOf(article, ".own")).Width.ShouldBeLessThan(700);
        (await BoxOf(article, "section p")).Width.ShouldBeLessThan(700);
    }

    // A row that comes later from the network may widen it.
    [Fact]
    public async Task A_box_beside_the_text_is_shown_once_the_text_after_it_has_begun()
    {
        var article = await ShowAsync($"""<section><table class="infobox"><tbody><tr><th>Wheels</th><td>2</td></tr></tbody></table>{Words}</section>""");
        await Assertions.Expect(article.Locator(".infobox")).ToBeVisibleAsync();
        await article.Locator("p").First.EvaluateAsync("text => text.remove()");
        await Assertions.Expect(article.Locator(".infobox")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_displayed_formula_is_in_the_middle_of_the_text()
    {
        var article = await ShowAsync($"""{Words}<span class="mwe-math-element"><span class="mwe-math-mathml-display"><math display="block"><mi>x</mi></math></span></span>""");
        var (text, formula) = (await BoxOf(article, "p"), await BoxOf(article, "mi"));

        (formula.X + formula.Width / 2).ShouldBe(text.X + text.Width / 2, 4);
    }

    [Fact]
    public async Task The_same_coordinates_are_shown_once()
    {
        var article = await ShowAsync($"""
            <table class="infobox"><tbody><tr><td>At {Place}<span style="font-size:small"><span id="coordinates">Coordinates: {Place}</span></span></td></tr></tbody></table>
            """);

        await Assertions.Expect(article.Locator("#coordinates")).ToBeHiddenAsync();
        var alone = await ShowAsync($"""<p><span style="display:none" class="geo">35; 135</span><span id="coordinates">Coordinates: {Place}</span></p>""");
        await Assertions.Expect(alone.Locator("#coordinates")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_rule_about_a_heading_follows_the_heading_to_its_new_level()
    {
        var article = await ShowAsync(Sheet("#greeting h1{display:inline}.news h2{color:#800000}") + """
            <div id="greeting"><h1 id="w">Welcome</h1>, reader</div><div class="news"><h2 id="n">News</h2><h3 id="t">Today</h3></div>
            """);

        await Assertions.Expect(article.Locator("#w")).ToHaveCSSAsync("display", "inline");
        await Assertions.Expect(article.Locator("#n")).ToHaveCSSAsync("color", "rgb(128, 0, 0)");
        await Assertions.Expect(article.Locator("#t")).Not.ToHaveCSSAsync("color", "rgb(128, 0, 0)");
    }

    [Fact]
    public async Task The_title_of_a_box_of_links_has_the_room_of_links_that_are_not_shown()
    {
        var article = await ShowAsync("""<div class="navbox"><table class="navbox-inner"><tbody><tr><th class="navbox-title"><div style="margin:0 4em">Mills of the valley and the hills</div></th></tr></tbody></table></div>""", Phone);

        (await BoxOf(article, ".navbox-title div")).Width.ShouldBeGreaterThan(270);
    }

    [Fact]
    public async Task A_paragraph_is_apart_from_what_precedes_it()
    {
        var article = await ShowAsync(Sheet(".source{margin:0}") + $"""<div class="source">Source: the miller</div>{Words}""");
        var (source, words) = (await BoxOf(article, ".source"), await BoxOf(article, "p"));

        (words.Y - source.Y - source.Height).ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public async Task All_notes_have_one_size()
    {
        var note = """<ol class="mw-references references"><li>Miller, 1900.</li></ol>""";
        var article = await ShowAsync(Sheet(".reflist{font-size:90%}.reflist .references{font-size:100%}") + $"""
            <div class="reflist">{note}</div><div class="reflist"><div class="mw-references-wrap">{note}</div></div><div class="mw-references-wrap">{note}</div>
            """);

        (await article.Locator("li").EvaluateAllAsync<string[]>("notes => notes.map(note => getComputedStyle(note).fontSize)")).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_lock_has_room_behind_its_link() =>
        await Assertions.Expect((await ShowAsync("""<p><cite><span class="id-lock-free"><a href="https://example.org/">0305256</a></span></cite></p>""")).Locator("cite a")).Not.ToHaveCSSAsync("padding-right", "0px");

    [Fact]
    public async Task The_note_of_a_French_section_is_beside_its_sign()
    {
        var article = await ShowAsync($"""
            <p>Texte</p><div class="bandeau-container bandeau-section metadata"><div class="bandeau-cell bandeau-icone"><img src="{Picture}" width="20" height="20" alt=""></div><div class="bandeau-cell">Article : Moulins.</div></div>
            """, language: "fr");
        var (sign, note) = (await BoxOf(article, ".bandeau-icone"), await BoxOf(article, ".bandeau-cell >> nth=1"));

        note.X.ShouldBeGreaterThan(sign.X + 15);
        note.Y.ShouldBeLessThan(sign.Y + sign.Height);
    }
}
