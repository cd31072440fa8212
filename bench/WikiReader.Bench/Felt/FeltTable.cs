using System.Globalization;

namespace WikiReader.Bench.Felt;

/// <summary>The tables of a run, in Markdown.</summary>
internal sealed class FeltTable(Samples samples, IReadOnlyList<FeltServer> servers, IReadOnlyList<string> pages)
{
    private const string Milliseconds = "#,0";

    private readonly IReadOnlyDictionary<string, Must> _musts = Must.All(pages);
    private readonly List<string> _lines = [];

    public static string Of(Samples samples, IReadOnlyList<FeltServer> servers, IReadOnlyList<string> pages, string browser)
    {
        var table = new FeltTable(samples, servers, pages);
        table.AddServer();
        foreach (var network in NetworkProfile.All) table.AddBrowser(network);
        table.AddJourneys();
        table._lines.Add($"Chromium {browser}, medians of {Effort.FeltRounds}.");
        return string.Join('\n', table._lines);
    }

    private void AddServer()
    {
        var (bare, html) = (samples.MedianOf(ServerTimes.Section, "bare", ServerTimes.Multiples), samples.MedianOf(ServerTimes.Section, "html", ServerTimes.Multiples));
        Head(string.Create(CultureInfo.InvariantCulture,
            $"Server: time to the head of the response ÷ u (the sandbox's delay, {FeltRun.Delay.TotalMilliseconds} ms). The sandbox itself: {bare:0.00} for `bare`, {html:0.00} for `html` of {pages[0]}."));
        foreach (var action in Views().Append(Actions.RedirectCached).Append(Actions.RedirectToNotCached).Append(Actions.RedirectNotCached).Append(Actions.SearchWords))
            Row($"{ServerTimes.Section}: {action}", action, "0.00", ServerTimes.Multiples);
        foreach (var page in pages) Row($"{ServerTimes.Section}: {ServerTimes.NotCached(page)}", $"{ServerTimes.NotCached(page)}, without own work", "0.00", ServerTimes.WithoutOwn);
    }

    private void AddBrowser(NetworkProfile network)
    {
        Head($"Browser, {network.Name}: ms from the start of the navigation to first byte · first contentful paint · largest contentful paint");
        var actions = Views().Append(Actions.RedirectCached).Append(Actions.RedirectNotCached).Append(Actions.SearchWords);
        foreach (var action in network == NetworkProfile.Near ? actions.Prepend(Actions.FirstView) : actions)
            Row($"{network.Name}: {action}", action == Actions.FirstView ? $"{pages[0]}, {action}" : action, Milliseconds, BrowserRun.FirstByte, BrowserRun.FirstPaint, BrowserRun.LargestPaint);
        foreach (var action in (string[])[Actions.ClickCached, Actions.ClickAfterReading, Actions.ClickNotCached]) Row($"{network.Name}: {action}", $"{action}: click to first paint", Milliseconds, BrowserRun.ClickToPaint);
        Row($"{network.Name}: {Actions.ClickCached}", "share of these clicks that were prefetched", "0.0", BrowserRun.Prefetched);
        Row($"{network.Name}: {Actions.Back}", $"{Actions.Back} ({pages[0]}), to the first frame", Milliseconds, BrowserRun.Shown);
        Row($"{network.Name}: {Actions.Back}", "share of these from the back/forward cache", "0.0", BrowserRun.Persisted);
    }

    private void AddJourneys()
    {
        Head($"Requests to the wiki for each page read, on a journey of {Effort.JourneyViews} pages");
        foreach (var state in (string[])[Journeys.Alone, Journeys.Among])
        {
            foreach (var how in (string[])[Journeys.Prefetching, Journeys.NotPrefetching, Journeys.ByDefault]) Row($"journey: {state}, {how}", $"{state}, {how}", "0.00", Journeys.Requests);
        }

        _lines.Add("");
    }

    private IEnumerable<string> Views() => [.. pages.Select(ServerTimes.NotCached), .. pages.Select(ServerTimes.Cached)];

    private void Head(string text)
    {
        if (_lines.Count > 0) _lines.Add("");
        _lines.Add(text);
        _lines.Add("");
        _lines.Add($"| | must | holds | least | {string.Join(" | ", servers.Select(server => server.Name))} |");
        _lines.Add($"|---|---|---|---:|{string.Concat(servers.Select(_ => "---:|"))}");
    }

    private void Row(string action, string text, string format, params string[] figures)
    {
        var must = _musts.GetValueOrDefault(action) is { } bound && figures.Contains(bound.Figure) ? bound : null;
        var holds = must?.Mark(samples.MedianOf(action, FeltServer.Product, must.Figure));
        var cells = servers.Select(server => string.Join(" · ", figures.Select(figure => Cell(samples.MedianOf(action, server.Name, figure), format))));
        var least = must is null ? "" : Cell(samples.LeastOf(action, FeltServer.Product, must.Figure), format);
        _lines.Add($"| {text} | {must?.Text} | {holds} | {least} | {string.Join(" | ", cells)} |");
    }

    private static string Cell(double value, string format) => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
}
