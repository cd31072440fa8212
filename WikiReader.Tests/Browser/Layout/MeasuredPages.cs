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

    public string AddressOf(string path) => _reader.Url.GetLeftPart(UriPartial.Authority) + path;

    /// <summary>A page of the given width in a new context.</summary>
    public async Task<IPage> NewPageAsync(BrowserFixture browser, int width, bool javaScript = true)
    {
        ArgumentNullException.ThrowIfNull(browser);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        await Chromium.SignInAsync(context, _visitor);
        await context.RouteAsync(IsForeign, route => route.Request.ResourceType == "image"
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = Picture })
            : route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        _visitor?.Dispose();
        if (_reader is not null) await _reader.DisposeAsync();
    }

    private bool IsForeign(string address) =>
        new Uri(address) is { Scheme: "http" or "https" } uri && uri.Authority != _reader.Url.Authority && uri.Authority != _reader.Sandbox.Url.Authority;
}
