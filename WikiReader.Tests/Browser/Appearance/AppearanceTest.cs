using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Appearance;

/// <summary>A test in which the browser already has a reader's choices.</summary>
public abstract class AppearanceTest(BrowserFixture browser) : BrowserTest(browser)
{
    protected const int Phone = 360;
    protected const int Desktop = 1280;

    protected static readonly string[] Themes = ["auto", "light", "dark", "sepia", "black"];

    /// <summary>A signed-in tab with a cookie as <c>theme=sepia&amp;size=large</c>.</summary>
    protected async Task<Tab> TabWithAsync(string choices, int width = Desktop, ColorScheme system = ColorScheme.Light, bool javaScript = true)
    {
        var tab = await KeptTabAsync(javaScript: javaScript);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = system });
        await tab.Page.SetViewportSizeAsync(width, width == Phone ? 740 : 800);
        await ChooseAsync(tab, choices);
        return tab;
    }

    protected Task ChooseAsync(Tab tab, string choices)
    {
        ArgumentNullException.ThrowIfNull(tab);
        return tab.Page.Context.AddCookiesAsync([new Cookie { Name = "WikiReader.Appearance", Value = Uri.EscapeDataString(choices), Domain = Reader.Url.Host, Path = "/" }]);
    }

    /// <summary>The address of a new article.</summary>
    protected string Add(string body) => UnreadPage.Add(Reader, body).Address;

    /// <summary>A style element of a template.</summary>
    protected static string Sheet(string css) => $"""<style data-mw-deduplicate="TemplateStyles:r1" typeof="mw:Extension/templatestyles">{css}</style>""";
}
