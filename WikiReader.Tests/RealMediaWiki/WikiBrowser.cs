using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.RealMediaWiki;

/// <summary>A Chromium that shows the reader's pages, and the wiki's own.</summary>
public sealed class WikiBrowser : IAsyncDisposable
{
    private static readonly string ChromiumPath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;

    private WikiBrowser(IPlaywright playwright, IBrowser chromium) => (_playwright, _chromium) = (playwright, chromium);

    public static async Task<WikiBrowser> StartAsync()
    {
        if (!File.Exists(ChromiumPath))
            throw new InvalidOperationException($"Chromium is missing at {ChromiumPath}: ./test.sh installs it, or say with CHROMIUM where it is.");
        var playwright = await Playwright.CreateAsync();
        return new WikiBrowser(playwright, await playwright.Chromium.LaunchAsync(Options()));
    }

    /// <summary>A tab of somebody who is signed in at the reader.</summary>
    public async Task<WikiTab> SignInAsync(ReaderApplication reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var visitor = reader.NewVisitor();
        await visitor.SignInAsync();
        var context = await _chromium.NewContextAsync();
        await context.AddCookiesAsync(visitor.Cookies.GetCookies(reader.Url).Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Url = reader.Url.AbsoluteUri, HttpOnly = cookie.HttpOnly, SameSite = SameSiteAttribute.Lax,
        }));
        return await WikiTab.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }

    private static BrowserTypeLaunchOptions Options() => new()
    {
        ExecutablePath = ChromiumPath,
        Args =
        [
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // Chromium's sandbox refuses to run as root.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
        ],
    };
}
