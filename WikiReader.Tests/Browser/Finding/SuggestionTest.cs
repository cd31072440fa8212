using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Finding;

/// <summary>A test that types into the search box of the bar.</summary>
public abstract class SuggestionTest(BrowserFixture browser) : BrowserTest(browser)
{
    protected static ILocator FieldOf(Tab tab) => Required(tab).Page.Locator(".wr-bar [name=q]");

    protected static ILocator OptionsOf(Tab tab) => Required(tab).Page.Locator(".wr-bar [role=option]");

    protected static ILocator ListOf(Tab tab) => Required(tab).Page.Locator(".wr-bar [role=listbox]");

    /// <summary>
    /// Opens a page in a window of the given size, and enters a text all at once: the list for a part of it would be replaced while a test looks at it.
    /// </summary>
    protected async Task<Tab> TypeAsync(string text, Device device = Device.Desktop, string address = "/about")
    {
        var tab = await KeptTabAsync(device);
        await ResizeAsync(tab, device);
        await tab.OpenAsync<AnyPage>(address);
        await FieldOf(tab).FillAsync(text);
        return tab;
    }

    protected static Task ResizeAsync(Tab tab, Device device) =>
        Required(tab).Page.SetViewportSizeAsync(device == Device.Phone ? 360 : 1280, device == Device.Phone ? 740 : 800);

    private static Tab Required(Tab tab)
    {
        ArgumentNullException.ThrowIfNull(tab);
        return tab;
    }

    private sealed class AnyPage : IPageOf<AnyPage>
    {
        public static string Mark => ".wr-bar";

        public static AnyPage ShownIn(Tab tab) => new();
    }
}
