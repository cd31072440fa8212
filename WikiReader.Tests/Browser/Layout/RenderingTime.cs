using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>How long Chromium works on the style or the layout of a page, by its own metrics.</summary>
internal static class RenderingTime
{
    public const string Layout = "LayoutDuration", Style = "RecalcStyleDuration";

    private const int Attempts = 6;

    /// <summary>The shortest time that a metric grows by during a change, which is made several times.</summary>
    public static async Task<TimeSpan> LeastAsync(IPage page, string metric, Func<Task> change)
    {
        await using var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        var least = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await ReadAsync(session, metric);
            await change();
            var time = await ReadAsync(session, metric) - before;
            if (time < least) least = time;
        }

        return least;
    }

    private static async Task<TimeSpan> ReadAsync(ICDPSession session, string name) =>
        TimeSpan.FromSeconds((await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .First(metric => metric.GetProperty("name").GetString() == name).GetProperty("value").GetDouble());
}
