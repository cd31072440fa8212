using Microsoft.Playwright;
using WikiReader.Sandbox;
using WikiReader.Tests.Articles;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>WikiReader with the pages of <see cref="TestArticles"/>, and a reader who is signed in.</summary>
public sealed class MeasuredPages : IAsyncLifetime
{
    // In place of a picture that the tests cannot load: it has no size of its own, as if it had the one that the page states.
    private const string Picture = """<svg xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#aab"/></svg>""";

    private readonly Dictionary<int, IPage> _kept = [];
    private ReaderApplication _reader = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _reader = await ReaderApplication.StartAsync(
            new SandboxOptions { Articles = TestArticles.Folder },
            settings: [("Serilog:MinimumLevel:Default", "Error"), ("Serilog:MinimumLevel:Override:Microsoft", "Error"), ("Serilog:MinimumLevel:Override:System", "Error")]);
        _visitor = _reader.NewVisitor();
        await _visitor.SignInAsync();
    }

    /// <summary>A page of the given width in a new context.</summary>
    /// <param name="isWhole">Whether the headless shell of Chromium is not enough.</param>
    public async Task<IPage> NewPageAsync(int width, bool isWhole = false)
    {
        var context = await BrowserFixture.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        }, isWhole);
        await Chromium.SignInAsync(context, _visitor);
        await context.RouteAsync(IsForeign, route => route.Request.ResourceType == "image"
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = Picture })
            : route.AbortAsync());
        return await context.NewPageAsync();
    }

    /// <summary>The page of the given width that all tests of a class use: with what the browser has in its cache.</summary>
    public async Task<IPage> KeptPageAsync(int width) =>
        _kept.TryGetValue(width, out var page) ? page : _kept[width] = await NewPageAsync(width);

    /// <summary>Opens a path in a page of a browser, and waits until its scripts have run.</summary>
    public async Task OpenAsync(IPage page, string path)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync(_reader.Url.GetLeftPart(UriPartial.Authority) + path);
        await page.WaitForScriptsAsync();
    }

    /// <summary>A page as it is without JavaScript and without a browser.</summary>
    public Task<Page> OpenAsync(string path) => _visitor.OpenAsync(path);

    public async Task DisposeAsync()
    {
        foreach (var page in _kept.Values) await page.Context.CloseAsync();
        _visitor?.Dispose();
        if (_reader is not null) await _reader.DisposeAsync();
    }

    private bool IsForeign(string address) =>
        new Uri(address) is { Scheme: "http" or "https" } uri && uri.Authority != _reader.Url.Authority && uri.Authority != _reader.Sandbox.Url.Authority;
}
