using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>Template styles under the page's content security policy. Every test's diary records violations.</summary>
public sealed class TemplateStyleTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Body = """
        <style data-mw-deduplicate="TemplateStyles:r1" typeof="mw:Extension/templatestyles">.mw-parser-output .heavy{font-weight:bold}body{opacity:0}.wr-bar{display:none}</style>
        <style data-mw-deduplicate="TemplateStyles:r2" typeof="mw:Extension/templatestyles">.mw-parser-output .slanted{font-style:italic}</style>
        <p class="heavy">heavy</p><p class="slanted">slanted</p>
        """;

    [Fact]
    public async Task Template_styles_apply_inside_the_article_only()
    {
        var tab = await NewSignedInTabAsync();
        var article = await tab.OpenAsync<ArticlePage>(UnreadPage.Add(Reader, Body).Address);
        await Assertions.Expect(article.Text.GetByText("heavy")).ToHaveCSSAsync("font-weight", "700");
        await Assertions.Expect(article.Text.GetByText("slanted")).ToHaveCSSAsync("font-style", "italic");
        await Assertions.Expect(article.Bar).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("opacity", "1");
    }

    [Fact]
    public async Task A_revalidated_page_keeps_its_styles()
    {
        var tab = await NewSignedInTabAsync();
        var address = UnreadPage.Add(Reader, Body).Address;
        for (var view = 0; view < 3; view++)
        {
            var article = await tab.OpenAsync<ArticlePage>(address);
            await Assertions.Expect(article.Text.GetByText("heavy")).ToHaveCSSAsync("font-weight", "700");
        }
    }
}
