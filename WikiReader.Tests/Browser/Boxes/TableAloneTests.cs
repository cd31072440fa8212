using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Boxes;

/// <summary>A wide table can be shown alone, in the whole window, with and without a script.</summary>
public sealed class TableAloneTests(BrowserFixture browser) : LookTest(browser)
{
    private const int Columns = 16;

    private static readonly string Head = string.Concat(Enumerable.Range(1, Columns).Select(number => $"<th>Year&nbsp;{1900 + number}</th>"));
    private static readonly string Cells = string.Concat(Enumerable.Range(1, Columns).Select(number => $"<td>{1000 * number}</td>"));
    private static readonly string Rows = string.Concat(Enumerable.Range(1, 60).Select(number => $"<tr><th>Mill&nbsp;{number}</th>{Cells}</tr>"));
    private static readonly string Table = $"""<table class="wikitable"><tbody><tr><th>Name</th>{Head}</tr>{Rows}</tbody></table>""";

    [Theory]
    [InlineData(Phone, 740, true, "en")]
    [InlineData(Phone, 740, false, "ar")]
    [InlineData(1280, 800, true, "ar")]
    [InlineData(1280, 800, false, "en")]
    public async Task A_wide_table_fills_the_window_until_the_reader_closes_it(int width, int height, bool javaScript, string language)
    {
        var (tab, article) = await OpenAsync(Table, width, height, javaScript, language);
        var box = article.Locator(".wr-scroll");
        var button = article.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "This table alone" });
        (await BoxOf(article, ".wr-scroll")).Width.ShouldBeLessThan(width);

        await button.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        var open = await BoxOf(article, ".wr-scroll");
        (open.X, open.Y, open.Width, open.Height).ShouldBe((0, 0, width, height));
        if (javaScript) await tab.ShouldBeAccessibleAsItIsAsync("a table alone");
        await box.EvaluateAsync("box => box.scrollTo(getComputedStyle(box).direction === 'rtl' ? -300 : 300, 500)");
        (await BoxOf(article, "tr:first-child > th:last-child")).Y.ShouldBe((await BoxOf(article, ".wr-alone")).Height, 1.5f, "the first row stays below the button");
        var name = await BoxOf(article, "tr:nth-child(25) > th");
        (language == "ar" ? width - name.X - name.Width : name.X).ShouldBeInRange(-1, 20, "the first column stays");
        (await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        await tab.Page.Keyboard.PressAsync("Escape");
        (await BoxOf(article, ".wr-scroll")).Width.ShouldBeLessThan(width);
        await Assertions.Expect(button).ToBeFocusedAsync();
        await button.ClickAsync();
        await button.ClickAsync();
        (await BoxOf(article, ".wr-scroll")).Width.ShouldBeLessThan(width);
    }

    [Fact]
    public async Task A_link_from_it_to_a_place_in_the_article_closes_it()
    {
        var linked = Table.Replace("Name", """<a href="#Later">Name</a>""", StringComparison.Ordinal) + """<h2 id="Later">Later</h2>""";
        var (_, article) = await OpenAsync(linked, 1280, 800, javaScript: true, "en");
        await article.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "This table alone" }).ClickAsync();
        (await BoxOf(article, ".wr-scroll")).Width.ShouldBe(1280);
        await article.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Name" }).ClickAsync();
        await Assertions.Expect(article.Locator("#Later")).ToBeInViewportAsync();
        (await BoxOf(article, ".wr-scroll")).Width.ShouldBeLessThan(1280);
    }

    [Fact]
    public async Task A_table_that_fits_has_no_such_button()
    {
        var (_, article) = await OpenAsync("""<table class="wikitable"><tbody><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody></table>""", 1280, 800, javaScript: true, "en");
        await Assertions.Expect(article.Locator(".wr-alone")).ToHaveCountAsync(1);
        await Assertions.Expect(article.Locator(".wr-alone")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_button_is_not_printed()
    {
        var (tab, article) = await OpenAsync(Table, 1280, 800, javaScript: true, "en");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(article.Locator(".wr-alone")).ToBeHiddenAsync();
    }

    private async Task<(Tab Tab, ILocator Article)> OpenAsync(string table, int width, int height, bool javaScript, string language)
    {
        var tab = await NewSignedInTabAsync(javaScript: javaScript);
        await tab.Page.SetViewportSizeAsync(width, height);
        var page = UnreadPage.Add(Reader, $"""<!DOCTYPE html><html lang="{language}" dir="{(language == "ar" ? "rtl" : "ltr")}"><head></head><body lang="{language}" dir="{(language == "ar" ? "rtl" : "ltr")}"><section><p>Mills.</p>{table}{Words}</section></body></html>""");
        return (tab, (await tab.OpenAsync<ArticlePage>(page.Address)).Text);
    }
}
