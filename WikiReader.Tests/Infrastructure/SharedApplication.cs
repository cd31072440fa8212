namespace WikiReader.Tests.Infrastructure;

/// <summary>One application for the tests of a class that leave it as it was.</summary>
public sealed class SharedApplication : IAsyncLifetime
{
    public ReaderApplication Application { get; private set; } = null!;

    public async Task InitializeAsync() => Application = await ReaderApplication.StartAsync();

    public async Task DisposeAsync() => await Application.DisposeAsync();
}
