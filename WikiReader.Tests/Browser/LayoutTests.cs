using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

public sealed class LayoutTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string[] OwnPages =
    [
        "/", "/about", "/account", "/wikipedia/en/search?q=moon", "/wikipedia/en/search?q=nonesuch", "/wikipedia/en/wiki/Eart",
        "/signin/failed?reason=declined",
    ];

    // Scrolls down the page and returns its Cumulative Layout Shift. There is no user input, so every shift counts.
    private const string ReadToTheEnd = """
        async () => {
          let moved = 0;
          const add = list => { for (const shift of list.getEntries()) moved += shift.value; };
          const observer = new PerformanceObserver(add);
          observer.observe({ type: 'layout-shift', buffered: true });
          // A hidden lazy image never loads.
          for (const picture of [...document.querySelectorAll('article img')].filter(picture => picture.checkVisibility())) {
            picture.scrollIntoView();
            await picture.decode().catch(() => {});
            await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
          }
          add({ getEntries: () => observer.takeRecords() });
          return moved;
        }
        """;

    private const string ScrollsSideways = "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth";

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task No_page_is_wider_than_the_window(Device device)
    {
        var tab = await NewSignedInTabAsync(device: device);
        // The hostile page contains an image that does not exist.
        tab.Excuse(new Uri(Reader.Sandbox.Url, "media/Missing.svg").AbsoluteUri);
        var tooWide = new List<string>();
        foreach (var address in OwnPages.Concat(BuiltInPages()))
        {
            await tab.OpenAsync(address);
            if (await tab.Page.EvaluateAsync<bool>(ScrollsSideways)) tooWide.Add(address);
        }

        tooWide.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Loading_images_cause_no_layout_shift(Device device)
    {
        var tab = await NewSignedInTabAsync(device: device);
        foreach (var address in (string[])["/wikipedia/en/wiki/Earth", "/wikipedia/en/wiki/Moon", "/wikipedia/en/wiki/Sampler_(needlework)"])
        {
            await tab.OpenAsync<ArticlePage>(address);
            (await tab.Page.EvaluateAsync<double>(ReadToTheEnd)).ShouldBeLessThan(0.001, address);
        }
    }

    [Fact]
    public async Task A_right_to_left_article_does_not_change_the_direction_of_the_interface()
    {
        var tab = await NewSignedInTabAsync();
        var article = await tab.OpenAsync<ArticlePage>("/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6");

        await Assertions.Expect(article.Text).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(article.Heading).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(article.Bar).ToHaveCSSAsync("direction", "ltr");
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveCSSAsync("direction", "ltr");
    }

    private IEnumerable<string> BuiltInPages() =>
        Reader.Sandbox.Pages.All.OrderBy(page => page.Id)
            .Select(page => $"/{page.Project}/{page.Language}/wiki/{Uri.EscapeDataString(page.Key)}");
}
