using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Localization;

/// <summary>The interface in Arabic, from right to left, and in German, with long words.</summary>
public sealed class InterfaceDirectionTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Earth = "/wikipedia/en/wiki/Earth";

    public static TheoryData<string, int, int> Sizes => new() { { "ar", 360, 740 }, { "ar", 1280, 800 }, { "de", 360, 740 }, { "de", 1280, 800 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task No_word_is_cut_and_no_page_scrolls_sideways(string language, int width, int height)
    {
        var tab = await OpenTabAsync(language, width, height);
        var faults = new List<string>();
        foreach (var address in PageStates.SignedIn)
        {
            await tab.OpenAsync(address);
            faults.AddRange((await InterfaceFaults.OfLayoutAsync(tab)).Select(fault => $"{address}: {fault}"));
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task In_Arabic_the_bar_begins_at_the_right_and_the_article_keeps_its_direction(int width, int height)
    {
        var tab = await OpenTabAsync("ar", width, height);
        var article = await tab.OpenAsync<ArticlePage>(Earth);
        var page = tab.Page;

        await Assertions.Expect(article.Bar).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(article.Text).ToHaveCSSAsync("direction", "ltr");
        await Assertions.Expect(article.Heading).ToHaveCSSAsync("direction", "ltr");
        await Assertions.Expect(page.Locator(".wr-colophon")).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(page.Locator(".wr-foot")).ToHaveCSSAsync("direction", "rtl");
        (await StartOf(page, ".wr-brand")).ShouldBeGreaterThan(await StartOf(page, ".wr-account"));
        (await StartOf(page, ".wr-bar [name=q]")).ShouldBeGreaterThan(await StartOf(page, ".wr-search button"));
        if (width > 1000) (await StartOf(page, ".wr-contents")).ShouldBeGreaterThan(await StartOf(page, ".wr-article"));
    }

    [Fact]
    public async Task In_Arabic_the_skip_link_comes_from_the_right()
    {
        var tab = await OpenTabAsync("ar", 1280, 800);
        await tab.OpenAsync<AboutPage>("/about");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Page.Locator(".wr-skip")).ToBeFocusedAsync();
        (await StartOf(tab.Page, ".wr-skip")).ShouldBeInRange(900, 1280);
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ar", false)]
    [InlineData("de", false)]
    public async Task A_reader_chooses_the_language_on_an_article_and_stays_there(string language, bool javaScript)
    {
        var tab = await NewSignedInTabAsync(device: Device.Phone, javaScript: javaScript);
        await tab.OpenAsync<ArticlePage>(Earth);
        await tab.Page.Locator($"[data-interface-language] [value={language}]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await tab.ArriveAsync<ArticlePage>();
        tab.Path.ShouldBe(Earth);
        // 44 pixels are enough for a thumb.
        foreach (var choice in await tab.Page.Locator("[data-interface-language] button").AllAsync())
            (await choice.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_in_Arabic_are_accessible(bool isSignedIn)
    {
        var tab = await OpenTabAsync("ar", 360, 740, isSignedIn);
        foreach (var address in isSignedIn ? ["/", "/account", Earth, "/wikipedia/en/search?q=moon", "/wikipedia/en/wiki/Eart", "/wikipedia/en/wiki/Category:Planets"] : (string[])["/", "/about", "/appearance", "/account", "/signin/failed?reason=declined"])
        {
            await tab.OpenAsync(address);
            await tab.ShouldBeAccessibleAsync(new Look(Device.Phone, ColorScheme.Light), new Look(Device.Desktop, ColorScheme.Dark));
        }
    }

    private static async Task<float> StartOf(IPage page, string selector) => (await page.Locator(selector).BoundingBoxAsync()).ShouldNotBeNull(selector).X;

    private async Task<Tab> OpenTabAsync(string language, int width, int height, bool isSignedIn = true)
    {
        var tab = await NewTabAsync(device: width < 500 ? Device.Phone : Device.Desktop);
        await tab.Page.SetViewportSizeAsync(width, height);
        await tab.SpeakAsync(language);
        if (isSignedIn) await tab.SignInAsync();
        return tab;
    }
}
