using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace WikiReader.Bench.Felt;

/// <summary>A tab of the browser, with its own cookies and cache.</summary>
internal sealed class Tab(IBrowserContext context, IPage page) : IAsyncDisposable
{
    /// <summary>How long the pointer rests on a link.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    // The end of the rest: how long people keep the button down.
    private static readonly TimeSpan Press = TimeSpan.FromMilliseconds(80);

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Undisturbed = TimeSpan.FromMilliseconds(700);

    public async Task<PageTimes> OpenAsync(Uri address)
    {
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return await PageTimes.ReadAsync(page);
    }

    /// <summary>Rests the pointer on a link, as a reader does who reads what it says.</summary>
    /// <param name="path">The path of the link.</param>
    public async Task HoverAsync(string path)
    {
        await PointAsync(path);
        await Task.Delay(Rest);
    }

    /// <summary>Hovers over a link, clicks it and waits for the page.</summary>
    public async Task<PageTimes> ClickAsync(Uri address)
    {
        await PointAsync(address.AbsolutePath);
        await Task.Delay(Rest - Press);
        await page.Mouse.DownAsync();
        await Task.Delay(Press);
        // Browsers follow a link when the button is released.
        var click = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        await page.Mouse.UpAsync();
        // What the driver asks of the page meanwhile would be measured too.
        await Task.Delay(Undisturbed);
        await ArriveAsync(url => Uri.UnescapeDataString(url.AbsolutePath) == Uri.UnescapeDataString(address.AbsolutePath));
        var times = await PageTimes.ReadAsync(page);
        return times with { ClickToPaint = times.PaintedAt - click };
    }

    /// <summary>Has the pages that are opened from now on note when they are shown, which <see cref="BackAsync"/> needs.</summary>
    public Task RecordAsync() => context.AddInitScriptAsync(PageTimes.Recorder);

    /// <summary>Goes back.</summary>
    public async Task<BackTimes> BackAsync()
    {
        var here = new Uri(page.Url);
        var start = await page.EvaluateAsync<double>("() => { const now = performance.timeOrigin + performance.now(); setTimeout(() => history.back()); return now; }");
        await ArriveAsync(url => url != here);
        var shown = await ReadShownAsync(start);
        return new BackTimes(shown.At - start, shown.IsPersisted);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task PointAsync(string path)
    {
        var link = page.Locator($"a[href='{path}'], a[href='.{path[path.LastIndexOf('/')..]}']").First;
        // To the middle: a link that is in view already may be under the bar of the page.
        await link.EvaluateAsync("link => link.scrollIntoView({ block: 'center' })");
        var box = await link.BoundingBoxAsync() ?? throw new InvalidOperationException($"{page.Url} shows no link to {path}.");
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    // The page's policy allows no eval, which the driver needs to wait in the page.
    private async Task<ShownPage> ReadShownAsync(double start)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeLimit; await Task.Delay(Interval))
        {
            if (JsonSerializer.Deserialize<ShownPage>(await page.EvaluateAsync<string>("JSON.stringify(window.feltShown ?? null)"), JsonSerializerOptions.Web) is { } shown && shown.At > start) return shown;
        }

        throw new InvalidOperationException($"{page.Url} was not shown.");
    }

    // Waiting for the driver's own events misses some navigations to prefetched pages.
    private async Task ArriveAsync(Func<Uri, bool> isThere)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeLimit; await Task.Delay(Interval))
        {
            try
            {
                if (isThere(new Uri(await page.EvaluateAsync<string>("location.href")))) return;
            }
            catch (PlaywrightException)
            {
                // The document was replaced meanwhile.
            }
        }

        throw new InvalidOperationException($"{page.Url} was not left.");
    }

    /// <param name="Shown">Milliseconds until the first frame after <c>pageshow</c>.</param>
    /// <param name="IsPersisted">True if the page came from the back/forward cache.</param>
    internal sealed record BackTimes(double Shown, bool IsPersisted);

    private sealed record ShownPage(double At, bool IsPersisted);
}
