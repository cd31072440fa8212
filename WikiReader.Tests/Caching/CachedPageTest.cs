using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Caching;

/// <summary>A page that a reader has opened, so that it is cached, and a clock that the test moves.</summary>
public abstract class CachedPageTest : IAsyncLifetime
{
    protected FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    protected ReaderApplication Application { get; private set; } = null!;

    protected Visitor Reader { get; private set; } = null!;

    internal UnreadPage Cached { get; private set; } = null!;

    protected virtual (string Key, string? Value)[] Settings => [ReaderApplication.EveryViewWaits];

    public virtual async Task InitializeAsync()
    {
        Application = await ReaderApplication.StartAsync(time: Time, settings: Settings);
        Reader = Application.NewVisitor();
        await Reader.SignInAsync();
        Reader.KeepCookies();
        Cached = UnreadPage.Add(Application);
        await Reader.OpenAsync(Cached.Address);
        Application.Sandbox.ClearRequests();
    }

    private protected HeldResponse Hold(string endpoint, RequestDelegate? respond = null) => new(Application.Sandbox, $"/{Cached.Key}/{endpoint}", respond);

    protected IDisposable Intercept(string endpoint, RequestDelegate respond)
    {
        var end = $"/{Cached.Key}/{endpoint}";
        return Application.Sandbox.Intercept(request => request.Path.Value!.EndsWith(end, StringComparison.Ordinal), respond);
    }

    protected int Requests(string endpoint) => Application.Sandbox.RequestsTo(endpoint).Count;

    public virtual async Task DisposeAsync()
    {
        Reader.Dispose();
        await Application.DisposeAsync();
    }
}
