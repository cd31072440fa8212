namespace WikiReader.Tests.Infrastructure;

/// <summary>One application for the tests of a class that leave it as it was.</summary>
public class SharedApplication : IAsyncLifetime
{
    public ReaderApplication Application { get; private set; } = null!;

    /// <summary>What stands before <c>/page/…</c> in the API of a wiki.</summary>
    public virtual string ApiOf(string project, string language) => language == "mul" ? $"/core/v1/{project}" : $"/core/v1/{project}/{language}";

    public async Task InitializeAsync() => Application = await StartAsync();

    public async Task DisposeAsync() => await Application.DisposeAsync();

    protected virtual Task<ReaderApplication> StartAsync() => ReaderApplication.StartAsync();
}

/// <summary>The same, reading from the API on each wiki's own domain, which takes the place of the common one.</summary>
public sealed class SharedApplicationOnOwnDomains : SharedApplication
{
    public override string ApiOf(string project, string language) =>
        language == "mul" ? $"/{project}.wikimedia.org/w/rest.php/v1" : $"/{language}.{project}.org/w/rest.php/v1";

    // The domain stands in the path here, since only the loopback host leads to the sandbox.
    protected override Task<ReaderApplication> StartAsync() =>
        ReaderApplication.StartAsync(settings: ("Wikimedia:ApiEndpoint", "{sandbox}/{domain}/w/rest.php/v1"));
}
