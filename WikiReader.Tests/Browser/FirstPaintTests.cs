using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>What a browser fetches before it paints a page.</summary>
public sealed class FirstPaintTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Blocking = """
        () => performance.getEntriesByType("resource")
          .filter(resource => resource.renderBlockingStatus === "blocking" || resource.name.endsWith(".css"))
          .map(resource => new URL(resource.name).pathname.split(".")[0] + " " + (resource.transferSize > 0 ? "fetched" : "cached"))
        """;

    [Fact]
    public async Task An_article_waits_for_one_style_sheet_and_the_next_one_for_none()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        (await tab.Page.EvaluateAsync<string[]>(Blocking)).ShouldBe(["/css/article-page fetched"]);
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Moon");
        (await tab.Page.EvaluateAsync<string[]>(Blocking)).ShouldBe(["/css/article-page cached"]);
    }
}
