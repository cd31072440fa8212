using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>A test that shows a page of its own and measures it.</summary>
public abstract class LookTest(BrowserFixture browser) : BrowserTest(browser)
{
    protected const int Phone = 360;
    protected const int Desktop = 1280;

    /// <summary>A text to flow beside a box.</summary>
    protected static string Words { get; } = "<p>" + string.Concat(Enumerable.Repeat("The mill by the river ground barley for the whole valley. ", 8)) + "</p>";

    /// <summary>The address of a picture of the sandbox: black and colored lines on a transparent ground.</summary>
    protected string Picture => new Uri(Reader.Sandbox.Url, "media/Sun.svg").AbsoluteUri;

    /// <summary>A style element of a template.</summary>
    protected static string Sheet(string css) => $"""<style data-mw-deduplicate="TemplateStyles:r1" typeof="mw:Extension/templatestyles">{css}</style>""";

    /// <summary>Opens a page with the given body.</summary>
    protected async Task<ILocator> ShowAsync(string body, int width = Desktop, ColorScheme scheme = ColorScheme.Light, string language = "en", string direction = "ltr")
    {
        var tab = await KeptTabAsync();
        await tab.Page.SetViewportSizeAsync(width, 900);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var page = UnreadPage.Add(Reader, $"""<!DOCTYPE html><html><head></head><body lang="{language}" dir="{direction}">{body}</body></html>""");
        var article = (await tab.OpenAsync<ArticlePage>(page.Address)).Text;
        (await article.EvaluateAsync<string[]>(PageFaults.SidewaysScroll)).ShouldBeEmpty();
        return article;
    }

    protected static Task<string[]> LayoutFaultsOf(ILocator article) => Required(article).EvaluateAsync<string[]>(PageFaults.Layout);

    protected static Task<string[]> ContrastFaultsOf(ILocator article) => Required(article).EvaluateAsync<string[]>(PageFaults.Contrast);

    /// <summary>The box of the first element that a selector finds.</summary>
    protected static async Task<LocatorBoundingBoxResult> BoxOf(ILocator article, string selector) =>
        (await Required(article).Locator(selector).First.BoundingBoxAsync()).ShouldNotBeNull(selector);

    private static ILocator Required(ILocator article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article;
    }
}
