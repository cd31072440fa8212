using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Orientation;

/// <summary>The bar scrolls away and comes back on the way up.</summary>
public sealed class BarTests(BrowserFixture browser) : OrientationTest(browser)
{
    private const string Bar = ".wr-bar";

    // How much of the bar is in the window.
    private const string Seen = "bar => { const box = bar.getBoundingClientRect(); return Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)); }";

    // What has the focus, if the bar or the edge of the window is over the middle of its first line.
    private const string HiddenFocus = """
        () => {
          const focused = document.activeElement;
          const box = [...focused.getClientRects()].find(part => part.width > 0) ?? focused.getBoundingClientRect();
          const found = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
          return found && (focused.contains(found) || found.contains(focused)) ? null : `${focused.outerHTML} below ${found?.outerHTML}`;
        }
        """;

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task It_is_away_on_the_way_down_and_back_on_the_way_up(int width)
    {
        var tab = await ReadAsync(width);
        var whole = await SeenAsync(tab);
        await ScrollAsync(tab, 2000);
        (await SeenAsync(tab)).ShouldBe(0);
        await ScrollAsync(tab, -100);
        // On phones, the row with the search and the contents.
        (await SeenAsync(tab)).ShouldBe(61, 1);
        await Assertions.Expect(tab.Page.Locator("[name=q]")).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
        (await TopAsync(tab, "[name=q]")).ShouldBeInRange(0, 20);
        await ScrollAsync(tab, 300);
        (await SeenAsync(tab)).ShouldBe(0);
        await ScrollAsync(tab, -100);
        await ScrollAsync(tab, -5000);
        (await SeenAsync(tab)).ShouldBe(whole);
        (await ShiftsAsync(tab)).ShouldBeLessThan(0.001);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(820)]
    [InlineData(1024)]
    [InlineData(Desktop)]
    [InlineData(1920)]
    public async Task The_search_has_its_place_before_the_rest_of_the_bar_has_come_from_the_network(int width)
    {
        const string place = "search => { const box = search.getBoundingClientRect(); return [box.left, box.top]; }";
        var tab = await ReadAsync(width);
        var search = tab.Page.Locator(".wr-bar .wr-search");
        var whole = await search.EvaluateAsync<double[]>(place);
        await search.EvaluateAsync("search => { while (search.nextElementSibling) search.nextElementSibling.remove(); }");
        (await search.EvaluateAsync<double[]>(place)).ShouldBe(whole);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task It_moves_no_text(int width)
    {
        var tab = await ReadAsync(width);
        await ScrollAsync(tab, 1500);
        var before = await TopAsync(tab, "#Mill_4");
        await ScrollAsync(tab, -50);
        (await TopAsync(tab, "#Mill_4")).ShouldBe(before + 50, 1);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Its_height_is_known_before_it_is_measured(int width)
    {
        var tab = await ReadAsync(width);
        await Assertions.Expect(tab.Page.Locator(Bar)).ToHaveAttributeAsync("style", new Regex("--wr-bar-start"));
        await Assertions.Expect(tab.Page.Locator("html")).Not.ToHaveAttributeAsync("style", new Regex("--wr-bar"));
        // Larger letters need more of it.
        await tab.Page.EvaluateAsync("document.querySelector('.wr-bar [name=q]').style.minBlockSize = '7rem'");
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("style", new Regex("--wr-bar: 1[0-9]{2}px"));
    }

    [Fact]
    public async Task Without_a_script_it_scrolls_away()
    {
        var tab = await ReadAsync(Desktop, javaScript: false);
        await tab.Page.Mouse.WheelAsync(0, 2000);
        await Assertions.Expect(tab.Page.Locator(Bar)).Not.ToBeInViewportAsync();
        await tab.Page.Mouse.WheelAsync(0, -200);
        await Assertions.Expect(tab.Page.Locator(Bar)).Not.ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task It_covers_no_target_of_a_link(int width)
    {
        var tab = await ReadAsync(width, fragment: "#Mill_9");
        await ScrollAsync(tab, -20);
        (await SeenAsync(tab)).ShouldBe(0);
        (await TopAsync(tab, "#Mill_9")).ShouldBeGreaterThan(0);
        await ScrollAsync(tab, -60);
        (await SeenAsync(tab)).ShouldBe(61, 1);
        (await TopAsync(tab, "#Mill_9")).ShouldBeGreaterThan(61);

        // A link up the page.
        await tab.Page.EvaluateAsync("location.hash = 'Mill_3'");
        await ScrollAsync(tab, 0);
        (await SeenAsync(tab)).ShouldBe(0);
        await Assertions.Expect(tab.Page.Locator("#Mill_3")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task It_covers_nothing_that_has_the_focus(int width)
    {
        var tab = await ReadAsync(width);
        await tab.Page.Locator("#Mill_6 ~ p a").First.FocusAsync();
        await ScrollAsync(tab, 0);
        for (var i = 0; i < 40; i++)
        {
            await tab.Page.Keyboard.PressAsync("Shift+Tab");
            await ScrollAsync(tab, 0);
            (await tab.Page.EvaluateAsync<string?>(HiddenFocus)).ShouldBeNull();
        }

        // The bar has come back over a link, which then gets the focus.
        const string Link = "#Mill_9 ~ p a";
        await tab.Page.EvaluateAsync("document.activeElement.blur()");
        await ScrollAsync(tab, (int)await TopAsync(tab, Link) + 80);
        await ScrollAsync(tab, -100);
        (await SeenAsync(tab)).ShouldBe(61, 1);
        await tab.Page.Locator(Link).First.EvaluateAsync("link => link.focus({ preventScroll: true })");
        await ScrollAsync(tab, 0);
        (await SeenAsync(tab)).ShouldBe(0);
        (await tab.Page.EvaluateAsync<string?>(HiddenFocus)).ShouldBeNull();
    }

    [Fact]
    public async Task It_is_there_when_the_keyboard_reaches_it()
    {
        var tab = await ReadAsync(Phone);
        await ScrollAsync(tab, 2000);
        foreach (var part in (string[])[".wr-brand", "[name=q]", "[data-account]"])
        {
            // Visible focus, as by the keyboard.
            await tab.Page.Locator(part).EvaluateAsync("part => part.focus({ focusVisible: true, preventScroll: true })");
            await Assertions.Expect(tab.Page.Locator(part)).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
        }
    }

    private static Task<double> SeenAsync(Tab tab) => tab.Page.Locator(Bar).EvaluateAsync<double>(Seen);
}
