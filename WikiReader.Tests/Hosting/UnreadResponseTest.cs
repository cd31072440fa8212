using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Hosting.Connections;

namespace WikiReader.Tests.Hosting;

/// <summary>A long page, for clients that request it many times and do not read the responses, or read slowly.</summary>
public abstract class UnreadResponseTest : IAsyncLifetime
{
    /// <summary>So many responses are more data than the socket buffers of both sides.</summary>
    protected const int ManyTimes = 8;

    protected FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    protected ReaderApplication Application { get; private set; } = null!;

    protected Visitor Reader { get; private set; } = null!;

    protected Uri LongPage { get; private set; } = null!;

    private protected ConnectionLimits Limits => Application.Services.GetRequiredService<IOptions<ConnectionLimits>>().Value;

    private protected UnsentResponses Unsent => Application.Services.GetRequiredService<UnsentResponses>();

    public async Task InitializeAsync()
    {
        Application = await ReaderApplication.StartAsync(time: Time, settings: ("Serilog:MinimumLevel:Default", "Information"));
        Reader = Application.NewVisitor();
        await Reader.SignInAsync();
        LongPage = new Uri(Application.Url, UnreadPage.Add(Application, string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<p>Paragraph {number} of a long article.</p>"))).Address);
        (await ReadPageAsync()).ShouldBeGreaterThan(700_000);
    }

    public async Task DisposeAsync()
    {
        Reader.Dispose();
        await Application.DisposeAsync();
    }

    protected async Task<int> ReadPageAsync() => (await (await Reader.GetAsync(LongPage.PathAndQuery)).Content.ReadAsByteArrayAsync()).Length;

    private protected static async Task<int> ReadAsync(RawConnection connection, int bytes)
    {
        var buffer = new byte[bytes];
        var read = 0;
        while (read < bytes && await connection.ReadAsync(buffer.AsMemory(read)) is var more and > 0) read += more;
        return read;
    }

    protected Task UntilBehindAsync() => Eventually.BecomesTrueAsync(() => Unsent.Count == 1, "a response waits for its reader");
}
