using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>A test that fails if the console shows an error or a policy violation, or if a foreign host was requested.</summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<Tab> _tabs = [];

    protected ReaderApplication Reader => browser.Reader;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var tab in _tabs) (await tab.CloseAsync()).ShouldBeEmpty();
    }

    protected async Task<Tab> NewTabAsync(
        ReaderApplication? reader = null, Device device = Device.Desktop, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var tab = await browser.NewTabAsync(reader ?? browser.Reader, device, scheme, javaScript);
        _tabs.Add(tab);
        return tab;
    }

    protected async Task<Tab> NewSignedInTabAsync(ReaderApplication? reader = null, Device device = Device.Desktop, bool javaScript = true)
    {
        var tab = await NewTabAsync(reader, device, javaScript: javaScript);
        await tab.SignInAsync();
        return tab;
    }
}
