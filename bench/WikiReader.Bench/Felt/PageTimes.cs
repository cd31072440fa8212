using System.Text.Json;

namespace WikiReader.Bench.Felt;

/// <summary>The times of a page view in milliseconds, as the browser reports them.</summary>
/// <param name="FirstByte">From the start of the navigation, redirects included, to the first byte of the page.</param>
/// <param name="FirstPaint">From the start of the navigation to the first contentful paint.</param>
/// <param name="LargestPaint">From the start of the navigation to the largest contentful paint.</param>
/// <param name="PaintedAt">The first contentful paint, since the Unix epoch.</param>
/// <param name="Delivery">How the page was delivered, such as <c>navigational-prefetch</c>.</param>
internal sealed record PageTimes(double FirstByte, double? FirstPaint, double? LargestPaint, double? PaintedAt, string Delivery, int Status)
{
    public const string Prefetched = "navigational-prefetch";

    /// <summary>Runs in each page before its own scripts: notes when it is shown, and whether it came from the back/forward cache.</summary>
    public const string Recorder =
        """
        addEventListener('pageshow', event => requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => { window.feltShown = { at: performance.timeOrigin + performance.now(), isPersisted: event.persisted }; };
          channel.port2.postMessage(null);
        }));
        """;

    // A paint is reported some frames later. The largest one is final when the page has loaded and a while has passed.
    private const string Script =
        """
        async () => {
          if (document.readyState !== 'complete') await new Promise(done => addEventListener('load', done));
          let largest = null;
          new PerformanceObserver(list => { largest = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
          await new Promise(done => setTimeout(done, 300));
          const navigation = performance.getEntriesByType('navigation')[0];
          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
          return JSON.stringify({
            FirstByte: navigation.responseStart, FirstPaint: first, LargestPaint: largest,
            PaintedAt: first === null ? null : performance.timeOrigin + first, Delivery: navigation.deliveryType, Status: navigation.responseStatus,
          });
        }
        """;

    /// <summary>From the click that led here, if one did, to the first contentful paint.</summary>
    public double? ClickToPaint { get; init; }

    public static async Task<PageTimes> ReadAsync(Microsoft.Playwright.IPage page)
    {
        var times = JsonSerializer.Deserialize<PageTimes>(await page.EvaluateAsync<string>(Script))!;
        if (times.Status is not (200 or 0)) throw new InvalidOperationException($"{page.Url} responded {times.Status}.");
        return times;
    }
}
