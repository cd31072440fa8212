using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>Where files, boxes and marks are.</summary>
public sealed class PlaceTests(BrowserFixture browser) : LookTest(browser)
{
    private string Image => $"""<img src="{Picture}" width="160" height="120" alt="Sun">""";

    [Theory]
    [InlineData("ltr", "mw:File/Thumb", "mw-halign-left", true)]
    [InlineData("ltr", "mw:File/Thumb", "mw-halign-right", false)]
    [InlineData("ltr", "mw:File/Thumb", "", false)]
    [InlineData("rtl", "mw:File/Thumb", "mw-halign-left", true)]
    [InlineData("rtl", "mw:File/Thumb", "mw-halign-right", false)]
    [InlineData("rtl", "mw:File/Thumb", "", true)]
    [InlineData("ltr", "mw:File/Frameless", "mw-halign-right", false)]
    [InlineData("rtl", "mw:File", "mw-halign-right", false)]
    [InlineData("rtl", "mw:File/Frame", "mw-halign-left", true)]
    public async Task A_file_is_at_the_side_that_the_page_says_with_a_gap_beside_the_words(string direction, string type, string alignment, bool isLeft)
    {
        var article = await ShowAsync($"""<div dir="ltr"><figure class="{alignment}" typeof="{type}"><a href="./File:Sun.svg">{Image}</a><figcaption>The sun</figcaption></figure></div>{Words}""", direction: direction);
        var (figure, whole) = (await BoxOf(article, "figure"), (await article.BoundingBoxAsync())!);
        var words = await article.Locator("p").EvaluateAsync<double[]>("p => { const range = document.createRange(); range.selectNodeContents(p); const first = range.getClientRects()[0]; return [first.left, first.right]; }");

        (figure.X + figure.Width / 2 < whole.X + whole.Width / 2).ShouldBe(isLeft);
        (isLeft ? words[0] - (figure.X + figure.Width) : figure.X - words[1]).ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("a centered file", "<figure class=\"mw-halign-center\" typeof=\"mw:File/Thumb\">{0}<figcaption>The sun</figcaption></figure>", "")]
    [InlineData("a file without alignment", "<figure class=\"mw-halign-none\" typeof=\"mw:File/Thumb\">{0}<figcaption>The sun</figcaption></figure>", "")]
    [InlineData("a table that floats by a class", "<table class=\"wikitable census\"><tr><td>1900</td><td>{0}</td></tr></table>", ".census{float:left;margin-right:1em}")]
    [InlineData("a table that floats on wide screens", "<table class=\"wikitable census\"><tr><td>1900</td><td>{0}</td></tr></table>", "@media (min-width:640px){.census{float:left}}")]
    public async Task Text_goes_on_beside_a_box(string what, string box, string css)
    {
        var article = await ShowAsync(Sheet($".x{{width:1px}}{css}") + """<table class="infobox"><tbody><tr><td style="height:900px">Tall</td></tr></tbody></table>""" + string.Format(null, box, Image) + Words);
        var (infobox, words) = (await BoxOf(article, ".infobox"), await BoxOf(article, "p"));

        words.Y.ShouldBeLessThan(infobox.Y + 400, what);
        (await BoxOf(article, "img")).Y.ShouldBeLessThan(infobox.Y + 200, what);
    }

