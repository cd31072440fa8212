using System.Text.Json;
using Microsoft.Playwright;
using WikiReader.Tests.Articles.Hostile;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Hostile;

/// <summary>Wiki HTML on pages other than articles, such as search excerpts, stays inside its container.</summary>
public sealed class HostileExcerptTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Search = "/wikipedia/en/search?q=sun";
    private const string Missing = "/wikipedia/en/wiki/No_page_of_this_name";
    private const string Box = "wr-foreign";

    // Scrolls through the page and hit-tests points: foreign content must be inside its container; bar, footer and titles must not be covered.
    private const string Judge = """
        async box => {
          const faults = new Set();
          const foreign = element => element?.closest('.' + box);
          const look = (x, y) => {
            const found = document.elementFromPoint(x, y), around = foreign(found);
            if (!around) return;
            const edge = around.getBoundingClientRect();
            if (x < edge.left - 1 || x > edge.right + 1 || y < edge.top - 1 || y > edge.bottom + 1) faults.add(`outside of its box: ${found.outerHTML.slice(0, 200)}`);
          };
          const isClear = (element, part) => {
            element.scrollIntoView({ block: 'center' });
            for (const edge of element.getClientRects()) for (const x of [0.02, 0.25, 0.5, 0.75, 0.98]) for (const y of [0.1, 0.5, 0.9]) {
              const found = document.elementFromPoint(edge.left + x * edge.width, edge.top + y * edge.height);
              if (found && foreign(found)) faults.add(`${part} is covered by ${found.outerHTML.slice(0, 200)}`);
            }
          };
          for (let screen = 0; screen < 12; screen++) {
            scrollTo(0, screen * innerHeight);
            for (let x = 5; x < innerWidth; x += innerWidth / 25) for (let y = 5; y < innerHeight; y += innerHeight / 25) look(x, y);
          }
          for (const part of ['.wr-bar', '.wr-bar a', '.wr-bar input[type=search]', '.wr-bar button', '.wr-foot', '.wr-foot a', 'h1', '[data-result] > a', '[data-action]'])
            for (const element of document.querySelectorAll(part)) if (!foreign(element)) isClear(element, part);
          const root = document.scrollingElement;
          if (root.scrollWidth > root.clientWidth) faults.add(`the page is ${root.scrollWidth} wide`);
          return [...faults];
        }
        """;

    // Without the HTML policy: the container alone must contain any content that may be put into it later.
    private const string Fill = "([box, html]) => { for (const element of document.querySelectorAll('.' + box)) element.innerHTML = html; }";

    [Theory]
    [InlineData(Search, Device.Phone)]
    [InlineData(Search, Device.Desktop)]
    [InlineData(Missing, Device.Phone)]
    [InlineData(Missing, Device.Desktop)]
    public async Task No_hostile_excerpt_covers_other_content(string address, Device device)
    {
        var tab = await NewSignedInTabAsync(device: device);
        foreach (var tricks in HostileExcerpts.All.Chunk(5))
        {
            using var search = Intercept(tricks.Select(trick => Hit(trick.Value)));
            await tab.OpenAsync(address);
            await Assertions.Expect(tab.Page.Locator("[data-result]")).ToHaveCountAsync(tricks.Length);
            (await tab.Page.EvaluateAsync<string[]>(Judge, Box)).ShouldBeEmpty(string.Join(", ", tricks.Select(trick => trick.Key)));
            await Assertions.Expect(tab.Page.Locator("[data-result] [style], [data-result] .evil")).ToHaveCountAsync(0);
        }

        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Moon");
    }

    [Theory]
    [InlineData(Search)]
    [InlineData(Missing)]
    [InlineData("/wikipedia/en/wiki/Moon")]
    public async Task A_container_of_foreign_HTML_contains_its_content(string address)
    {
        var tab = await NewSignedInTabAsync();
        using var search = Intercept([Hit("one"), Hit("two"), Hit("three")]);
        await tab.OpenAsync(address);
        foreach (var (trick, html) in HostileExcerpts.All)
        {
            // The image of one excerpt cannot be loaded in tests.
            await tab.Page.EvaluateAsync(Fill, new[] { Box, html.Replace("//upload.wikimedia.org/a.png", "data:,", StringComparison.Ordinal) });
            (await tab.Page.EvaluateAsync<string[]>(Judge, Box)).ShouldBeEmpty(trick);
        }
    }

    [Fact]
    public async Task An_article_contains_content_that_is_positioned_over_the_page()
    {
        var tab = await NewSignedInTabAsync();
        foreach (var (trick, html) in HostileExcerpts.All.Where(trick => trick.Key != "a picture"))
        {
            await tab.OpenAsync<ArticlePage>(UnreadPage.Add(Reader, html).Address);
            (await tab.Page.EvaluateAsync<string[]>(Judge, Box)).ShouldBeEmpty(trick);
        }
    }

    [Fact]
    public async Task Bidirectional_controls_in_a_title_affect_only_the_title()
    {
        var tab = await NewSignedInTabAsync();
        using var search = Intercept([Hit("excerpt", "A\u2069\u2067B\u2067", "one two three"), Hit("excerpt", new string('W', 250), new string('\u202E', 1) + new string('W', 9000))]);
        await tab.OpenAsync(Search);
        const string RunsRight = """
            element => {
              const range = document.createRange(), text = element.firstChild;
              const left = at => { range.setStart(text, at); range.setEnd(text, at + 1); return range.getBoundingClientRect().left; };
              return left(0) < left(text.length - 1);
            }
            """;
        (await tab.Page.Locator("[data-result] .wr-quiet").First.EvaluateAsync<bool>(RunsRight)).ShouldBeTrue();
        (await tab.Page.EvaluateAsync<string[]>(Judge, Box)).ShouldBeEmpty();
    }

    private IDisposable Intercept(IEnumerable<object> hits) => Reader.Sandbox.Intercept(
        request => request.Path.Value!.EndsWith("/search/page", StringComparison.Ordinal),
        CannedResponses.Of(200, "application/json", JsonSerializer.Serialize(new { pages = hits })));

    private static object Hit(string excerpt, string key = "Sun", string description = "A star") => new { id = 1, key, title = key, excerpt, description };
}
