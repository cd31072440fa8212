using Microsoft.Playwright;

namespace WikiReader.Bench.Felt;

/// <summary>A real Chromium without a window.</summary>
internal sealed class FeltBrowser : IAsyncDisposable
{
    private static readonly string ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    // Emulation is set up again in each document and in each page that comes from the back/forward cache: a long page is then laid out twice.
    private static readonly BrowserNewContextOptions NothingEmulated = new()
    {
        ViewportSize = ViewportSize.NoViewport,
        ColorScheme = ColorScheme.Null,
        ReducedMotion = ReducedMotion.Null,
        ForcedColors = ForcedColors.Null,
        Contrast = Contrast.Null,
    };

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private FeltBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public string Version => _browser.Version;

    public bool IsConnected => _browser.IsConnected;

    public static async Task<FeltBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new FeltBrowser(playwright, await playwright.Chromium.LaunchAsync(Options()));
    }

    /// <summary>A tab with an empty cache, in which the reader of a server is signed in.</summary>
    public async Task<Tab> NewTabAsync(FeltServer server)
    {
        var context = await _browser.NewContextAsync(NothingEmulated);
        if (server.Cookie is not null) await context.AddCookiesAsync(server.Cookie.Split("; ").Select(cookie => CookieOf(server, cookie)));
        return new Tab(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    // The names that begin with __Host- are accepted with Secure and without a domain only, which Chromium allows on loopback without TLS.
    private static Cookie CookieOf(FeltServer server, string cookie)
    {
        var parts = cookie.Split('=', 2);
        return new Cookie { Name = parts[0], Value = parts[1], Domain = server.Address.Host, Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Lax };
    }

    private static BrowserTypeLaunchOptions Options() => new()
    {
        ExecutablePath = ExecutablePath,
        // The back/forward cache as in an ordinary browser; Playwright disables it.
        IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        Args =
        [
            "--window-size=1280,800",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // Wikimedia's pictures fail at once. Routing requests in the browser instead could turn off what is measured: prefetching, for one.
            "--host-resolver-rules=MAP *.wikimedia.org 127.0.0.1:9, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            // Chromium's sandbox refuses to run as root.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
        ],
    };
}
