using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Boxes;

/// <summary>Tables are sorted as their wiki sorts them.</summary>
public sealed class SortTests(BrowserFixture browser) : LookTest(browser)
{
    private const string Rows = """
        <tr><td>Oslo</td><td>709</td></tr><tr><td rowspan="2">Rome</td><td>2,749</td></tr><tr><td>12</td></tr><tr><td>Bern</td><td>134</td></tr><tr class="sortbottom"><td>Sum</td><td>3,604</td></tr>
        """;

    [Theory]
    [InlineData("numbers with separators", "en", "1,200|35|−4|900.5", "−4|35|900.5|1,200")]
    [InlineData("numbers of a German page", "de", "1.200|35,5|35,25|900", "35,25|35,5|900|1.200")]
    [InlineData("numbers of a French page", "fr", "1 200|35,5|4 000|12", "12|35,5|1 200|4 000")]
    [InlineData("Arabic digits", "ar", "١٬٢٠٠|٣٥|٤", "٤|٣٥|١٬٢٠٠")]
    [InlineData("units", "en", "12 km|9 km|110 km", "9 km|12 km|110 km")]
    [InlineData("currencies and percentages", "en", "$1,200|$35|–$4", "–$4|$35|$1,200")]
    [InlineData("numbers of which some are not known", "en", "30|—|4|100|5|6|7|8|9|10|N/A|11", "4|5|6|7|8|9|10|11|30|100|—|N/A")]
    [InlineData("dates", "en", "2 February 2020|10 January 2020|March 2019|1 May 1999", "1 May 1999|March 2019|10 January 2020|2 February 2020")]
    [InlineData("dates, month first", "en", "February 2, 2020|January 10, 2020|May 1, 1999", "May 1, 1999|January 10, 2020|February 2, 2020")]
    [InlineData("dates of a German page", "de", "2. Februar 2020|10. Januar 2020|1. März 1999", "1. März 1999|10. Januar 2020|2. Februar 2020")]
    [InlineData("dates of a Spanish page", "es", "2 de febrero de 2020|10 de enero de 2020|1 de mayo de 1999", "1 de mayo de 1999|10 de enero de 2020|2 de febrero de 2020")]
    [InlineData("dates in figures", "de", "02.02.2020|10.01.2020|01.05.1999", "01.05.1999|10.01.2020|02.02.2020")]
    [InlineData("ISO dates", "en", "2020-02-02|2020-01-10|1999-05-01", "1999-05-01|2020-01-10|2020-02-02")]
    [InlineData("words", "en", "Zoo|apple|Éclair|Echo", "apple|Echo|Éclair|Zoo")]
    [InlineData("words of a Swedish page", "sv", "Ö|Z|Å|A", "A|Z|Å|Ö")]
    [InlineData("names with numbers", "en", "F-16|F-4|A10|B2", "A10|B2|F-4|F-16")]
    [InlineData("names that end in a number", "en", "STS-10|STS-2|STS-1", "STS-1|STS-2|STS-10")]
    [InlineData("negative amounts", "en", "US$-5|Rs -7|€3", "Rs -7|US$-5|€3")]
    [InlineData("parts of one", "en", ".750|1.000|.500|$.25", "$.25|.500|.750|1.000")]
    [InlineData("fractions", "en", "8½|9|7|½|8 ¼", "½|7|8 ¼|8½|9")]
    [InlineData("times", "en", "1:45.322|1:44.987|12:01.010", "1:44.987|1:45.322|12:01.010")]
    [InlineData("results of a German page", "de", "3:1|1:0|10:2", "1:0|3:1|10:2")]
    [InlineData("versions", "en", "10.15.7|10.4.1|9.2", "9.2|10.4.1|10.15.7")]
    [InlineData("dates among years", "en", "12 May 1901|1899|c. 1880|3 June 1870|1888–90", "3 June 1870|c. 1880|1888–90|1899|12 May 1901")]
    [InlineData("several days", "en", "12–15 May 2010|5–10 June 2009|29 December 2009 – 3 January 2010|Jan 5–8, 2010", "5–10 June 2009|29 December 2009 – 3 January 2010|Jan 5–8, 2010|12–15 May 2010")]
    [InlineData("dates with a time", "en", "12 May 2010, 14:30|2 May 2010, 09:15|30 April 2010, 20:00", "30 April 2010, 20:00|2 May 2010, 09:15|12 May 2010, 14:30")]
    [InlineData("dates of a Hebrew page", "he", "5 במאי 2010|3 בינואר 2011|יוני 2009", "יוני 2009|5 במאי 2010|3 בינואר 2011")]
    [InlineData("dates of a Vietnamese page", "vi", "5 tháng 1 năm 2010|3 tháng 12 năm 2009|ngày 2 tháng 2 năm 2010", "3 tháng 12 năm 2009|5 tháng 1 năm 2010|ngày 2 tháng 2 năm 2010")]
    public async Task A_column_is_sorted_by_what_it_contains(string what, string language, string cells, string expected)
    {
        var rows = string.Concat(cells.Split('|').Select(cell => $"<tr><td>{cell}</td></tr>"));
        var article = await ShowAsync($"""<table class="wikitable sortable"><tbody><tr><th>Of</th></tr>{rows}</tbody></table>""", language: language, direction: language == "ar" ? "rtl" : "ltr");

        await article.Locator("th [role=button]").ClickAsync();
        (await FirstColumnAsync(article)).ShouldBe(expected.Split('|'), what);
    }

