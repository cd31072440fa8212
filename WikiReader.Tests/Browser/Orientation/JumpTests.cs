using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;

namespace WikiReader.Tests.Browser.Orientation;

/// <summary>Links to another place of a page with many links: the browser paints the click before it does the work of the jump.</summary>
public sealed class JumpTests(BrowserFixture browser) : LookTest(browser)
{
    private const string HashInTheNextFrame = "() => { window.next = new Promise(done => addEventListener('click', () => requestAnimationFrame(() => done(location.hash)), { once: true })); }";

    private static readonly string _links = "<p>" + string.Concat(Enumerable.Range(1, 1200).Select(number => $"""<a rel="mw:WikiLink" href="./Mill_{number}">Mill {number}</a> """)) + "</p>";

    private static readonly string _page = $"""<p><a href="#Weir">To the weir</a></p>{_links}<section><h2 id="Weir">Weir</h2>{_links}</section>""";

    [Fact]
    public async Task A_click_is_painted_before_the_page_jumps()
    {
        var article = await ShowAsync(_page);
        var page = article.Page;
        await page.EvaluateAsync(HashInTheNextFrame);

        await Link(article).ClickAsync();
        (await page.EvaluateAsync<string>("() => next")).ShouldBeEmpty();
        await page.WaitForURLAsync(address => address.EndsWith("#Weir", StringComparison.Ordinal));
        await Assertions.Expect(article.Locator("#Weir")).ToBeInViewportAsync();
        await Assertions.Expect(article.Locator("#Weir:target")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Back_returns_to_the_link_and_the_link_jumps_again()
    {
        var article = await ShowAsync(_page);

        foreach (var _ in (int[])[1, 2])
        {
            await Link(article).ClickAsync();
            await Assertions.Expect(article.Locator("#Weir")).ToBeInViewportAsync();
            await article.Page.GoBackAsync();
            await Assertions.Expect(Link(article)).ToBeInViewportAsync();
        }

        // The address is that of the target already.
        await Link(article).ClickAsync();
        await Assertions.Expect(article.Locator("#Weir")).ToBeInViewportAsync();
        await article.Page.EvaluateAsync("scrollTo(0, 0)");
        await Link(article).ClickAsync();
        await Assertions.Expect(article.Locator("#Weir")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_key_jumps_as_a_click_does()
    {
        var article = await ShowAsync(_page);

        await Link(article).FocusAsync();
        await article.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(article.Locator("#Weir")).ToBeInViewportAsync();
    }

    private static ILocator Link(ILocator article) => article.GetByText("To the weir");
}
