using System.Text.Json;
using Microsoft.Playwright;

namespace WikiReader.Bench.Felt;

/// <summary>A tab of the browser, with its own cookies and cache.</summary>
internal sealed class Tab(IBrowserContext context, IPage page) : IAsyncDisposable
{
    /// <summary>How long the pointer rests on a link before it is pressed.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    public async Task<PageTimes> OpenAsync(Uri address)
    {
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return await PageTimes.ReadAsync(page);
    }

    /// <summary>Rests the pointer on a link, as a reader does who reads what it says.</summary>
    /// <param name="path">The path of the link.</param>
    public async Task HoverAsync(string path)
    {
        var link = page.Locator($"a[href='{path}'], a[href='.{path[path.LastIndexOf('/')..]}']").First;
        await link.ScrollIntoViewIfNeededAsync();
        var box = await link.BoundingBoxAsync() ?? throw new InvalidOperationException($"{page.Url} shows no link to {path}.");
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Task.Delay(Rest);
    }

    /// <summary>Hovers over a link, clicks it and waits for the page.</summary>
    public async Task<PageTimes> ClickAsync(Uri address)
    {
        await HoverAsync(address.AbsolutePath);
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync(url => Uri.UnescapeDataString(new Uri(url).AbsolutePath) == Uri.UnescapeDataString(address.AbsolutePath));
        return await PageTimes.ReadAsync(page);
    }

    /// <summary>Goes back.</summary>
    public async Task<BackTimes> BackAsync()
    {
        var here = page.Url;
        var start = await page.EvaluateAsync<double>("() => { const now = performance.timeOrigin + performance.now(); setTimeout(() => history.back()); return now; }");
        await page.WaitForURLAsync(url => url != here, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync($"window.feltShown && window.feltShown.at > {start.ToString("F3", System.Globalization.CultureInfo.InvariantCulture)}");
        var shown = JsonDocument.Parse(await page.EvaluateAsync<string>("JSON.stringify(window.feltShown)")).RootElement;
        return new BackTimes(shown.GetProperty("at").GetDouble() - start, shown.GetProperty("isPersisted").GetBoolean());
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <param name="Shown">Milliseconds until the first frame after <c>pageshow</c>.</param>
    /// <param name="IsPersisted">True if the page came from the back/forward cache.</param>
    internal sealed record BackTimes(double Shown, bool IsPersisted);
}
