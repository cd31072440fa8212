using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>What is in the cells of tables, and tables that are wider than their place.</summary>
public sealed class CellTests(BrowserFixture browser) : LookTest(browser)
{
    // The last length of the mask: how far the end of a box is faded out.
    private const string Fading = "box => [getComputedStyle(box).getPropertyValue('--wr-fade-start'), getComputedStyle(box).getPropertyValue('--wr-fade-end')]";

    private string Map(int width) => $"""<span typeof="mw:File"><a href="./File:Sun.svg"><img src="{Picture}" width="{width}" height="60" alt="Map"></a></span>""";

    [Theory]
    [InlineData(Desktop, 198)]
    [InlineData(Phone, 120)]
    public async Task A_picture_keeps_its_size_beside_a_cell_that_takes_all_the_width(int width, int size)
    {
        var article = await ShowAsync($"""
            <table style="width:100%"><tbody><tr><td style="width:1px">{Map(size)}</td><td style="width:100%">{Words}</td></tr></tbody></table>
            <div class="navbox"><table class="navbox-inner"><tbody><tr><td class="navbox-list" style="width:100%">{Words}</td><td style="width:1px">{Map(size)}</td></tr></tbody></table></div>
            """, width);

        (await article.Locator("img").EvaluateAllAsync<double[]>("pictures => pictures.map(picture => picture.getBoundingClientRect().width)")).ShouldBe([size, size]);
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a table", "<table><tbody><tr><td>{0}</td></tr></tbody></table>")]
    [InlineData("an infobox", "<table class=\"infobox\"><tbody><tr><td colspan=\"2\">{0}</td></tr></tbody></table>")]
    public async Task A_picture_in_a_cell_is_no_wider_than_a_phone(string what, string table)
    {
        var article = await ShowAsync(string.Format(null, table, Map(900)) + Words, Phone);
        await article.EvaluateAsync("article => article.querySelectorAll('details').forEach(panel => panel.open = true)");
        (await BoxOf(article, "img")).Width.ShouldBeInRange(250, Phone - 32, what);
    }

    [Fact]
    public async Task A_picture_with_a_caption_fits_its_cell() =>
        (await BoxOf(await ShowAsync($"""<table><tbody><tr><td><figure typeof="mw:File/Thumb"><img src="{Picture}" width="240" height="80" alt="Map"><figcaption>The valley</figcaption></figure></td><td>{Words}</td></tr></tbody></table>"""), "figure")).Width.ShouldBeGreaterThanOrEqualTo(240);

    [Theory]
    [InlineData("a thumbnail in a box that floats", "<div class=\"tright\"><figure class=\"mw-halign-left\" typeof=\"mw:File/Thumb\">{0}<figcaption>The coast</figcaption></figure></div>", 170)]
    [InlineData("a sign beside words", "<div><div style=\"display:table-cell\">{0}</div><div style=\"display:table-cell;width:100%\">Words</div></div>", 24)]
    public async Task A_picture_keeps_its_size_in_a_box_that_is_as_narrow_as_its_content(string what, string body, int size) =>
        (await BoxOf(await ShowAsync(string.Format(null, body, Map(size)) + Words), "img")).Width.ShouldBe(size, what);

    [Fact]
    public async Task A_wide_table_is_below_a_float_and_a_narrow_one_beside_it()
    {
        var cells = string.Concat(Enumerable.Range(1, 12).Select(month => $"<td>Month {month}</td>"));
        var article = await ShowAsync($"""
            <div style="float:right;width:400px;height:200px">Chart</div><table class="wikitable"><tbody><tr><td>One</td></tr></tbody></table><table class="wikitable year"><tbody><tr>{cells}</tr></tbody></table>
            """);

        (await BoxOf(article, "table >> nth=0")).Y.ShouldBeLessThan((await BoxOf(article, "text=Chart")).Y + 100);
        (await BoxOf(article, ".year")).Y.ShouldBeGreaterThan((await BoxOf(article, "text=Chart")).Y + 190);
    }

    [Fact]
    public async Task Numbers_are_not_torn_in_a_table_whose_columns_are_alike()
    {
        var cells = string.Concat(Enumerable.Range(1800, 9).Select(year => $"<td><span>{year}</span></td>"));
        var article = await ShowAsync($"""<table class="wikitable" style="table-layout:fixed;width:100%"><tbody><tr>{cells}</tr></tbody></table>""", Phone);

        (await article.Locator("td span").EvaluateAllAsync<int[]>("numbers => numbers.map(number => number.getClientRects().length)")).ShouldAllBe(lines => lines == 1);
    }

    [Fact]
    public async Task Words_in_columns_and_shares_of_the_width_are_not_torn_on_a_phone()
    {
        var item = "<li><span>Donaudampfschifffahrt</span></li>";
        var article = await ShowAsync(Sheet(".sisters li{width:33%;min-width:20em;white-space:nowrap;display:inline-block}") + $"""
            <div style="column-count:4"><ul>{item}{item}</ul></div><div style="width:33%;float:right"><div style="margin-left:70px"><span>Donaudampfschifffahrt</span></div></div>
            <ul class="sisters">{item}{item}</ul>
            <div class="navbox"><table class="navbox-columns-table"><tbody><tr><td style="width:5em"></td><td class="navbox-list" style="width:20em"><ul>{item}</ul></td><td class="navbox-list" style="width:20em"><ul>{item}</ul></td></tr></tbody></table></div>
            """, Phone);

        (await article.Locator("span").EvaluateAllAsync<int[]>("words => words.map(word => word.getClientRects().length)")).ShouldAllBe(lines => lines == 1);
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_of_thirteen_columns_fits_a_wide_screen()
    {
        var months = string.Concat(Enumerable.Range(1, 13).Select(month => $"<td>{month * 7}.4<br>(12{month % 10}.3)</td>"));
        var article = await ShowAsync($"""<table class="wikitable" style="width:90%;font-size:90%"><tbody><tr><th>Mean daily maximum °C (°F)</th>{months}</tr></tbody></table>""");

        (await article.Locator(".wr-scroll").EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth")).ShouldBe(0);
    }

    [Theory]
    [InlineData("style=\"margin:0 3px 3px;width:100%\"")]
    [InlineData("style=\"margin-left: 1em; width: 100%\"")]
    [InlineData("width=\"100%\" style=\"margin:4px\"")]
    public async Task A_table_as_wide_as_the_page_does_not_scroll_for_its_margins(string attributes)
    {
        var article = await ShowAsync($"<table {attributes}><tbody><tr><td>One</td><td>Two</td></tr></tbody></table>");

        (await article.Locator(".wr-scroll").EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth")).ShouldBe(0);
    }

    [Theory]
    [InlineData("cells with a ground", "<table class=\"wikitable\"><tbody><tr>{0}</tr></tbody></table>", ".wr-scroll")]
    [InlineData("a table that floats", "<table class=\"wikitable\" style=\"float:right\"><tbody><tr>{0}</tr></tbody></table>", "table")]
    public async Task What_scrolls_is_faded_at_the_side_where_there_is_more(string what, string table, string box)
    {
        var cells = string.Concat(Enumerable.Range(1, 12).Select(month => $"<td style=\"background:#cef\">Month of {month}</td>"));
        var scrolled = (await ShowAsync(string.Format(null, table, cells), Phone)).Locator(box).First;

        (await scrolled.EvaluateAsync<string[]>(Fading)).ShouldBe(["0px", "24px"], what);
        await scrolled.EvaluateAsync("box => { box.scrollLeft = 10000; }");
        await Assertions.Expect(scrolled).ToHaveCSSAsync("--wr-fade-start", "24px");
        (await scrolled.EvaluateAsync<string[]>(Fading)).ShouldBe(["24px", "0px"], what);
    }

    [Fact]
    public async Task What_fits_is_not_faded() =>
        (await (await ShowAsync("""<div style="background:#cef"><table class="wikitable"><tbody><tr><td>One</td></tr></tbody></table></div>""")).Locator(".wr-scroll").EvaluateAsync<string[]>(Fading)).ShouldBe(["0px", "0px"]);

    [Fact]
    public async Task Values_are_at_the_start_and_an_alignment_of_the_page_counts()
    {
        var article = await ShowAsync("""
            <table class="infobox"><tbody><tr><td colspan="2"><table class="infobox-subbox"><tbody><tr><th>Stable</th><td class="value">12.3</td></tr></tbody></table></td></tr>
            <tr><th align="center" class="asked">Name</th><td>x</td></tr></tbody></table>
            <table class="wikitable"><tbody><tr><td class="low">One</td><td style="vertical-align:middle">Two</td><td>One<br>Two<br>Three</td></tr></tbody></table>
            """);

        await Assertions.Expect(article.Locator(".value")).ToHaveCSSAsync("text-align", "start");
        (await article.Locator(".asked").EvaluateAsync<string>("cell => getComputedStyle(cell).textAlign")).ShouldContain("center");
        await Assertions.Expect(article.Locator(".low")).ToHaveCSSAsync("vertical-align", "middle");
    }

    // What browsers implement of MathML leaves these attributes to style sheets.
    [Fact]
    public async Task The_lines_of_an_equation_are_aligned_at_its_sign()
    {
        var article = await ShowAsync($"""
            <math display="block"><mtable columnalign="right left" columnspacing="0em 2em">{Row("<mo>+</mo><mi>y</mi><mo>+</mo><mi>z</mi>")}{Row("")}</mtable></math>
            """);

        (await BoxOf(article, "mtr >> nth=0 >> mo >> nth=-1")).X.ShouldBe((await BoxOf(article, "mtr >> nth=1 >> mo")).X, 0.5);
        (await BoxOf(article, "mtr >> nth=0 >> mi >> nth=-1")).X.ShouldBe((await BoxOf(article, "mtr >> nth=1 >> mi")).X, 0.5);

        static string Row(string more) => $"<mtr><mtd><mi>x</mi>{more}</mtd><mtd><mo>=</mo><mn>1</mn></mtd></mtr>";
    }

    [Fact]
    public async Task A_table_of_many_columns_in_another_is_below_a_float()
    {
        var months = string.Concat(Enumerable.Range(1, 12).Select(month => $"""<td style="width:45px">{month}</td>"""));
        var article = await ShowAsync($"""<div style="float:right;width:380px;height:200px">A chart</div><p>Rain.</p><table><tbody><tr><td><table><tbody><tr>{months}</tr></tbody></table></td></tr></tbody></table>""");

        (await article.Locator(".wr-scroll").EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth")).ShouldBeFalse();
    }

    // The directions around a place, as many wikis show its neighbors.
    [Theory]
    [InlineData(Desktop)]
    [InlineData(Phone)]
    public async Task The_directions_of_a_compass_stay_where_they_point(int width)
    {
        var article = await ShowAsync(
            """
            <table class="navbox" style="width:80%;margin:auto"><tbody><tr><td style="width:33%">Upper Mill</td><td style="width:33%">Northwater</td><td style="width:33%">Hill Farm</td></tr>
            <tr><td>Westbridge</td><td><b>Millbrook</b></td><td>Easthaven</td></tr><tr><td>Old Ford</td><td>Southwater</td><td>Barley Field</td></tr></tbody></table>
            """,
            width);

        var (north, south, west, east) = (await BoxOf(article, "text=Northwater"), await BoxOf(article, "text=Southwater"), await BoxOf(article, "text=Westbridge"), await BoxOf(article, "text=Easthaven"));
        var center = await BoxOf(article, "text=Millbrook");
        (north.Y < center.Y && center.Y < south.Y).ShouldBeTrue();
        (west.X < center.X && center.X < east.X).ShouldBeTrue();
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }
}
