using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Orientation;

/// <summary>The table of contents beside the article and on phones.</summary>
public sealed class ContentsTests(BrowserFixture browser) : OrientationTest(browser)
{
    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task The_section_that_is_read_is_marked_and_its_subsections_unfold(string language, string direction)
    {
        var tab = await ReadAsync(Desktop, language: language, direction: direction);
        await Assertions.Expect(Entry(tab, "Wheel_5_1")).Not.ToBeVisibleAsync();
        await Assertions.Expect(Entry(tab, "Mill_5")).ToBeVisibleAsync();
        await Assertions.Expect(Current(tab)).ToHaveCountAsync(0);

        await ReadAtAsync(tab, "Wheel_5_2");
        await Assertions.Expect(Current(tab)).ToHaveAttributeAsync("href", "#Wheel_5_2");
        await Assertions.Expect(Current(tab)).ToHaveCountAsync(1);
        await Assertions.Expect(Entry(tab, "Wheel_5_3")).ToBeVisibleAsync();
        await Assertions.Expect(Entry(tab, "Wheel_4_3")).Not.ToBeVisibleAsync();
        // The unfolded entries have room of their own.
        (await BoxOf(tab, "Mill_6")).Y.ShouldBeGreaterThanOrEqualTo((await BoxOf(tab, "Wheel_5_3")).Y + (await BoxOf(tab, "Wheel_5_3")).Height - 1);

        // A jump over many sections, and back to the beginning.
        await ReadAtAsync(tab, "Mill_11");
        await Assertions.Expect(Current(tab)).ToHaveAttributeAsync("href", "#Mill_11");
        await ScrollAsync(tab, -100_000);
        await Assertions.Expect(Current(tab)).ToHaveCountAsync(0);
        await Assertions.Expect(Entry(tab, "Wheel_11_1")).Not.ToBeVisibleAsync();
        (await ShiftsAsync(tab)).ShouldBeLessThan(0.001);
    }

    [Fact]
    public async Task The_column_scrolls_with_the_section_that_is_read()
    {
        var tab = await ReadAsync(Desktop);
        await tab.Page.SetViewportSizeAsync(Desktop, 420);
        await ReadAtAsync(tab, "Wheel_12_1");
        await Assertions.Expect(Current(tab)).ToHaveAttributeAsync("href", "#Wheel_12_1");
        await Assertions.Expect(Current(tab)).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
        await ReadAtAsync(tab, "Mill_1");
        await Assertions.Expect(Entry(tab, "Mill_1")).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
    }

    [Fact]
    public async Task After_a_jump_the_keys_that_scroll_move_the_article()
    {
        var tab = await ReadAsync(Desktop);
        // The contents can be scrolled too.
        await tab.Page.SetViewportSizeAsync(Desktop, 420);
        await Entry(tab, "Mill_2").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#Mill_2")).ToBeFocusedAsync();
        var top = await TopAsync(tab, "#Mill_2");
        await tab.Page.Keyboard.PressAsync("PageDown");
        await tab.Page.WaitForFunctionAsync("top => document.getElementById('Mill_2').getBoundingClientRect().top < top - 100", top);
    }

    [Fact]
    public async Task Contents_that_are_folded_away_stay_so_and_the_text_keeps_its_width()
    {
        var tab = await ReadAsync(Desktop);
        var width = await WidthAsync(tab);
        await Fold(tab).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-contents]")).Not.ToBeVisibleAsync();
        (await WidthAsync(tab)).ShouldBe(width, 1);

