using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Hostile;

/// <summary>"What an article's HTML must never do", checked in a browser. Every test's diary records requests to foreign hosts.</summary>
public sealed class HostilePageTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Address = "/wikipedia/en/wiki/Hostile_page";

    // Hit-tests the middle and the corners of the bar: only the bar itself may be there.
    internal const string WhatCoversTheBar = """
        bar => {
          const box = bar.getBoundingClientRect();
          const places = [0.02, 0.25, 0.5, 0.75, 0.98]
            .flatMap(x => [0.1, 0.5, 0.9].map(y => [box.left + x * box.width, box.top + y * box.height]));
          return places.map(([x, y]) => document.elementFromPoint(x, y))
            .filter(found => !bar.contains(found)).map(found => found?.outerHTML ?? 'nothing');
        }
        """;

    [Fact]
    public async Task A_hostile_article_runs_no_script()
    {
        var (tab, article) = await OpenAsync(Device.Desktop);
        foreach (var element in await article.Text.Locator("a, span, p").AllAsync()) await element.DispatchEventAsync("mouseover");
        await article.Text.Locator("a").First.FocusAsync();

        (await tab.Page.EvaluateAsync<bool>("'pwned' in window")).ShouldBeFalse();
        (await tab.Page.TitleAsync()).ShouldBe("Hostile page – WikiReader");
        await Assertions.Expect(article.Text.GetByText("The end, if this can be read.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task A_hostile_article_does_not_cover_the_bar(Device device)
    {
        var (_, article) = await OpenAsync(device);

        (await article.Bar.EvaluateAsync<string[]>(WhatCoversTheBar)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hostile_article_contains_no_form_controls()
    {
        var (_, article) = await OpenAsync(Device.Desktop);

        const string Forbidden =
            "form, input, button, textarea, select, iframe, object, embed, dialog, svg, script, style, link, meta, base";
        await Assertions.Expect(article.Text.Locator(Forbidden)).ToHaveCountAsync(0);
    }

    private async Task<(Tab Tab, ArticlePage Article)> OpenAsync(Device device)
    {
        var tab = await NewSignedInTabAsync(device: device);
        // The hostile page contains an image that does not exist.
        tab.Excuse(new Uri(Reader.Sandbox.Url, "media/Missing.svg").AbsoluteUri);
        return (tab, await tab.OpenAsync<ArticlePage>(Address));
    }
}
