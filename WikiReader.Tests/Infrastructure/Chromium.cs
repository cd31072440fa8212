using Microsoft.Playwright;

namespace WikiReader.Tests.Infrastructure;

/// <summary>A real Chromium without a window.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> LaunchAsync()
    {
        if (!File.Exists(ExecutablePath))
        {
            throw new InvalidOperationException(
                $"Chromium is missing at {ExecutablePath}: apt-get install chromium, or run ./test.sh, or say with CHROMIUM where it is.");
        }

        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(Options()));
    }

    /// <summary>Copies a visitor's session cookie into a browser, without the sign-in flow, which has its own tests.</summary>
    public static Task SignInAsync(IBrowserContext context, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(visitor);
        return context.AddCookiesAsync(visitor.Cookies.GetAllCookies().Where(cookie => cookie.Domain == "localhost").Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = SameSiteAttribute.Lax,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static BrowserTypeLaunchOptions Options() => new()
    {
        ExecutablePath = ExecutablePath,
        // Enables the back/forward cache as in an ordinary browser; Playwright disables it.
        IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        Args =
        [
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // No other host resolves.
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
            // Chromium's sandbox refuses to run as root.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
        ],
    };
}
