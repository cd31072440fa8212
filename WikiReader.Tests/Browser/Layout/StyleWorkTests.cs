using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>What the browser styles again when the page changes.</summary>
public sealed class StyleWorkTests(BrowserFixture browser) : LookTest(browser)
{
    [Fact]
    public async Task A_class_of_the_page_that_changes_styles_no_link()
    {
        var (few, many) = (await StyleOfChangeAsync(links: 10), await StyleOfChangeAsync(links: 3000));
        many.ShouldBeLessThan((few * 4) + TimeSpan.FromMilliseconds(4));
    }

    // The shortest time that Chromium needs for the style of a page when its root gets or loses a class.
    private async Task<TimeSpan> StyleOfChangeAsync(int links)
    {
        var article = await ShowAsync($"<p>{string.Concat(Enumerable.Range(1, links).Select(number => $"""<a rel="mw:WikiLink" href="./Mill_{number}">{number}</a> """))}</p>");
        await Assertions.Expect(article.Page.Locator(".wr-known")).ToBeAttachedAsync();
        return await RenderingTime.LeastAsync(article.Page, RenderingTime.Style, () => article.EvaluateAsync("article => { document.documentElement.classList.toggle('mill'); getComputedStyle(article.querySelector('a')).color; }"));
    }
}
