using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>What a browser fetches and lays out before it paints a page.</summary>
public sealed class FirstPaintTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Blocking = """
        () => performance.getEntriesByType("resource")
          .filter(resource => resource.renderBlockingStatus === "blocking" || resource.name.endsWith(".css"))
          .map(resource => new URL(resource.name).pathname.split(".")[0] + " " + (resource.transferSize > 0 ? "fetched" : "cached"))
        """;

    // A function: the page's policy allows no eval, which the driver would need to evaluate an expression again.
    private const string IsWhole = "() => document.documentElement.classList.contains('wr-whole')";

    private const string HaveScriptsWaited = "() => performance.getEntriesByName('wr-scripts')[0].startTime > performance.getEntriesByName('first-contentful-paint')[0].startTime";

    // Whether the scripts had opened the boxes of the article when the parser was done.
    private const string RecordRun = "addEventListener('DOMContentLoaded', () => { window.isComplete = document.documentElement.classList.contains('wr-folds'); });";

    // How the first section below the first screen was laid out until the page was marked as whole.
    private const string RecordWaiting = """
        const add = DOMTokenList.prototype.add;
        DOMTokenList.prototype.add = function (...names) {
          if (names.includes('wr-whole')) window.waiting ??= getComputedStyle(document.querySelector('.wr-below')).contentVisibility;
          add.apply(this, names);
        };
        """;

    private static readonly string LongBody = string.Concat(Enumerable.Range(1, 30).Select(i =>
        $"""<section><h2 id="Mill_{i}">Mill {i}</h2>{string.Concat(Enumerable.Repeat($"<p>{string.Concat(Enumerable.Repeat("The mill by the river ground barley. ", 10))}</p>", i % 5 + 1))}</section>"""));

    protected override bool NeedsWholeChromium => true;

    [Fact]
    public async Task An_article_waits_for_one_style_sheet_and_the_next_one_for_none()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        (await tab.Page.EvaluateAsync<string[]>(Blocking)).ShouldBe(["/css/article-page fetched"]);
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Moon");
        (await tab.Page.EvaluateAsync<string[]>(Blocking)).ShouldBe(["/css/article-page cached"]);
    }

    [Fact]
    public async Task Scripts_run_after_the_first_paint()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        (await tab.Page.EvaluateAsync<bool>(HaveScriptsWaited)).ShouldBeTrue();
        await Assertions.Expect(tab.Page.Locator("script")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("reload")]
    [InlineData("section")]
    public async Task Where_the_browser_looks_for_a_place_they_run_before_it(string how)
    {
        var tab = await NewSignedInTabAsync();
        await tab.Page.AddInitScriptAsync(RecordRun);
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth" + (how == "section" ? "#Motion" : ""));
        (await tab.Page.EvaluateAsync<bool>("window.isComplete ?? false")).ShouldBe(how == "section");
        if (how == "reload") await tab.Page.ReloadAsync();
        await tab.Page.WaitForScriptsAsync();
        (await tab.Page.EvaluateAsync<bool>("window.isComplete")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_below_the_first_screen_is_laid_out_after_the_first_paint()
    {
        var tab = await NewSignedInTabAsync();
        await tab.Page.AddInitScriptAsync(RecordWaiting);
        await tab.OpenAsync<ArticlePage>(UnreadPage.Add(Reader, LongBody).Address);

        await tab.Page.WaitForFunctionAsync(IsWhole);
        (await tab.Page.EvaluateAsync<string>("window.waiting")).ShouldBe("auto");
        await Assertions.Expect(tab.Page.Locator(".wr-below").Last).ToHaveCSSAsync("content-visibility", "visible");
    }

    [Fact]
    public async Task A_link_to_a_section_far_down_leads_there_and_the_page_stays_there()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>($"{UnreadPage.Add(Reader, LongBody).Address}#Mill_25");

        await tab.Page.WaitForFunctionAsync(IsWhole);
        await Assertions.Expect(tab.Page.Locator("#Mill_25")).ToBeInViewportAsync();
        (await TopOfAsync(tab, "#Mill_25")).ShouldBeInRange(0, 60);
    }

    [Theory]
    [InlineData("back")]
    [InlineData("reload")]
    public async Task A_page_that_is_shown_again_is_where_it_was_read(string how)
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>(UnreadPage.Add(Reader, LongBody).Address);
        await tab.Page.WaitForFunctionAsync(IsWhole);
        await tab.Page.Locator("#Mill_20").EvaluateAsync("heading => scrollBy(0, heading.getBoundingClientRect().top - 123)");
        var top = await TopOfAsync(tab, "#Mill_20");
        if (how == "back")
        {
            await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Moon");
            await tab.GoBackAsync();
        }
        else
        {
            await tab.Page.ReloadAsync();
        }

        await Assertions.Expect(tab.Page.Locator("#Mill_20")).ToBeInViewportAsync();
        await tab.Page.WaitForFunctionAsync(IsWhole);
        (await TopOfAsync(tab, "#Mill_20")).ShouldBe(top, 2);
    }

    private static Task<double> TopOfAsync(Tab tab, string selector) => tab.Page.Locator(selector).EvaluateAsync<double>("element => element.getBoundingClientRect().top");
}
