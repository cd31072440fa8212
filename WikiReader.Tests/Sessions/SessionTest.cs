using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

/// <summary>A test of one session in an application with a controlled clock.</summary>
public abstract class SessionTest : IAsyncLifetime
{
    protected FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    protected ReaderApplication Application { get; private set; } = null!;

    protected Visitor Reader { get; private set; } = null!;

    /// <summary>The number of token requests since the sign-in.</summary>
    protected int Refreshes => Application.Sandbox.Requests.Count(request => request.Path.EndsWith("/access_token", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        Application = await ReaderApplication.StartAsync(time: Time, settings: [("Reader:BareReuse", "00:00:00"), ReaderApplication.EveryViewWaits]);
        Reader = Application.NewVisitor();
        await Reader.SignInAsync();
        Reader.KeepCookies();
        Application.Sandbox.ClearRequests();
    }

    public async Task DisposeAsync()
    {
        Reader.Dispose();
        await Application.DisposeAsync();
    }

    protected static bool IsTokenRequest(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.Value!.EndsWith("/access_token", StringComparison.Ordinal);
    }
}
