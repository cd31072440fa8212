using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>A test that fails if the console shows an error or a policy violation, or if a foreign host was requested.</summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<Tab> _tabs = [];
    private readonly List<ReaderApplication> _applications = [];

    protected ReaderApplication Reader => browser.Reader;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // The tabs first: a page that is still loading something must not find its application gone.
        List<string> entries = [];
        foreach (var tab in _tabs) entries.AddRange(await tab.CloseAsync());
        foreach (var application in _applications) await application.DisposeAsync();
        entries.ShouldBeEmpty();
    }

    /// <summary>An application with settings of its own, which stops when the tabs of this test are closed.</summary>
    protected async Task<ReaderApplication> StartReaderAsync(params IEnumerable<(string Key, string? Value)> settings) =>
        Keep(await BrowserFixture.StartReaderAsync(settings));

    /// <summary>Stops this application when the tabs of this test are closed.</summary>
    protected ReaderApplication Keep(ReaderApplication application)
    {
        _applications.Add(application);
        return application;
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
