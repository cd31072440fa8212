using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>A test that fails if the console shows an error or a policy violation, or if a foreign host was requested.</summary>
public abstract class BrowserTest(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    private readonly List<Tab> _tabs = [];
    private readonly List<ReaderApplication> _applications = [];
    private readonly HashSet<Tab> _kept = [];

    protected ReaderApplication Reader => browser.Reader;

    /// <summary>Whether these tests need what the headless shell lacks, such as the back/forward cache, or measure how long the whole browser takes.</summary>
    protected virtual bool NeedsWholeChromium => false;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // The tabs first: a page that is still loading something must not find its application gone.
        List<string> entries = [];
        foreach (var tab in _tabs) entries.AddRange(await tab.CloseAsync());
        foreach (var tab in _kept) entries.AddRange(tab.TakeFaults());
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
        var tab = await BrowserFixture.NewTabAsync(reader ?? browser.Reader, device, scheme, javaScript, NeedsWholeChromium);
        _tabs.Add(tab);
        return tab;
    }

    /// <summary>The signed-in tab that the tests of this class share. A test that signs out, or adds scripts to each page, has a new one.</summary>
    protected async Task<Tab> KeptTabAsync(Device device = Device.Desktop, bool javaScript = true)
    {
        var tab = await browser.KeptTabAsync(device, javaScript, NeedsWholeChromium);
        _kept.Add(tab);
        return tab;
    }

    protected async Task<Tab> NewSignedInTabAsync(ReaderApplication? reader = null, Device device = Device.Desktop, bool javaScript = true)
    {
        var tab = await NewTabAsync(reader, device, javaScript: javaScript);
        await tab.SignInAsync();
        return tab;
    }
}
