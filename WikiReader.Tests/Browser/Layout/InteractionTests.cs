using System.Globalization;
using Microsoft.Playwright;
using WikiReader.Tests.Articles;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>
/// Interaction to Next Paint (<see href="https://web.dev/articles/inp"/>) on long pages and a processor that is four times slower: those of the sandbox,
/// and those of the folder that WIKIREADER_TEST_ARTICLES names.
/// </summary>
[Collection(BrowserTimesCollection.Name)]
public sealed class InteractionTests(MeasuredPages pages) : IClassFixture<MeasuredPages>
{
    private const int SlowestPaint = 200;

    // The source of shorter pages has fewer letters.
    private const int LongPage = 20_000;

    // What else runs on the machine makes an interaction slow, but hardly one in each visit.
    private const int Attempts = 4;

    private const string Boxes = "article => { const tables = [...article.querySelectorAll('table.sortable')].filter(table => table.querySelector('.wr-sort')?.checkVisibility()); tables.sort((one, other) => other.rows.length - one.rows.length)[0]?.setAttribute('data-longest', ''); }";

    public static TheoryData<string> Addresses => [.. TestArticles.Addresses.Where(address => TestArticles.At(address).Html.Length >= LongPage && !address.EndsWith("/Hostile_page", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_click_and_key_on_a_long_page_is_painted_within_200_ms(string address)
    {
        await MeasureAsync(address, async (page, width) =>
        {
            await pages.OpenAsync(page, address);
            await Assertions.Expect(page.Locator("html.wr-known")).ToBeAttachedAsync();
            await page.Locator("[data-article]").EvaluateAsync(Boxes);
            var interactions = await InteractionTimes.StartAsync(page);
            var contents = width == 360 ? "[data-contents-switch] > summary" : "[data-contents-fold] > summary";
            await interactions.ClickAsync("fold the contents", contents);
            await interactions.ClickAsync("unfold the contents", contents);
            if (width == 360) await interactions.ClickAsync("open the contents", contents);
            await interactions.ClickAsync("follow an entry", "[data-contents] > ol > li:last-child > a");
            await interactions.ClickAsync("open a panel", ".wr-panel > summary");
            await interactions.ClickAsync("open a box", ".wr-fold > summary");
            await interactions.ClickAsync("sort a table", "[data-longest] .wr-sort");
            await interactions.TypeAsync("search", ".wr-bar [name=q]", "earth");
            await interactions.TypeAsync("choose a suggestion", null, "ArrowDown", "ArrowDown", "Escape");
            return interactions;
        });
    }

    [Fact]
    public async Task Every_choice_of_appearance_is_painted_within_200_ms()
    {
        await MeasureAsync("/appearance", async (page, _) =>
        {
            await pages.OpenAsync(page, "/appearance");
            var interactions = await InteractionTimes.StartAsync(page);
            foreach (var choice in (string[])["theme=dark", "theme=sepia", "size=largest", "face=sans", "width=full", "leading=looser"])
            {
                var (name, value) = (choice.Split('=')[0], choice.Split('=')[1]);
                (await interactions.ClickAsync(choice, $"label:has([name={name}][value={value}])")).ShouldBeTrue(choice);
            }

            return interactions;
        });
    }

    private async Task MeasureAsync(string address, Func<IPage, int, Task<InteractionTimes>> visit)
    {
        var slow = new List<string>();
        foreach (var width in (int[])[1280, 360])
        {
            InteractionTimes interactions = null!;
            var load = 1.0;
            for (var attempt = 0; attempt < Attempts && (attempt == 0 || interactions.Slowest > SlowestPaint * load); attempt++)
            {
                var page = await pages.NewPageAsync(width, isWhole: true);
                // A machine that is busy with other things twice as long takes twice as long.
                var before = MachineLoad.Measure();
                interactions = await visit(page, width);
                load = (before + MachineLoad.Measure()) / 2;
                await page.Context.CloseAsync();
            }

            Report.Write(string.Create(CultureInfo.InvariantCulture, $"slowest paint after an interaction at {width}, processor slowed by 4: {interactions.Slowest:0} ms, load {load:0.0} {address} {interactions}"));
            interactions.Count.ShouldBeGreaterThan(3, address);
            if (interactions.Slowest > SlowestPaint * load) slow.Add($"{address} at {width}, load {load}: {interactions}");
        }

        slow.ShouldBeEmpty();
    }
}