    [Fact]
    public async Task A_heading_sorts_ascending_then_descending_then_as_written_and_says_so()
    {
        var article = await ShowAsync($"""<table class="wikitable sortable"><tbody><tr><th>City</th><th>People</th></tr>{Rows}</tbody></table>""");
        var heading = article.Locator("th").Last;
        var status = article.Page.Locator(".wr-spoken");

        await heading.Locator("[role=button]").FocusAsync();
        await article.Page.Keyboard.PressAsync("Enter");
        (await RowsAsync(article)).ShouldBe(["Rome 12", "Bern 134", "Oslo 709", "Rome 2,749", "Sum 3,604"]);
        await Assertions.Expect(heading).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(status).ToHaveTextAsync("Sorted by People, ascending");
        await article.Page.Keyboard.PressAsync("Space");
        (await RowsAsync(article)).ShouldBe(["Rome 2,749", "Oslo 709", "Bern 134", "Rome 12", "Sum 3,604"]);
        await Assertions.Expect(heading).ToHaveAttributeAsync("aria-sort", "descending");
        await article.Page.Keyboard.PressAsync("Enter");
        (await RowsAsync(article)).ShouldBe(["Oslo 709", "Rome 2,749", "12", "Bern 134", "Sum 3,604"]);
        await Assertions.Expect(heading).Not.ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(status).ToHaveTextAsync("In the original order");
        await Assertions.Expect(article.Locator("td[rowspan='2']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_heading_of_a_long_table_shows_its_order_before_the_rows_move()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(number => $"<tr><td>{121 - number}</td></tr>"));
        var article = await ShowAsync($"""<table class="wikitable sortable"><tbody><tr><th>Number</th></tr>{rows}</tbody></table>""");
        await article.EvaluateAsync("article => { window.first = new Promise(done => addEventListener('click', () => requestAnimationFrame(() => done(article.querySelector('td').textContent)))); }");

        await article.Locator("th [role=button]").ClickAsync();
        (await article.Page.EvaluateAsync<string>("() => first")).ShouldBe("120");
        await Assertions.Expect(article.Locator("th")).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(article.Page.Locator(".wr-spoken")).ToHaveTextAsync("Sorted by Number, ascending");
        (await FirstColumnAsync(article)).ShouldBe(Enumerable.Range(1, 120).Select(number => $"{number}"));
    }

    [Fact]
    public async Task With_Shift_a_second_column_decides_between_equal_rows()
    {
        var article = await ShowAsync("""<table class="wikitable sortable"><tbody><tr><th>Land</th><th>City</th></tr><tr><td>B</td><td>z</td></tr><tr><td>A</td><td>y</td></tr><tr><td>B</td><td>x</td></tr></tbody></table>""");

        await article.Locator("th [role=button]").First.ClickAsync();
        (await RowsAsync(article)).ShouldBe(["A y", "B z", "B x"]);
        await article.Locator("th [role=button]").Last.ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.Shift] });
        (await RowsAsync(article)).ShouldBe(["A y", "B x", "B z"]);
    }

    [Fact]
    public async Task What_a_page_says_about_sorting_is_heeded()
    {
        var article = await ShowAsync("""
            <table class="wikitable sortable"><tbody><tr><th colspan="2">Mills</th><th rowspan="2" class="unsortable">Note</th></tr><tr><th data-sort-type="text">Number</th><th><a href="./Year">Year</a></th></tr>
            <tr class="sorttop"><td>0</td><td>0</td><td>top</td></tr><tr><td>9</td><td data-sort-value="3">one</td><td>a</td></tr><tr><td>10</td><td><span data-sort-value="1">three</span></td><td>b</td></tr><tr><td>8</td><td data-sort-value="2">two<sup class="reference">[99]</sup></td><td>c</td></tr>
            <tr><th>Number</th><th>Year</th><th>Note</th></tr></tbody></table>
            """);

        await Assertions.Expect(article.Locator("th [role=button]")).ToHaveCountAsync(2);
        await article.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sort by Year" }).ClickAsync();
        (await RowsAsync(article))[1..].ShouldBe(["0 0 top", "10 three b", "8 two[99] c", "9 one a", "Number Year Note"]);
    }

    [Fact]
    public async Task Buttons_move_nothing_and_are_accessible()
    {
        var tab = await NewSignedInTabAsync();
        await tab.Page.SetViewportSizeAsync(Phone, 740);
        var page = UnreadPage.Add(Reader, $"""<!DOCTYPE html><html><head></head><body><table class="wikitable sortable"><tbody><tr><th>City</th><th>People in the year of the census</th></tr>{Rows}</tbody></table>{Words}</body></html>""");
        var article = (await tab.OpenAsync<ArticlePage>(page.Address)).Text;

        await Assertions.Expect(article.Locator("th [role=button]")).ToHaveCountAsync(2);
        (await article.EvaluateAsync<double>(PageFaults.Shift)).ShouldBeLessThanOrEqualTo(PageFaults.AllowedShift);
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Fact]
    public async Task Without_a_script_a_table_is_as_it_was_written()
    {
        var tab = await NewSignedInTabAsync(javaScript: false);
        var page = UnreadPage.Add(Reader, $"""<!DOCTYPE html><html><head></head><body><table class="wikitable sortable"><tbody><tr><th>City</th><th>People</th></tr>{Rows}</tbody></table></body></html>""");
        var article = (await tab.OpenAsync<ArticlePage>(page.Address)).Text;

        await Assertions.Expect(article.Locator("[role=button]")).ToHaveCountAsync(0);
        await Assertions.Expect(article.Locator("th").First).ToHaveTextAsync("City");
    }

    [Fact]
    public async Task The_first_column_of_a_wide_table_stays_on_a_phone()
    {
        var cells = string.Concat(Enumerable.Range(1, 20).Select(number => $"<td>{1000 * number}</td>"));
        var article = await ShowAsync($"""<table class="wikitable"><tbody><tr><th>City</th>{cells}</tr><tr><td>Oslo</td>{cells}</tr></tbody></table>{Words}""", Phone);
        var before = await BoxOf(article, "td >> text=Oslo");

        await Assertions.Expect(article.Locator(".wr-first")).ToHaveCountAsync(2);
        await article.Locator(".wr-scroll").EvaluateAsync("box => { box.scrollLeft = 300; }");
        (await BoxOf(article, "td >> text=Oslo")).X.ShouldBe(before.X, 2);
    }

    [Fact]
    public async Task The_headings_of_a_long_table_stay_while_its_rows_scroll()
    {
        var rows = string.Concat(Enumerable.Range(1, 80).Select(number => $"<tr><td>{number}</td><td>Mill {number}</td></tr>"));
        var article = await ShowAsync($"""<table class="wikitable"><tbody><tr><th>Number</th><th>Mill</th></tr>{rows}</tbody></table>{Words}""", Phone);
        var before = await BoxOf(article, "th");

        await article.Locator(".wr-scroll").EvaluateAsync("box => { box.scrollTop = 900; }");
        (await BoxOf(article, "th")).Y.ShouldBe(before.Y, 2);
        (await BoxOf(article, ".wr-scroll")).Height.ShouldBeLessThan(900);
    }

    private static Task<string[]> FirstColumnAsync(ILocator article) => article.Locator("td:first-child").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.textContent)");

    private static Task<string[]> RowsAsync(ILocator article) =>
        article.Locator("tr:not(:first-child)").EvaluateAllAsync<string[]>("rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()).join(' '))");
}
