using WikiReader.Tests.Infrastructure;
using WikiReader.Tests.Localization;

namespace WikiReader.Tests.Browser.Localization;

/// <summary>An application whose interface has <see cref="PseudoLocale"/> as well.</summary>
public sealed class PseudoLocaleApplication : IAsyncLifetime
{
    public ReaderApplication Reader { get; private set; } = null!;

    public async Task InitializeAsync() => Reader = await StartAsync();

    public static Task<ReaderApplication> StartAsync(params IEnumerable<(string Key, string? Value)> settings) => BrowserFixture.StartReaderAsync(PseudoLocale.AddTo, settings);

    public async Task DisposeAsync() => await Reader.DisposeAsync();
}
