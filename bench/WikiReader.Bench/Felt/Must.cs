using System.Globalization;

namespace WikiReader.Bench.Felt;

/// <summary>The most that a figure of WikiReader may be.</summary>
internal sealed record Must(string Figure, double Most, string Text)
{
    /// <summary>The bounds of the project, by action.</summary>
    public static IReadOnlyDictionary<string, Must> All(IReadOnlyList<string> pages)
    {
        var slow = NetworkProfile.Slow4G.Name;
        var all = new Dictionary<string, Must>
        {
            [$"{ServerTimes.Section}: {Actions.RedirectCached}"] = InDelays(0.2),
            [$"{ServerTimes.Section}: {Actions.RedirectToNotCached}"] = InDelays(1.4),
            [$"{ServerTimes.Section}: {Actions.SearchWords}"] = InDelays(1.2),
            [$"{slow}: {ServerTimes.Cached(pages[0])}"] = new(BrowserRun.LargestPaint, 1500, "LCP ≤ 1,500"),
        };
        foreach (var page in pages)
        {
            all[$"{ServerTimes.Section}: {ServerTimes.Cached(page)}"] = InDelays(0.1);
            all[$"{ServerTimes.Section}: {ServerTimes.NotCached(page)}"] = new(ServerTimes.WithoutOwn, 1.25, "≤ 1.25 and own work");
        }

        foreach (var network in NetworkProfile.All.Select(network => network.Name))
        {
            foreach (var click in (string[])[Actions.ClickCached, Actions.ClickAfterReading, Actions.ClickNotCached]) all[$"{network}: {click}"] = new(BrowserRun.ClickToPaint, 100, "≤ 100");
            all[$"{network}: {Actions.Back}"] = new(BrowserRun.Shown, 50, "≤ 50");
        }

        foreach (var state in (string[])[Journeys.Alone, Journeys.Among])
        {
            all[$"journey: {state}, {Journeys.Prefetching}"] = new(Journeys.Requests, 1.5, "≤ 1.5");
            all[$"journey: {state}, {Journeys.NotPrefetching}"] = new(Journeys.Requests, 1.2, "≤ 1.2");
        }

        return all;
    }

    public string Mark(double value) => double.IsNaN(value) ? "" : value <= Most ? "yes" : "no";

    private static Must InDelays(double most) => new(ServerTimes.Multiples, most, string.Create(CultureInfo.InvariantCulture, $"≤ {most}"));
}
