using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
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
        var counted = new ConcurrentDictionary<string, long>();
        using var listener = Listen(application.Services.GetRequiredService<IMeterFactory>(), counted);
        using var reader = application.NewVisitor();
        await reader.SignInAsync();
        reader.KeepCookies();
        var old = reader.SessionCookie!.Value;

        time.Advance(TimeSpan.FromHours(4));
        application.Sandbox.Options.TokenLatency = TimeSpan.FromSeconds(1);
        var opening = Enumerable.Range(0, 5).Select(_ => reader.OpenAsync("/wikipedia/en/wiki/Earth")).ToArray();
        while (counted.GetValueOrDefault("wikireader.session.coalesced") < 4) await Task.Delay(1);
        while (!opening.Any(page => page.IsCompleted))
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        await Task.WhenAll(opening);
        reader.Restore(old);
        await reader.OpenAsync("/wikipedia/en/wiki/Earth");

        counted["wikireader.session.refreshes renewed"].ShouldBe(1);
        counted["wikireader.session.coalesced"].ShouldBe(4);
        counted["wikireader.session.late"].ShouldBe(1);
    }

    private static MeterListener Listen(IMeterFactory meters, ConcurrentDictionary<string, long> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "WikiReader.Sessions" && ReferenceEquals(instrument.Meter.Scope, meters)) self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            counted.AddOrUpdate(string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Value}")]), value, (_, sum) => sum + value));
        listener.Start();
        return listener;
    }
}
