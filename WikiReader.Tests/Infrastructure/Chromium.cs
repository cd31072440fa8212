using Microsoft.Playwright;

namespace WikiReader.Tests.Infrastructure;

/// <summary>
/// A real Chromium without a window. All tests share one, which ends with their process; what must not be shared is in a context. Most of them share its
/// headless shell, which has the same engine and opens a tab and a page in half the time, and lacks what belongs to the browser around it.
/// </summary>
public static class Chromium
{
    private static readonly string Whole = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private static readonly string HeadlessShell = Environment.GetEnvironmentVariable("CHROMIUM_HEADLESS_SHELL") ?? "/usr/bin/chromium-headless-shell";

    private static readonly Lazy<Task<IBrowser>> SharedWhole = new(() => LaunchAsync(Whole));

    // Not every distribution has the headless shell.
    private static readonly Lazy<Task<IBrowser>> SharedShell = new(() => File.Exists(HeadlessShell) ? LaunchAsync(HeadlessShell) : SharedWhole.Value);

    /// <summary>Chromium as its users have it, except for the window.</summary>
    public static Task<IBrowser> WholeAsync() => SharedWhole.Value;

    /// <summary>Chromium without the back/forward cache, among others.</summary>
    public static Task<IBrowser> HeadlessShellAsync() => SharedShell.Value;

    /// <summary>Copies a visitor's session cookie into a browser, without the sign-in flow, which has its own tests.</summary>
    public static Task SignInAsync(IBrowserContext context, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.SessionCookie.ShouldNotBeNull("the sign-in has failed");
        return context.AddCookiesAsync(visitor.Cookies.GetAllCookies().Where(cookie => cookie.Domain == "localhost").Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = SameSiteAttribute.Lax,
        }));
    }

    private static async Task<IBrowser> LaunchAsync(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException(
                $"Chromium is missing at {path}: apt-get install chromium, or run ./test.sh, or say with CHROMIUM where it is.");
        }

        // The machine may be building and running other tests at the same time.
        Assertions.SetDefaultExpectTimeout(15_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(Options(path));
    }

    private static BrowserTypeLaunchOptions Options(string path) => new()
    {
        ExecutablePath = path,
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
