using System.Globalization;
using Microsoft.Playwright;
using WikiReader.Tests.Articles;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>
/// Measures the built-in pages of the sandbox, and those of the folder that WIKIREADER_TEST_ARTICLES names, at 1280 and 360 pixels, in light and
/// dark. A failure lists the faults, each with its place and text.
/// </summary>
public sealed class ReadablePageTests(MeasuredPages pages) : IClassFixture<MeasuredPages>
{
    private const string Article = "[data-article]";

    private static readonly int[] Widths = [1280, 360];

    // The text of the sandbox's hostile page is moved and colored so that it cannot be read.
    public static TheoryData<string> Addresses => [.. TestArticles.Addresses.Where(address => !address.EndsWith("/Hostile_page", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task All_text_of_a_page_can_be_seen_and_nothing_moves(string address)
    {
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            var page = await pages.NewPageAsync(width);
            await pages.OpenAsync(page, address);
            var article = page.Locator(Article);
            var shift = await page.EvaluateAsync<double>(PageFaults.Shift);
            if (shift > PageFaults.AllowedShift) faults.Add($"{width}: The page moves by {shift.ToString("0.000", CultureInfo.InvariantCulture)}");
            await AddAsync($"{width}", page.EvaluateAsync<string[]>(PageFaults.SidewaysScroll));
            // What is folded is measured too.
            await article.EvaluateAsync("article => { for (const box of article.querySelectorAll('details')) box.open = true; }");
            await AddAsync($"{width}", page.EvaluateAsync<string[]>(PageFaults.SidewaysScroll));
            await AddAsync($"{width}", article.EvaluateAsync<string[]>(PageFaults.Layout));
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await AddAsync($"{width} {scheme}", article.EvaluateAsync<string[]>(PageFaults.Contrast));
            }

            await page.Context.CloseAsync();
        }

        faults.ShouldBeEmpty(address);

        async Task AddAsync(string look, Task<string[]> found) => faults.AddRange((await found).Select(fault => $"{look}: {fault}"));
    }
}
