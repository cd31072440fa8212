using Microsoft.Extensions.Time.Testing;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>One application for a class of tests, whose clock they move forward together.</summary>
public sealed class ApplicationWithClock : SharedApplication
{
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    // The log is looked at for what went wrong only; to keep each line of thousands of requests would take longer than the requests.
    private static IEnumerable<(string, string?)> Quiet =>
        ((string[])["Default", "Override:Microsoft", "Override:Microsoft.Hosting.Lifetime", "Override:System"]).Select(category => ($"Serilog:MinimumLevel:{category}", (string?)"Warning"));

    // As at Wikimedia, a refresh token whose answer was of no use can be used again for a while.
    protected override Task<ReaderApplication> StartAsync() => ReaderApplication.StartAsync(
        new SandboxOptions { AccessTokenLifetime = TimeSpan.FromDays(365), RefreshGrace = TimeSpan.FromHours(1) }, time: Time, settings: [("Reader:BareReuse", "00:00:00"), .. Quiet]);
}
