namespace WikiReader.Tests.Browser.Layout;

/// <summary>A screen of 360 pixels.</summary>
public sealed class PhoneTests(BrowserFixture browser) : LookTest(browser)
{
    private const string Months = "<th>January</th><th>February</th><th>March</th><th>April</th><th>May</th><th>June</th><th>July</th><th>August</th><th>September</th><th>October</th><th>November</th><th>December</th>";

    [Theory]
    [InlineData("a sidebar with a width", """<table class="sidebar" style="width:30em"><tbody><tr><td class="x">The mills of the valley and of the hills</td></tr></tbody></table>""")]
    [InlineData("an infobox with a wide word", """<table class="infobox"><tbody><tr><th>Name</th><td>Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen</td></tr></tbody></table>""")]
    [InlineData("a wide table of the class infobox", $"""<table class="infobox" style="width:97%"><tbody><tr>{Months}</tr></tbody></table>""")]
    [InlineData("a table that floats", $"""<table class="wikitable" style="float:right"><tbody><tr>{Months}</tr></tbody></table>""")]
    [InlineData("a table that floats by a class", $"""<table class="climate"><tbody><tr>{Months}</tr></tbody></table>""")]
    [InlineData("boxes in a row", """<div class="sister-bar"><div class="sister-bar-item">Definitions from the dictionary</div><div class="sister-bar-item">Media from the commons</div></div>""")]
    [InlineData("a box with a width and a float", """<div style="float:left;width:500px">The mills of the valley and of the hills and of the plain</div>""")]
    [InlineData("words without a break", """<p><span class="nowrap">The mills of the valley and of the hills and of the plain by the sea</span></p>""")]
    [InlineData("a grid of tables", $"""<table style="float:right;width:400px"><tbody><tr><td><table class="wikitable"><tbody><tr>{Months}</tr></tbody></table></td></tr></tbody></table>""")]
    public async Task What_is_wider_than_the_screen_wraps_or_scrolls(string what, string body)
    {
        var article = await ShowAsync(Sheet(".climate{float:right;font-size:90%}.sister-bar{display:flex;width:800px}.sister-bar-item{white-space:nowrap}.sidebar{width:22em;float:right}") + body + Words, Phone);

        (await LayoutFaultsOf(article)).ShouldBeEmpty(what);
        (await BoxOf(article, "p >> nth=-1")).Width.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task A_wide_table_of_the_class_infobox_scrolls_on_a_desktop()
    {
        var article = await ShowAsync($"""<table class="infobox"><tbody><tr>{Months}{Months}</tr></tbody></table>{Words}""");

        (await LayoutFaultsOf(article)).ShouldBeEmpty();
        (await article.Locator(".wr-scroll").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_label_of_an_infobox_is_not_torn_between_letters()
    {
        var article = await ShowAsync("""<table class="infobox" style="width:200px"><tbody><tr><th>Bevölkerungsdichte</th><td>1.500 Einwohner je Quadratkilometer und viele Mühlen</td></tr></tbody></table>""", language: "de");

        await Microsoft.Playwright.Assertions.Expect(article.Locator("th")).ToHaveCSSAsync("hyphens", "auto");
        // Without a dictionary for German, Chromium keeps the word whole.
        (await article.Locator("th").EvaluateAsync<int>("th => { const range = document.createRange(); range.selectNodeContents(th); return range.getClientRects().length; }")).ShouldBeLessThanOrEqualTo(3);
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_map_in_a_table_that_is_as_narrow_as_possible_keeps_its_size()
    {
        var article = await ShowAsync($"""
            <table class="float-right" style="width:1px"><tbody><tr><td><div style="position:relative;width:max-content"><figure typeof="mw:File"><img src="{Picture}" width="240" height="160" alt="Map"></figure>
            <div style="position:absolute;top:50%;left:50%">Mill</div></div></td></tr></tbody></table>{Words}
            """, Phone);

        (await BoxOf(article, "img")).Width.ShouldBe(240);
        (await BoxOf(article, "table")).Width.ShouldBeGreaterThanOrEqualTo(240);
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wide_picture_scrolls_and_keeps_its_size()
    {
        var article = await ShowAsync($"""<div class="noresize" style="overflow:auto"><figure typeof="mw:File"><img src="{Picture}" width="1800" height="200" alt="A panorama"></figure></div>""", Phone);
        var (picture, box) = (await BoxOf(article, "img"), await BoxOf(article, ".noresize"));

        (picture.Width, picture.Height).ShouldBe((1800, 200));
        box.Width.ShouldBeLessThan(Phone);
        (await article.Locator(".noresize").EvaluateAsync<int>("box => { box.scrollLeft = 500; return box.scrollLeft; }")).ShouldBe(500);
    }

    [Theory]
    [InlineData("dl", "dd", 20)]
    [InlineData("dl", "dd", 40)]
    [InlineData("ul", "li", 20)]
    [InlineData("ol", "li", 12)]
    public async Task Ten_characters_fit_into_the_deepest_reply(string list, string item, int depth)
    {
        var nested = string.Concat(Enumerable.Repeat($"<{list}><{item}>I agree with this.", depth)) + "<b>W</b>" + string.Concat(Enumerable.Repeat($"</{item}></{list}>", depth));
        var article = await ShowAsync(nested, Phone);
        var character = await article.EvaluateAsync<double>("article => { const probe = document.createElement('span'); probe.textContent = 'abcdefghij'; article.prepend(probe); return probe.getBoundingClientRect().width; }");

        (await article.Locator(item).Last.EvaluateAsync<double>("item => item.getBoundingClientRect().width")).ShouldBeGreaterThan(character);
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Links_back_from_a_note_are_apart_and_are_copied_apart(int width)
    {
        var links = string.Concat(Enumerable.Range(1, 12).Select(number => $"""<a href="./Earth#cite_ref-mill_{number}"><span class="mw-linkback-text">{number} </span></a>"""));
        var article = await ShowAsync($"""
            {string.Concat(Enumerable.Range(1, 12).Select(number => $"""<sup id="cite_ref-mill_{number}" class="mw-ref reference"><a href="./Earth#cite_note-mill"><span class="mw-reflink-text">[1]</span></a></sup>"""))}
            <div class="mw-references-wrap"><ol class="mw-references references"><li id="cite_note-mill"><span rel="mw:referencedBy" class="mw-cite-backlink">{links}</span> <span class="mw-reference-text reference-text">Miller, 1900.</span></li></ol></div>
            """, width);
        var boxes = await article.Locator("li a").EvaluateAllAsync<double[][]>("links => links.map(link => link.getBoundingClientRect()).map(box => [box.left, box.top, box.right, box.bottom])");

        boxes.Length.ShouldBe(12);
        boxes.ShouldAllBe(box => box[2] - box[0] >= 24 && box[3] - box[1] >= 24);
        foreach (var (one, next) in boxes.Zip(boxes.Skip(1))) (next[1] >= one[3] - 1 || next[0] >= one[2] - 1).ShouldBeTrue();
        (await article.Locator("li").EvaluateAsync<string>("note => { getSelection().selectAllChildren(note); return getSelection().toString(); }")).ShouldContain("1 2 3 4 5 6 7 8 9 10 11 12");
    }

    [Fact]
    public async Task A_timeline_without_a_size_moves_nothing_when_it_loads()
    {
        var article = await ShowAsync($"""<p>x</p><div class="timeline-wrapper"><map name="t"></map><img usemap="#t" src="{Picture}"></div>{Words}{Words}""", Phone);

        (await article.EvaluateAsync<double>(PageFaults.Shift)).ShouldBeLessThanOrEqualTo(PageFaults.AllowedShift);
        (await BoxOf(article, ".timeline-wrapper")).Height.ShouldBeGreaterThan(200);
    }

    // As infoboxes of countries are built on the German Wikipedia.
    [Fact]
    public async Task An_infobox_with_two_pictures_beside_each_other_and_a_recording_fits()
    {
        var article = await ShowAsync(
            $"""
            <table class="wikitable infobox float-right" style="width:330px;font-size:90%"><tbody>
            <tr><td colspan="2"><table style="width:100%"><tbody><tr><td><img src="{Picture}" width="180" height="120" alt="Flag"></td><td><img src="{Picture}" width="117" height="140" alt="Arms"></td></tr></tbody></table></td></tr>
            <tr><td><b>Nationalfeiertag</b></td><td>Repräsentanten</td></tr><tr><td>Hymne</td><td><audio src="{new Uri(Reader.Sandbox.Url, "media/Sound.ogg")}" controls width="220"></audio></td></tr></tbody></table>
            """,
            Phone,
            language: "de");

        (await article.Locator("table").First.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth + 1")).ShouldBeFalse();
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_formula_that_is_wider_than_the_screen_fades_out()
    {
        var article = await ShowAsync($"""<math display="block"><mrow>{string.Concat(Enumerable.Repeat("<mi>x</mi><mo>+</mo>", 40))}<mi>y</mi></mrow></math>""", Phone);

        (await article.Locator("math").EvaluateAsync<string>("formula => getComputedStyle(formula).getPropertyValue('--wr-fade-end')")).ShouldBe("24px");
    }
}
