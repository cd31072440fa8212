using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Home;

/// <summary>The home page as a reader sees it.</summary>
public sealed class HomeTests(BrowserFixture browser) : BrowserTest(browser)
{
    /// <summary>The Cumulative Layout Shift of a page once its pictures are there.</summary>
    internal const string LayoutShift = """
        async () => {
          let moved = 0;
          const observer = new PerformanceObserver(list => { for (const shift of list.getEntries()) moved += shift.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          await Promise.all([...document.images].filter(picture => picture.loading !== 'lazy').map(picture => picture.decode().catch(() => {})));
          await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
          for (const shift of observer.takeRecords()) moved += shift.value;
          return moved;
        }
        """;

    private const string ScrollsSideways = "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth";

    private const string SmallTargets = """
        () => [...document.querySelectorAll('main :is(a, button, input):not([type=hidden])')]
          .filter(target => target.checkVisibility() && !target.closest('.wr-foreign, p.wr-quiet, dd'))
          .filter(target => target.getBoundingClientRect().height < 43.9)
          .map(target => target.outerHTML)
        """;

    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task Today_is_one_column_on_a_phone_and_two_on_a_desktop(int width, bool javaScript)
    {
        var tab = await NewSignedInTabAsync(device: width < 600 ? Device.Phone : Device.Desktop, javaScript: javaScript);
        await tab.Page.SetViewportSizeAsync(width, 740);
        var home = await tab.OpenAsync<HomePage>("/");
        var featured = (await home.Today.Locator("[data-featured]").BoundingBoxAsync()).ShouldNotBeNull();
        var mostRead = (await home.Today.Locator("[data-most-read]").BoundingBoxAsync()).ShouldNotBeNull();
        var search = (await home.Search.BoundingBoxAsync()).ShouldNotBeNull();
        search.Y.ShouldBeLessThan(featured.Y);
        if (width == 1280) mostRead.X.ShouldBeGreaterThanOrEqualTo(featured.X + featured.Width);
        else mostRead.Y.ShouldBeGreaterThanOrEqualTo(featured.Y + featured.Height);
        (await tab.Page.EvaluateAsync<bool>(ScrollsSideways)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_links_of_the_bar_stand_together_at_its_end(int width)
    {
        var tab = await NewSignedInTabAsync();
        await tab.Page.SetViewportSizeAsync(width, 740);
        await tab.OpenAsync<HomePage>("/");
        var appearance = (await tab.Page.Locator(".wr-bar [data-appearance]").BoundingBoxAsync()).ShouldNotBeNull();
        var account = (await tab.Page.Locator(".wr-account").BoundingBoxAsync()).ShouldNotBeNull();
        (account.X - (appearance.X + appearance.Width)).ShouldBeInRange(0, 32);
        (width - (account.X + account.Width)).ShouldBeInRange(0, 32);
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(360, true)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    [InlineData(360, false)]
    [InlineData(1280, false)]
    public async Task No_picture_moves_anything_nothing_is_wider_than_the_window_and_targets_are_large(int width, bool isSignedIn)
    {
        var tab = isSignedIn ? await NewSignedInTabAsync() : await NewTabAsync();
        await tab.Page.SetViewportSizeAsync(width, 740);
        await tab.OpenAsync<HomePage>("/");
        (await tab.Page.EvaluateAsync<double>(LayoutShift)).ShouldBeLessThan(0.001);
        (await tab.Page.EvaluateAsync<bool>(ScrollsSideways)).ShouldBeFalse();
        if (isSignedIn) (await tab.Page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Device.Desktop, true)]
    [InlineData(Device.Phone, false)]
    public async Task The_box_has_the_focus_where_no_keyboard_would_cover_the_page(Device device, bool hasFocus)
    {
        var tab = await NewSignedInTabAsync(device: device);
        var home = await tab.OpenAsync<HomePage>("/");
        if (hasFocus) await Assertions.Expect(home.Search).ToBeFocusedAsync();
        else await Assertions.Expect(home.Search).Not.ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_searches_from_the_large_box(bool javaScript)
    {
        var tab = await NewSignedInTabAsync(javaScript: javaScript);
        var home = await tab.OpenAsync<HomePage>("/");
        await home.Search.FillAsync("moon");
        await home.Search.PressAsync("Enter");
        await tab.ArriveAsync<SearchPage>();
        tab.Path.ShouldBe("/wikipedia/en/search?q=moon");
    }

    [Fact]
    public async Task The_featured_article_opens_here()
    {
        var tab = await NewSignedInTabAsync();
        var home = await tab.OpenAsync<HomePage>("/");
        await home.Today.Locator("[data-featured] a").First.ClickAsync();
        var article = await tab.ArriveAsync<ArticlePage>();
        await Assertions.Expect(article.Heading).ToHaveTextAsync("Moon");
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task The_welcome_shows_a_sample_with_the_styles_of_an_article(Device device)
    {
        var tab = await NewTabAsync(device: device);
        await tab.OpenAsync<HomePage>("/");
        var sample = tab.Page.GetByRole(AriaRole.Img).And(tab.Page.Locator("[data-sample]"));
        await Assertions.Expect(sample).ToBeVisibleAsync();
        await Assertions.Expect(sample.Locator(".wr-thumb")).ToHaveCSSAsync("float", device == Device.Desktop ? "right" : "none");
        await Assertions.Expect(sample.Locator("th").First).ToHaveCSSAsync("border-top-style", "solid");
        await Assertions.Expect(tab.Page.Locator("[data-signin-main]")).ToBeInViewportAsync();
    }
}
