using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Serilog.Events;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>
/// Opens pages while one of Wikimedia's responses is invalid. Whatever is wrong with it, the user gets a complete page that is not a 500,
/// stays signed in, and the next valid response is shown normally.
/// </summary>
public abstract class InvalidResponsesTest(ApplicationWithClock shared) : SignedInTest(shared.Application), IClassFixture<ApplicationWithClock>
{
    /// <summary>Longer than any backoff that a response can cause.</summary>
    protected static readonly TimeSpan Pause = TimeSpan.FromMinutes(20);

    private readonly List<string> _faults = [];

    protected FakeTimeProvider Time { get; } = shared.Time;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Reader.KeepCookies();
    }

    /// <summary>Opens an address and records the faults of the page.</summary>
    /// <param name="expected">The heading that it must have; null for any.</param>
    protected async Task<Page?> OpenAsync(string what, string address, string? expected = null)
    {
        try
        {
            var page = await Reader.OpenAsync(address);
            if (FaultOf(page, expected) is { } fault) Note(what, address, fault);
            return page;
        }
        catch (Exception exception) when (exception is HttpRequestException or ShouldAssertException or OperationCanceledException)
        {
            Note(what, address, exception.Message);
            return null;
        }
    }

    protected void Note(string what, string address, string fault) => _faults.Add($"{what}: {address} {fault}");

    /// <summary>Fails with all recorded faults and every error in the log.</summary>
    protected void ShouldHaveNoFaults()
    {
        // Only the first few: hundreds of others have the same cause.
        _faults.Take(40).ShouldBeEmpty($"{_faults.Count} pages");
        Application.Log.Events.Where(logged => logged.Level >= LogEventLevel.Error)
            .Select(logged => $"{logged.RenderMessage(CultureInfo.InvariantCulture)} {logged.Exception?.GetType().Name}").Distinct().ShouldBeEmpty();
    }

    protected IDisposable Tamper(string end, Mutation mutation) =>
        Tampering.Apply(Application.Sandbox, request => EndsWith(request, end), mutation);

    protected static bool EndsWith(HttpRequest request, string end)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.Value!.EndsWith(end, StringComparison.Ordinal);
    }

    private string? FaultOf(Page page, string? expected)
    {
        if (page.Address.Authority != Application.Url.Authority) return $"was sent to {page.Address.AbsolutePath}";
        if ((int)page.Status == 500) return $"is a 500 ({page.Message})";
        if (page.Document.QuerySelector("main") is null || page.Heading.Length == 0) return $"is no whole page, with status {(int)page.Status}";
        if (Reader.SessionCookie is null) return "ended the session";
        return expected is not null && page.Heading != expected ? $"says “{page.Heading}” in place of “{expected}”" : null;
    }
}
