using Microsoft.Extensions.Time.Testing;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.InvalidResponses;

/// <summary>One application for a class of tests, whose clock they move forward together.</summary>
public sealed class ApplicationWithClock : SharedApplication
{
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    // Only warnings and errors are collected: collecting each line of thousands of requests would take longer than the requests.
    private static IEnumerable<(string, string?)> Quiet =>
        ((string[])["Default", "Override:Microsoft", "Override:Microsoft.Hosting.Lifetime", "Override:System"]).Select(category => ($"Serilog:MinimumLevel:{category}", (string?)"Warning"));

    // As at Wikimedia, a used refresh token is accepted again for a while, for clients that lost the response.
    protected override Task<ReaderApplication> StartAsync() => ReaderApplication.StartAsync(
        new SandboxOptions { AccessTokenLifetime = TimeSpan.FromDays(365), RefreshGrace = TimeSpan.FromHours(1) }, time: Time, settings: [("Reader:BareReuse", "00:00:00"), ReaderApplication.EveryViewWaits, .. Quiet]);
}
