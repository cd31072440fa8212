using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Orientation;

/// <summary>The address of each section, and what is around the title.</summary>
public sealed class AnchorTests(BrowserFixture browser) : OrientationTest(browser)
{
    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task A_heading_has_a_link_that_copies_its_address_and_says_so(int width)
    {
        var tab = await ReadAsync(width);
        await tab.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var heading = tab.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Mill 2", Exact = true });
        await heading.ScrollIntoViewIfNeededAsync();
        var link = heading.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Copy the address of this section" });
        (await heading.InnerTextAsync()).ShouldBe("Mill 2");
        if (width == Desktop)
        {
            await Assertions.Expect(link).ToHaveCSSAsync("opacity", "0");
            await heading.HoverAsync();
        }

        await Assertions.Expect(link).ToHaveCSSAsync("opacity", "1");
        var box = (await link.BoundingBoxAsync())!;
        Math.Min(box.Width, box.Height).ShouldBeGreaterThanOrEqualTo(24);
        await link.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "The address is copied." })).ToBeVisibleAsync();
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe($"{tab.Page.Url}#Mill_2");
        (await ShiftsAsync(tab)).ShouldBeLessThan(0.001);
    }

    [Fact]
    public async Task Without_the_right_to_copy_the_link_leads_to_the_section()
    {
        var tab = await ReadAsync(Desktop);
        await tab.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");
        await tab.Page.Locator("#Mill_2 .wr-anchor").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#Mill_2$"));
    }

    [Fact]
    public async Task A_long_heading_wraps_before_its_link()
    {
        var tab = await NewSignedInTabAsync();
        await tab.Page.SetViewportSizeAsync(Phone, 740);
        var page = UnreadPage.Add(Reader, $"""<section><h2 id="Long">{string.Concat(Enumerable.Repeat("Mills ", 15))}</h2><p>A mill.</p></section>""");
        await tab.OpenAsync<Pages.ArticlePage>(page.Address);
        await Assertions.Expect(tab.Page.Locator("#Long .wr-anchor")).ToHaveCountAsync(1);
        var (link, article) = ((await tab.Page.Locator("#Long .wr-anchor").BoundingBoxAsync())!, (await tab.Page.Locator("[data-article]").BoundingBoxAsync())!);
        (link.X + link.Width).ShouldBeLessThanOrEqualTo(article.X + article.Width);
    }

    [Fact]
    public async Task The_link_of_a_heading_of_two_lines_is_in_its_last_line()
    {
        var tab = await NewSignedInTabAsync(device: Device.Phone);
        await tab.Page.SetViewportSizeAsync(Phone, 740);
        var page = UnreadPage.Add(Reader, """<section><h2 id="Cut">The cut through the planet</h2><p>A mill.</p></section>""");
        await tab.OpenAsync<Pages.ArticlePage>(page.Address);
        await Assertions.Expect(tab.Page.Locator("#Cut .wr-anchor")).ToHaveCountAsync(1);
        var (link, heading) = ((await tab.Page.Locator("#Cut .wr-anchor").BoundingBoxAsync())!, (await tab.Page.Locator("#Cut").BoundingBoxAsync())!);
        heading.Height.ShouldBeGreaterThan(50);
        (link.Y + (link.Height / 2)).ShouldBeInRange(heading.Y + (heading.Height / 2), heading.Y + heading.Height);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_text_begins_on_the_first_screen_of_a_phone_and_the_end_leads_back(bool javaScript)
    {
        var tab = await ReadAsync(Phone, javaScript);
        (await TopAsync(tab, "[data-article] p")).ShouldBeLessThan(370);
        await tab.Page.Locator("[data-top]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeInViewportAsync();
        (await tab.Page.EvaluateAsync<double>("scrollY")).ShouldBe(0);
    }

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task A_page_that_is_being_read_is_accessible(string language, string direction)
    {
        var tab = await ReadAsync(Desktop, language: language, direction: direction);
        await ScrollAsync(tab, 3000);
        await ScrollAsync(tab, -200);
        await tab.ShouldBeAccessibleAsync(Look.All);
    }
}
