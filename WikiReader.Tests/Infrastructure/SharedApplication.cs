namespace WikiReader.Tests.Infrastructure;

/// <summary>One application, shared by tests of a class that do not change its state.</summary>
public class SharedApplication : IAsyncLifetime
{
    public ReaderApplication Application { get; private set; } = null!;

    /// <summary>The path of a wiki's API before <c>/page/…</c>.</summary>
    public virtual string ApiOf(string project, string language) => language == "mul" ? $"/core/v1/{project}" : $"/core/v1/{project}/{language}";

    public async Task InitializeAsync() => Application = await StartAsync();

    public async Task DisposeAsync() => await Application.DisposeAsync();

    protected virtual Task<ReaderApplication> StartAsync() => ReaderApplication.StartAsync();
}

/// <summary>The same, with views that wait for the wiki.</summary>
public sealed class SharedWaitingApplication : SharedApplication
{
    protected override Task<ReaderApplication> StartAsync() => ReaderApplication.StartAsync(settings: ReaderApplication.EveryViewWaits);
}

/// <summary>The same, with the API of each wiki's own domain instead of the common one.</summary>
public sealed class SharedApplicationOnOwnDomains : SharedApplication
{
    public override string ApiOf(string project, string language) =>
        language == "mul" ? $"/{project}.wikimedia.org/w/rest.php/v1" : $"/{language}.{project}.org/w/rest.php/v1";

    // The domain is part of the path here, since the sandbox is reached by the loopback host only.
    protected override Task<ReaderApplication> StartAsync() =>
        ReaderApplication.StartAsync(settings: ("Wikimedia:ApiEndpoint", "{sandbox}/{domain}/w/rest.php/v1"));
}
