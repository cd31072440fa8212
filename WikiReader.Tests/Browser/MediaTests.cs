using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

public sealed class MediaTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Every_image_of_an_article_loads_when_it_is_scrolled_into_view()
    {
        var tab = await NewSignedInTabAsync();
        var article = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        var pictures = await article.Text.Locator("img").AllAsync();

        pictures.Count.ShouldBeGreaterThan(5);
        foreach (var picture in pictures)
        {
            await picture.ScrollIntoViewIfNeededAsync();
            await tab.Page.WaitForFunctionAsync("picture => picture.naturalWidth > 0", await picture.ElementHandleAsync());
        }
    }

    [Theory]
    [InlineData("/wikipedia/en/wiki/Quadratic_formula")]
    [InlineData("/wikipedia/en/wiki/Earth")]
    public async Task Formulas_are_rendered_as_MathML_and_not_as_images(string address)
    {
        var tab = await NewSignedInTabAsync();
        var article = await tab.OpenAsync<ArticlePage>(address);
        var formulas = await article.Text.Locator("math").AllAsync();

        formulas.ShouldNotBeEmpty();
        foreach (var formula in formulas)
        {
            await Assertions.Expect(formula).ToBeVisibleAsync();
            (await formula.BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThan(5);
        }

        await Assertions.Expect(article.Text.Locator("[class*=mwe-math-fallback-image]")).ToHaveCountAsync(0);
    }
}
