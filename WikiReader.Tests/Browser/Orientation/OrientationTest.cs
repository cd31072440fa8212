using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Orientation;

/// <summary>A test that reads a long page.</summary>
public abstract class OrientationTest(BrowserFixture browser) : BrowserTest(browser)
{
    protected const int Phone = 360;
    protected const int Desktop = 1280;

    protected const string TopOf = "element => element.getBoundingClientRect().top";

    // All layout shifts since the page began, whether the reader caused them or not.
    protected const string Shifts = """
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
          .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 300))
        """;

    // Twelve sections with three subsections each.
    private static readonly string Long = "<section><p>A mill grinds grain.</p></section>" + string.Concat(Enumerable.Range(1, 12).Select(i =>
        $"""<section><h2 id="Mill_{i}">Mill {i}</h2>{Paragraphs(i)}{string.Concat(Enumerable.Range(1, 3).Select(j => $"""<section><h3 id="Wheel_{i}_{j}">Wheel {i}.{j}</h3>{Paragraphs(j)}</section>"""))}</section>"""));

    /// <summary>Opens a long page, ready to be read.</summary>
    protected async Task<Tab> ReadAsync(int width, bool javaScript = true, string language = "en", string direction = "ltr", string fragment = "")
    {
        var tab = await KeptTabAsync(width == Phone ? Device.Phone : Device.Desktop, javaScript);
        await tab.Page.SetViewportSizeAsync(width, width == Phone ? 740 : 800);
        var page = UnreadPage.Add(Reader, $"""<!DOCTYPE html><html><head></head><body lang="{language}" dir="{direction}">{Long}</body></html>""");
        await tab.OpenAsync<ArticlePage>(page.Address + fragment);
        if (javaScript) await Assertions.Expect(tab.Page.Locator(".wr-whole .wr-anchor").Last).ToBeAttachedAsync();
        return tab;
    }

    /// <summary>Scrolls as a wheel or a finger does, and waits until the page has followed.</summary>
    protected static async Task ScrollAsync(Tab tab, int by)
    {
        await Required(tab).EvaluateAsync("by => new Promise(done => { scrollBy({ top: by, behavior: 'instant' }); requestAnimationFrame(() => requestAnimationFrame(done)); })", by);
    }

    protected static Task<double> TopAsync(Tab tab, string selector) => Required(tab).Locator(selector).First.EvaluateAsync<double>(TopOf);

    protected static Task<double> ShiftsAsync(Tab tab) => Required(tab).EvaluateAsync<double>(Shifts);

    private static IPage Required(Tab tab)
    {
        ArgumentNullException.ThrowIfNull(tab);
        return tab.Page;
    }

    private static string Paragraphs(int count) =>
        string.Concat(Enumerable.Repeat("<p>" + string.Concat(Enumerable.Repeat("""The mill by the <a href="./Water">river</a> ground barley. """, 12)) + "</p>", (count % 3) + 1));
}
