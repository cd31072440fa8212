using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>An application for the browser tests of one class that need no particular settings, and the browsers of all of them.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly (string, string?)[] Quiet =
    [
        ("Serilog:MinimumLevel:Default", "Warning"), ("Serilog:MinimumLevel:Override:Microsoft", "Warning"),
        ("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning"), ("Serilog:MinimumLevel:Override:System", "Warning"),
    ];

    private readonly Dictionary<(Device Device, bool JavaScript, bool IsWhole), Tab> _kept = [];

    public ReaderApplication Reader { get; private set; } = null!;

    public async Task InitializeAsync() => Reader = await StartReaderAsync();

    /// <summary>An application that logs little, since a browser sends many requests.</summary>
    public static Task<ReaderApplication> StartReaderAsync(params IEnumerable<(string Key, string? Value)> settings) =>
        StartReaderAsync(services: null, settings);

    /// <param name="services">Replaces services of the application.</param>
    public static Task<ReaderApplication> StartReaderAsync(Action<IServiceCollection>? services, params IEnumerable<(string Key, string? Value)> settings) =>
        ReaderApplication.StartAsync(services: services, settings: [.. Quiet, .. settings]);

    /// <summary>A browser without a diary, for tests that check errors and requests themselves.</summary>
    /// <param name="isWhole">Whether the headless shell is not enough.</param>
    public static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options, bool isWhole = false) =>
        await (await (isWhole ? Chromium.WholeAsync() : Chromium.HeadlessShellAsync())).NewContextAsync(options);

    /// <summary>A tab in a new browser context without cookies or history.</summary>
    /// <param name="isWhole">Whether the headless shell is not enough.</param>
    public static async Task<Tab> NewTabAsync(ReaderApplication reader, Device device, ColorScheme scheme, bool javaScript, bool isWhole = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var options = new BrowserNewContextOptions
        {
            ViewportSize = Look.SizeOf(device),
            IsMobile = device == Device.Phone,
            HasTouch = device == Device.Phone,
            ColorScheme = scheme,
            // Otherwise the color in the middle of a transition would be measured.
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
        };
        return await Tab.OpenAsync(await NewContextAsync(options, isWhole), reader, javaScript);
    }

    /// <summary>
    /// A signed-in tab that the tests of a class use one after the other, without cookies, choices and the like from the test before. To open a new
    /// tab takes longer than what most tests do in it. The cache of the browser is kept too.
    /// </summary>
    public async Task<Tab> KeptTabAsync(Device device, bool javaScript, bool isWhole)
    {
        if (_kept.TryGetValue((device, javaScript, isWhole), out var kept))
        {
            await kept.ForgetAsync(device);
            return kept;
        }

        var tab = await NewTabAsync(Reader, device, ColorScheme.Light, javaScript, isWhole);
        await tab.SignInAsync();
        return _kept[(device, javaScript, isWhole)] = tab;
    }

    public async Task DisposeAsync()
    {
        foreach (var tab in _kept.Values) await tab.CloseAsync();
        if (Reader is not null) await Reader.DisposeAsync();
    }
}

/// <summary>Tests that measure milliseconds in a browser. They run when the other tests have ended, one after the other: what else runs would be measured too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class BrowserTimesCollection
{
    public const string Name = "Browser times";
}
