using Microsoft.Playwright;
using WikiReader.Tests.Browser.Appearance;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Previews;

/// <summary>A test with the card beside a link.</summary>
public abstract class PreviewTest(BrowserFixture browser) : AppearanceTest(browser)
{
    private const string Target = "<p>The <b>target</b> of a link.</p>";

    private protected static ILocator CardOf(Tab tab) => tab.Page.Locator(".wr-card");

    /// <summary>An article with a link to another, which is cached.</summary>
    private protected async Task<(Tab Tab, ILocator Link)> OpenAsync(int width, string body = "", string choices = "", bool javaScript = true)
    {
        var target = UnreadPage.Add(Reader, Target);
        var source = UnreadPage.Add(Reader, $"""<p>Words before <a rel="mw:WikiLink" href="./{target.Key}" title="Title">Target</a> and after it.</p>{body.Replace("./Unread#", "#", StringComparison.Ordinal)}""");
        var tab = await TabWithAsync(choices, width, javaScript: javaScript);
        await tab.OpenAsync<ArticlePage>(target.Address);
        await tab.OpenAsync<ArticlePage>(source.Address);
        return (tab, tab.Page.GetByRole(AriaRole.Link, new() { Name = "Target", Exact = true }));
    }
}