    // Today's form has classes, and a sheet that positions them; the old one has an anchor without size.
    [Theory]
    [InlineData(Desktop, true)]
    [InlineData(Phone, true)]
    [InlineData(Desktop, false)]
    [InlineData(Phone, false)]
    public async Task A_mark_is_where_the_map_has_its_place(int width, bool isToday)
    {
        var dot = $"""<img src="{Picture}" width="8" height="8" alt="">""";
        var mark = isToday
            ? $"""<div class="od" style="top:25%;left:75%"><div class="id" style="left:-4px;top:-4px"><span typeof="mw:File"><a href="./Mill">{dot}</a></span></div><div class="pr" style="font-size:90%;width:6em;left:6px"><div>Old mill</div></div></div>"""
            : $"""<div style="position:absolute;top:25%;left:75%;height:0;width:0"><div style="position:relative;z-index:100;left:-4px;top:-4px;width:8px;height:8px;line-height:0px"><span typeof="mw:File"><a href="./Mill">{dot}</a></span></div><div style="position:absolute;top:-0.6em;left:8px;width:6em">Old mill</div></div>""";
        var article = await ShowAsync(Sheet(".locmap .od{position:absolute}.locmap .id{position:absolute;line-height:0}.locmap .pr{position:absolute;top:-0.75em;line-height:110%;text-align:left}") + $"""
            <table class="infobox"><tbody><tr><td colspan="2"><div class="{(isToday ? "locmap" : "")}"><div style="position:relative;width:240px;border:1px solid #ccc">
            <span typeof="mw:File"><img class="map" src="{Picture}" width="240" height="180" alt="Map"></span>{mark}</div></div></td></tr></tbody></table>
            """, width);
        var (map, point, name) = (await BoxOf(article, ".map"), await BoxOf(article, "img[width='8']"), await BoxOf(article, "text=Old mill"));

        (point.Width, point.Height).ShouldBe((8, 8));
        (point.X + 4).ShouldBe(map.X + 0.75f * map.Width, 2);
        (point.Y + 4).ShouldBe(map.Y + 0.25f * map.Height, 2);
        name.X.ShouldBeGreaterThan(point.X + 4);
        Math.Abs(name.Y + name.Height / 2 - point.Y - 4).ShouldBeLessThan(10);
        name.Width.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task The_name_beside_a_mark_can_be_read_in_dark_mode()
    {
        var article = await ShowAsync($"""
            <div style="position:relative;width:240px"><img src="{Picture}" width="240" height="180" alt="Map"><div style="position:absolute;top:25%;left:50%">Old <a href="./Mill">mill</a></div></div>
            """, scheme: ColorScheme.Dark);

        (await ContrastFaultsOf(article)).ShouldBeEmpty();
        (await article.Locator("text=Old").First.EvaluateAsync<int[]>("name => getComputedStyle(name).color.match(/\\d+/g).map(Number)")).ShouldAllBe(part => part < 100);
    }

    // Generated text is part of what assistive technology is told.
    [Fact]
    public async Task Notes_of_a_note_are_numbered_after_it()
    {
        var article = await ShowAsync("""
            <p>Mills<sup class="mw-ref" id="cite_ref-3"><a href="./Page#cite_note-3"><span class="mw-reflink-text">[2.1]</span></a></sup></p>
            <ol class="mw-references references"><li id="cite_note-1"><span class="mw-reference-text">Barley</span></li>
            <li id="cite_note-2"><span class="mw-reference-text">Water</span><ol class="mw-subreference-list"><li id="cite_note-3"><span class="mw-reference-text">Page 7</span></li><li id="cite_note-4"><span class="mw-reference-text">Page 9</span></li></ol></li></ol>
            """);

        await using var session = await article.Page.Context.NewCDPSessionAsync(article.Page);
        var tree = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value.GetProperty("nodes").EnumerateArray();
        var names = tree.Select(node => node.TryGetProperty("name", out var name) ? name.GetProperty("value").GetString() : null).ToArray();
        names.ShouldContain("2.1");
        names.ShouldContain("2.2");
    }

    [Fact]
    public async Task Several_links_back_begin_with_an_arrow_as_one_does()
    {
        var article = await ShowAsync("""
            <ol class="mw-references references"><li id="cite_note-1"><span rel="mw:referencedBy"><a href="./Page#cite_ref-1_0"><span class="mw-linkback-text">1 </span></a><a href="./Page#cite_ref-1_1"><span class="mw-linkback-text">2 </span></a></span> <span class="mw-reference-text">Barley</span></li></ol>
            """);

        (await article.Locator("li > span").First.EvaluateAsync<string>("back => getComputedStyle(back, '::before').content")).ShouldContain("↑");
    }
}
