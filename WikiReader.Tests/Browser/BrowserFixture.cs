using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>One Chromium for all browser tests, and one reader for those that need no settings of their own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string ChromiumPath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private static readonly (string, string?)[] Quiet =
    [
        ("Serilog:MinimumLevel:Default", "Warning"), ("Serilog:MinimumLevel:Override:Microsoft", "Warning"),
        ("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning"), ("Serilog:MinimumLevel:Override:System", "Warning"),
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public ReaderApplication Reader { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(ChromiumPath))
        {
            throw new InvalidOperationException(
                $"Chromium is missing at {ChromiumPath}: apt-get install chromium, or run ./test.sh, or say with CHROMIUM where it is.");
        }

        // The machine may be building and running other tests at the same time.
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(Options());
        Reader = await StartReaderAsync();
    }

    /// <summary>A reader that keeps its log short: a browser asks for much.</summary>
    public static Task<ReaderApplication> StartReaderAsync(params IEnumerable<(string Key, string? Value)> settings) =>
        ReaderApplication.StartAsync(settings: [.. Quiet, .. settings]);

    /// <summary>A tab of a browser that has never been anywhere.</summary>
    public async Task<Tab> NewTabAsync(ReaderApplication reader, Device device, ColorScheme scheme, bool javaScript)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var context = await _chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = Look.SizeOf(device),
            IsMobile = device == Device.Phone,
            HasTouch = device == Device.Phone,
            ColorScheme = scheme,
            // A fade that is under way would be measured as a colour of its own.
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
        });
        return await Tab.OpenAsync(context, reader);
    }

    public async Task DisposeAsync()
    {
        if (Reader is not null) await Reader.DisposeAsync();
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }

    private static BrowserTypeLaunchOptions Options() => new()
    {
        ExecutablePath = ChromiumPath,
        // Pages that were left are kept in memory, as in a reader's own browser; Playwright turns that off.
        IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        Args =
        [
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // No other host exists, whatever a page asks for.
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
            // Chromium's sandbox refuses to run as root.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
        ],
    };
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
