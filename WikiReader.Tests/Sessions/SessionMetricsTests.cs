using Microsoft.Extensions.Time.Testing;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Sessions;

public sealed class SessionMetricsTests
{
    [Fact]
    public async Task Refreshes_shared_refreshes_and_late_requests_are_counted()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = await ReaderApplication.StartAsync(time: time);
        using var counted = new CountedMetrics(application, "WikiReader.Sessions");
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        reader.KeepCookies();
        var old = reader.SessionCookie!.Value;

        time.Advance(TimeSpan.FromHours(4));
        // Longer than a request waits before it looks for the page in the cache: each of them waits twice, for the same refresh.
        application.Sandbox.Options.TokenLatency = TimeSpan.FromSeconds(5);
        var opening = Enumerable.Range(0, 5).Select(_ => reader.OpenAsync("/wikipedia/en/wiki/Earth")).ToArray();
        await Eventually.BecomesTrueAsync(() => counted["wikireader.session.coalesced"] >= 4, "four requests share the refresh of the fifth");
        await Eventually.BecomesTrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(100));
                return opening.Any(page => page.IsCompleted);
            },
            "the token endpoint has responded");

        await Task.WhenAll(opening);
        reader.Restore(old);
        await reader.OpenAsync("/wikipedia/en/wiki/Earth");

        counted["wikireader.session.refreshes renewed"].ShouldBe(1);
        counted["wikireader.session.coalesced"].ShouldBe(4);
        counted["wikireader.session.late"].ShouldBe(1);
    }

    // As docs/configuration.md says, whatever the outcome's type is called.
    [Fact]
    public async Task A_refresh_with_an_invalid_grant_is_counted_as_refused()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var application = await ReaderApplication.StartAsync(time: time);
        using var counted = new CountedMetrics(application, "WikiReader.Sessions");
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        application.Sandbox.Revoke("Reader");
        time.Advance(TimeSpan.FromHours(4));
        Visitor.LocationOf(await reader.GetAsync("/wikipedia/en/wiki/Earth")).AbsolutePath.ShouldEndWith("/authorize");
        counted["wikireader.session.refreshes refused"].ShouldBe(1);
    }
}