        // Stored with the event of the fold, which comes after it.
        await Assertions.Expect(BarLinkBeside(tab)).ToHaveCountAsync(0);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator("[data-contents]")).Not.ToBeVisibleAsync();
        (await ShiftsAsync(tab)).ShouldBeLessThan(0.001);
        // The bar leads to them.
        await ScrollAsync(tab, 2000);
        await ScrollAsync(tab, -100);
        await BarLink(tab).ClickAsync();
        await Assertions.Expect(Current(tab)).ToBeFocusedAsync();
        await Assertions.Expect(BarLinkBeside(tab)).ToHaveCountAsync(1);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator("[data-contents]")).ToBeVisibleAsync();
        await Assertions.Expect(BarLink(tab)).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_article_has_its_place_before_contents_that_are_folded_away_have_come_from_the_network()
    {
        var tab = await ReadAsync(Desktop);
        await Fold(tab).ClickAsync();
        await Assertions.Expect(BarLinkBeside(tab)).ToHaveCountAsync(0);
        await tab.Page.ReloadAsync();
        (await tab.Page.Locator(".wr-page").EvaluateAsync<double>(
            "page => { const left = page.getBoundingClientRect().left; page.querySelector('.wr-contents-head').remove(); return page.getBoundingClientRect().left - left; }")).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_script_contents_beside_the_article_fold_and_show_every_entry()
    {
        var tab = await ReadAsync(Desktop, javaScript: false);
        await Assertions.Expect(Entry(tab, "Wheel_5_1")).ToBeVisibleAsync();
        await Fold(tab).ClickAsync();
        await Assertions.Expect(Entry(tab, "Wheel_5_1")).Not.ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_phones_a_disclosure_shows_them(bool javaScript)
    {
        var tab = await ReadAsync(Phone, javaScript);
        await Assertions.Expect(Entry(tab, "Mill_5")).Not.ToBeVisibleAsync();
        await tab.Page.Locator("[data-contents-switch] summary").ClickAsync();
        await Assertions.Expect(Entry(tab, "Wheel_5_1")).ToBeVisibleAsync();
        await Entry(tab, "Mill_5").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#Mill_5")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_phones_the_bar_leads_to_them_and_back_leads_to_the_text(bool javaScript)
    {
        var tab = await ReadAsync(Phone, javaScript);
        if (javaScript)
        {
            await ScrollAsync(tab, 3000);
            await ScrollAsync(tab, -100);
        }

        await BarLink(tab).ClickAsync();
        await Assertions.Expect(Entry(tab, "Mill_1")).ToBeInViewportAsync();
        tab.Path.ShouldEndWith("#wr-contents");
        if (!javaScript) return;
        // Again, while the address is the same.
        await ScrollAsync(tab, 3000);
        await ScrollAsync(tab, -100);
        await Assertions.Expect(Entry(tab, "Mill_1")).Not.ToBeInViewportAsync();
        await BarLink(tab).ClickAsync();
        await Assertions.Expect(Entry(tab, "Mill_1")).ToBeInViewportAsync();
        await tab.Page.GoBackAsync(new PageGoBackOptions { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(tab.Page.Locator("#wr-contents")).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task At_the_end_of_a_page_no_entry_comes_out_above_their_head()
    {
        var tab = await ReadAsync(Desktop);
        await tab.Page.SetViewportSizeAsync(Desktop, 500);
        await ScrollAsync(tab, 1_000_000);
        await Assertions.Expect(tab.Page.Locator("footer.wr-foot")).ToBeInViewportAsync();
        (await tab.Page.Locator(".wr-contents-head").EvaluateAsync<bool>("""
            head => {
              const { left, bottom } = head.getBoundingClientRect();
              const rows = Array.from({ length: Math.floor(bottom / 4) }, (_, row) => 4 * row + 1);
              return document.querySelector('[data-contents]').getBoundingClientRect().top < bottom - 8
                && rows.every(y => !document.elementFromPoint(left + 30, y).closest('[data-contents]'));
            }
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_leads_to_them_unless_keys_are_switched_off_or_a_text_is_typed()
    {
        var tab = await ReadAsync(Desktop);
        await ReadAtAsync(tab, "Mill_3");
        await Assertions.Expect(Current(tab)).ToHaveAttributeAsync("href", "#Mill_3");
        await tab.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(Current(tab)).ToBeFocusedAsync();

        await tab.Page.EvaluateAsync("document.activeElement.blur(); document.documentElement.dataset.shortcuts = 'off'");
        await tab.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(tab.Page.Locator("body")).ToBeFocusedAsync();

        await tab.Page.EvaluateAsync("delete document.documentElement.dataset.shortcuts");
        await tab.Page.Locator("[name=q]").FocusAsync();
        await tab.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(tab.Page.Locator("[name=q]")).ToHaveValueAsync("t");
    }

    private static ILocator Entry(Tab tab, string id) => tab.Page.Locator($"[data-contents] [href='#{id}']");

    private static ILocator Current(Tab tab) => tab.Page.Locator("[data-contents] [aria-current=true]");

    private static ILocator BarLink(Tab tab) => tab.Page.Locator("[data-bar-contents]");

    // The link of the bar, where the contents are beside the article.
    private static ILocator BarLinkBeside(Tab tab) => tab.Page.Locator("[data-bar-contents].wr-beside");

    private static ILocator Fold(Tab tab) => tab.Page.Locator("[data-contents-fold] summary");

    private static async Task<LocatorBoundingBoxResult> BoxOf(Tab tab, string id) => (await Entry(tab, id).BoundingBoxAsync()).ShouldNotBeNull();

    private static Task<double> WidthAsync(Tab tab) => tab.Page.Locator("[data-article]").EvaluateAsync<double>("article => article.getBoundingClientRect().width");

    // Scrolls so that a heading is at the top.
    private static async Task ReadAtAsync(Tab tab, string id) => await ScrollAsync(tab, (int)await TopAsync(tab, $"#{id}") - 20);
}
