using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>Clicks and keys on a page, and the milliseconds until the browser painted what they did.</summary>
internal sealed class InteractionTimes
{
    // An interaction without an entry was faster than 16 ms, the least that a browser reports.
    private const string Observe = """
        () => {
          window.interactions = [];
          const add = entries => { for (const entry of entries) if (entry.interactionId) interactions.push(entry.duration); };
          const observer = new PerformanceObserver(list => add(list.getEntries()));
          observer.observe({ type: 'event', durationThreshold: 16 });
          window.takeInteractions = () => { add(observer.takeRecords()); return Math.max(0, ...interactions.splice(0)); };
        }
        """;

    // Entries come after the frame that they measure.
    private const string Painted = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(done, 50), { timeout: 2000 }))))";

    private readonly IPage _page;
    private readonly List<(string What, double Milliseconds)> _times = [];

    private InteractionTimes(IPage page) => _page = page;

    public int Count => _times.Count;

    public double Slowest => _times.Max(time => time.Milliseconds);

    /// <summary>Slows the processor down by four, for this page.</summary>
    public static async Task<InteractionTimes> StartAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.EvaluateAsync(Observe);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        return new InteractionTimes(page);
    }

    /// <summary>Clicks on the first visible element; false if the page has none.</summary>
    public async Task<bool> ClickAsync(string what, string selector)
    {
        var target = _page.Locator(selector).Filter(new LocatorFilterOptions { Visible = true }).First;
        if (await target.CountAsync() == 0) return false;
        await target.ScrollIntoViewIfNeededAsync();
        await RestAsync();
        var box = (await target.BoundingBoxAsync()).ShouldNotBeNull(what);
        // At its start: a summary is wider than what it says.
        await _page.Mouse.ClickAsync(box.X + Math.Min(box.Width / 2, 20), box.Y + (box.Height / 2));
        await AddAsync(what);
        return true;
    }

    /// <summary>Presses keys, one after the other is painted; in a field if a selector names one.</summary>
    public Task TypeAsync(string what, string selector, string letters) => TypeAsync(what, selector, [.. letters.Select(letter => letter.ToString())]);

    public async Task TypeAsync(string what, string? selector, params string[] keys)
    {
        if (selector is not null) await _page.Locator(selector).FocusAsync();
        foreach (var key in keys)
        {
            await RestAsync();
            await _page.Keyboard.PressAsync(key);
            await AddAsync($"{what}: {key}");
        }
    }

    public override string ToString() => string.Join(", ", _times.Select(time => $"{time.What} {time.Milliseconds:0} ms"));

    private async Task AddAsync(string what)
    {
        await _page.EvaluateAsync(Painted);
        _times.Add((what, await _page.EvaluateAsync<double>("takeInteractions()")));
    }

    private async Task RestAsync()
    {
        await _page.EvaluateAsync(Painted);
        await _page.EvaluateAsync("takeInteractions()");
    }
}
