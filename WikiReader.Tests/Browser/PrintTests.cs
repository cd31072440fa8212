using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>An article on paper.</summary>
public sealed class PrintTests(BrowserFixture browser) : LookTest(browser)
{
    // The width of A4 between the margins of the style sheet, in pixels.
    private const int Paper = 673;

    private const string Folded = """<details><summary>More</summary><p id="folded">Folded words</p></details>""";

    [Fact]
    public async Task The_interface_is_not_printed_and_the_colophon_is()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        foreach (var selector in (string[])[".wr-bar", ".wr-foot", ".wr-contents", ".wr-contents-switch", ".wr-contents-name", ".wr-categories", "[data-newest]", "[data-edit]"])
            (await tab.Page.Locator(selector).First.IsVisibleAsync()).ShouldBeFalse(selector);
        foreach (var selector in (string[])[".wr-head h1", ".wr-article", ".wr-colophon", ".wr-colophon [data-original]", ".wr-colophon time"])
            (await tab.Page.Locator(selector).First.IsVisibleAsync()).ShouldBeTrue(selector);
        await Assertions.Expect(tab.Page.Locator(".wr-article")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");

        (await AfterAsync(tab.Page.Locator("[data-original]"))).ShouldContain("https://en.wikipedia.org/wiki/Earth");
        (await AfterAsync(tab.Page.Locator("[data-history]"))).ShouldContain("https://en.wikipedia.org/wiki/Earth?action=history");
        (await AfterAsync(tab.Page.Locator("[data-license]"))).ShouldContain("https://creativecommons.org/licenses/by-sa/4.0/");
        (await tab.Page.Locator(".wr-below").EvaluateAllAsync<string[]>("below => below.map(section => getComputedStyle(section).contentVisibility)")).ShouldAllBe(value => value == "visible");
    }

    [Fact]
    public async Task The_address_of_another_website_follows_its_link_once()
    {
        var article = await PrintAsync("""
            <p><a rel="mw:ExtLink" href="https://example.org/report" class="external text" id="named">The report</a>
            <a rel="mw:ExtLink" href="https://example.org/bare" class="external free" id="bare">https://example.org/bare</a>
            <a rel="mw:WikiLink" href="./Moon" id="inside">Moon</a></p>
            """);
        (await AfterAsync(article.Locator("#named"))).ShouldContain("https://example.org/report");
        (await AfterAsync(article.Locator("#bare"))).ShouldBe("none");
        (await AfterAsync(article.Locator("#inside"))).ShouldBe("none");
    }

    [Fact]
    public async Task What_is_folded_is_printed_and_what_only_leads_elsewhere_is_not()
    {
        var article = await PrintAsync(Folded + """<div class="navbox" id="links"><p>Other articles</p></div><p class="noprint" id="screen">For the screen</p>""");
        (await article.Locator("#folded").EvaluateAsync<bool>("node => node.checkVisibility({ contentVisibilityAuto: true })")).ShouldBeTrue();
        (await article.Locator("#links").IsVisibleAsync()).ShouldBeFalse();
        (await article.Locator("#screen").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wide_table_fits_the_paper()
    {
        var cells = string.Concat(Enumerable.Range(0, 16).Select(number => $"<td>Measurement {number}</td>"));
        var article = await PrintAsync($"""<table class="wikitable"><tbody>{string.Concat(Enumerable.Repeat($"<tr>{cells}</tr>", 4))}</tbody></table>{Words}""");
        (await article.EvaluateAsync<string[]>(PageFaults.SidewaysScroll)).ShouldBeEmpty();
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
        (await article.Locator("table").EvaluateAsync<bool>("table => table.getBoundingClientRect().right <= innerWidth")).ShouldBeTrue();
    }

    private static Task<string> AfterAsync(ILocator link) => link.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content");

    private async Task<ILocator> PrintAsync(string body)
    {
        var article = await ShowAsync(body, Paper);
        await article.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        return article;
    }
}
