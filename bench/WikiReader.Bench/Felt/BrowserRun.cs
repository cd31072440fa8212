using Microsoft.Playwright;

namespace WikiReader.Bench.Felt;

/// <summary>Opens pages in the browser over one network. The servers take turns at each action, so that other load on the machine affects all.</summary>
internal sealed class BrowserRun(FeltBrowser browser, NetworkProfile network, IReadOnlyList<FeltServer> servers, IReadOnlyList<string> pages, Samples samples)
{
    public const string FirstByte = "TTFB", FirstPaint = "FCP", LargestPaint = "LCP", ClickToPaint = "click to paint", Shown = "shown", Persisted = "persisted", Prefetched = "prefetched";

    private readonly Dictionary<(string Server, string Page), DateTimeOffset> _views = [];

    public static string View(NetworkProfile network) => $"view-{network.Key}";

    public static string Click(NetworkProfile network) => $"click-{network.Key}";

    public static string Redirect(NetworkProfile network) => $"redirect-{network.Key}";

    public async Task MeasureAsync()
    {
        foreach (var server in servers) await OpenAsync(server, server.Of(FeltPages.Contents));
        for (var round = 0; round < Effort.FeltRounds; round++)
        {
            Console.Error.WriteLine($"== browser: {network.Name}, round {round + 1}");
            foreach (var page in pages) await EachAsync(ServerTimes.NotCached(page), server => OpenAsync(server, server.Of(FeltPages.CopyOf(page, View(network), round))));
            foreach (var page in pages) await EachAsync(ServerTimes.Cached(page), server => OpenCachedAsync(server, page, server.Of(page)));
            await EachAsync(Actions.RedirectCached, server => OpenCachedAsync(server, FeltRun.BuiltIn, server.Of(FeltRun.BuiltInRedirect)));
            await EachAsync(Actions.RedirectNotCached, server => OpenAsync(server, server.Of(FeltPages.RedirectTo(FeltPages.CopyOf(FeltRun.BuiltIn, Redirect(network), round)))));
            await EachAsync(Actions.ClickCached, server => ClickAsync(server, FeltRun.BuiltIn));
            await EachAsync(Actions.ClickAfterReading, server => ClickAsync(server, FeltRun.BuiltIn, pages[0]));
            await EachAsync(Actions.ClickNotCached, server => ClickAsync(server, FeltPages.CopyOf(FeltRun.BuiltIn, Click(network), round)));
            await EachAsync(Actions.SearchWords, server => OpenAsync(server, server.Search(FeltRun.BuiltIn)));
            foreach (var server in servers) await TryAsync(Actions.Back, () => BackAsync(server));
        }
    }

    private async Task EachAsync(string action, Func<FeltServer, Task<PageTimes>> measure)
    {
        foreach (var server in servers)
        {
            if (await TryAsync(action, () => measure(server)) is not { } times) continue;
            var name = $"{network.Name}: {action}";
            samples.Add(name, server.Name, FirstByte, times.FirstByte);
            samples.Add(name, server.Name, FirstPaint, times.FirstPaint);
            samples.Add(name, server.Name, LargestPaint, times.LargestPaint);
            samples.Add(name, server.Name, ClickToPaint, times.ClickToPaint);
            samples.Add(name, server.Name, Prefetched, times.Delivery == PageTimes.Prefetched ? 1 : 0);
        }
    }

    private async Task<PageTimes> OpenAsync(FeltServer server, Uri address)
    {
        await using var tab = await browser.NewTabAsync(server);
        return await tab.OpenAsync(address);
    }

    private async Task<PageTimes> OpenCachedAsync(FeltServer server, string page, Uri address)
    {
        await WaitAsync(server, page);
        var times = await OpenAsync(server, address);
        Note(server, page);
        return times;
    }

    private async Task<PageTimes> ClickAsync(FeltServer server, string title, string? readBefore = null)
    {
        await WaitAsync(server, title);
        await using var tab = await browser.NewTabAsync(server);
        if (readBefore is not null) await tab.OpenAsync(server.Of(readBefore));
        await tab.OpenAsync(server.Of(FeltPages.Contents));
        var times = await tab.ClickAsync(server.Of(title));
        Note(server, title);
        if (readBefore is not null) Note(server, readBefore);
        return times;
    }

    // A browser that is driven loses an event now and then, and a run is too long to begin it again.
    private async Task<T?> TryAsync<T>(string action, Func<Task<T>> measure)
        where T : class
    {
        try
        {
            return await measure();
        }
        catch (Exception e) when (browser.IsConnected && (e is InvalidOperationException or PlaywrightException or TimeoutException))
        {
            await Console.Error.WriteLineAsync($"{action} was not measured: {e.Message}");
            return null;
        }
    }

    private async Task<Tab.BackTimes> BackAsync(FeltServer server)
    {
        await using var tab = await browser.NewTabAsync(server);
        await tab.RecordAsync();
        await tab.OpenAsync(server.Of(pages[0]));
        await tab.OpenAsync(server.Of(FeltPages.Contents));
        var back = await tab.BackAsync();
        Note(server, pages[0]);
        var name = $"{network.Name}: {Actions.Back}";
        samples.Add(name, server.Name, Shown, back.Shown);
        samples.Add(name, server.Name, Persisted, back.IsPersisted ? 1 : 0);
        return back;
    }

    private async Task WaitAsync(FeltServer server, string page)
    {
        if (_views.TryGetValue((server.Name, page), out var viewed) && viewed + ServerTimes.Pause - DateTimeOffset.UtcNow is { } left && left > TimeSpan.Zero) await Task.Delay(left);
    }

    private void Note(FeltServer server, string page) => _views[(server.Name, page)] = DateTimeOffset.UtcNow;
}
