using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>One Chromium for all browser tests, and one application for those that need no particular settings.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly (string, string?)[] Quiet =
    [
        ("Serilog:MinimumLevel:Default", "Warning"), ("Serilog:MinimumLevel:Override:Microsoft", "Warning"),
        ("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning"), ("Serilog:MinimumLevel:Override:System", "Warning"),
    ];

    private Chromium _chromium = null!;

    public ReaderApplication Reader { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // The machine may be building and running other tests at the same time.
        Assertions.SetDefaultExpectTimeout(15_000);
        _chromium = await Chromium.LaunchAsync();
        Reader = await StartReaderAsync();
    }

    /// <summary>An application that logs little, since a browser sends many requests.</summary>
    public static Task<ReaderApplication> StartReaderAsync(params IEnumerable<(string Key, string? Value)> settings) =>
        StartReaderAsync(services: null, settings);

    /// <param name="services">Replaces services of the application.</param>
    public static Task<ReaderApplication> StartReaderAsync(Action<IServiceCollection>? services, params IEnumerable<(string Key, string? Value)> settings) =>
        ReaderApplication.StartAsync(services: services, settings: [.. Quiet, .. settings]);

    /// <summary>A browser without a diary, for tests that check errors and requests themselves.</summary>
    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) => _chromium.Browser.NewContextAsync(options);

    /// <summary>A tab in a new browser context without cookies or history.</summary>
    public async Task<Tab> NewTabAsync(ReaderApplication reader, Device device, ColorScheme scheme, bool javaScript)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var context = await _chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = Look.SizeOf(device),
            IsMobile = device == Device.Phone,
            HasTouch = device == Device.Phone,
            ColorScheme = scheme,
            // Otherwise the color in the middle of a transition would be measured.
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
        });
        return await Tab.OpenAsync(context, reader);
    }

    public async Task DisposeAsync()
    {
        if (Reader is not null) await Reader.DisposeAsync();
        if (_chromium is not null) await _chromium.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

/// <summary>Tests that look at many pages. They have a browser and an application of their own, so that they run beside the tests of what readers do.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserPagesCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser pages";
}

/// <summary>Tests that measure milliseconds in a browser. They run when the other tests have ended, one after the other: what else runs would be measured too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTimesCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser times";
}
