using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

/// <summary>The rendering of the elements that wiki articles consist of; the sandbox's Sampler page contains all of them.</summary>
public sealed class ContentTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Sampler = "/wikipedia/en/wiki/Sampler_(needlework)";

    // An element that reaches beyond the article's edge and has no scrolling ancestor is clipped.
    private const string WhatIsCutOff = """
        article => {
          const edges = article.getBoundingClientRect();
          const scrolls = node => node !== article && (getComputedStyle(node).overflowX === 'auto' || scrolls(node.parentElement));
          return [...article.querySelectorAll('*')]
            .filter(node => !node.closest('math, map') && node.checkVisibility() && !scrolls(node))
            .filter(node => node.getBoundingClientRect().right > edges.right + 1 || node.getBoundingClientRect().left < edges.left - 1)
            .map(node => node.outerHTML.slice(0, 120));
        }
        """;

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task No_part_of_an_article_is_clipped_at_its_edge(Device device)
    {
        var article = await OpenAsync(Sampler, device);

        (await article.Text.EvaluateAsync<string[]>(WhatIsCutOff)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Navboxes_are_stacked_on_a_phone_and_in_columns_on_a_desktop()
    {
        foreach (var (device, areBeside) in new[] { (Device.Phone, false), (Device.Desktop, true) })
        {
            var article = await OpenAsync(Sampler, device);
            if (device == Device.Phone) await article.Text.Locator(".navbox summary").ClickAsync();
            // At once: what is laid out above may move both between two measurements.
            (await article.Text.Locator(".navbox:has(.navbox-list)").First.EvaluateAsync<bool>(
                "box => box.querySelector('.navbox-list').getBoundingClientRect().top < box.querySelector('.navbox-group').getBoundingClientRect().bottom")).ShouldBe(areBeside, device.ToString());
            await Assertions.Expect(article.Text.GetByText("Bobbin lace")).ToBeVisibleAsync();
            await Assertions.Expect(article.Text.Locator(".navbar")).ToBeHiddenAsync();
        }
    }

    [Theory]
    [InlineData(Sampler, Device.Desktop, false)]
    [InlineData("/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6", Device.Desktop, true)]
    public async Task An_infobox_floats_to_the_end_of_the_line(string address, Device device, bool isAtTheLeft)
    {
        var article = await OpenAsync(address, device);
        var (box, text) = (await BoxOf(article.Text.Locator(".infobox")), await BoxOf(article.Text));
        var picture = await BoxOf(article.Text.Locator("figure:not(.mw-halign-left)").First);

        (box.X + (box.Width / 2) < text.X + (text.Width / 2)).ShouldBe(isAtTheLeft);
        (picture.X + (picture.Width / 2) < text.X + (text.Width / 2)).ShouldBe(isAtTheLeft);
    }

    [Fact]
    public async Task Coordinates_are_shown_once_and_collapsible_content_is_expanded()
    {
        var article = await OpenAsync(Sampler);

        await Assertions.Expect(article.Text.Locator(".geo-dms").First).ToBeVisibleAsync();
        foreach (var hidden in await article.Text.Locator(".geo-dec, .geo, .shortdescription").AllAsync()) await Assertions.Expect(hidden).ToBeHiddenAsync();
        await Assertions.Expect(article.Text.GetByText("A sampler cost four pence.")).ToBeVisibleAsync();
        await Assertions.Expect(article.Text.Locator(".mw-collapsible tr").Last).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("cite_note-word", "lower-alpha", "[a]")]
    [InlineData("cite_note-wills", "decimal", "[note 1]")]
    public async Task A_reference_list_has_the_counter_style_of_its_marks(string note, string counter, string mark)
    {
        var article = await OpenAsync(Sampler);

        await Assertions.Expect(article.At(note)).ToHaveCSSAsync("list-style-type", counter);
        await Assertions.Expect(article.Text.Locator($"[href='#{note}']")).ToHaveTextAsync(mark);
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task A_formula_wider_than_the_page_scrolls(Device device)
    {
        var article = await OpenAsync(Sampler, device);
        var formulas = article.Text.Locator("math");
        var widths = await formulas.EvaluateAllAsync<int[][]>("formulas => formulas.map(formula => [formula.clientWidth, formula.scrollWidth, formula.closest('article').clientWidth])");

        widths.ShouldAllBe(width => width[0] <= width[2]);
        widths.Count(width => width[1] > width[0] + 100).ShouldBe(2);
    }

    [Fact]
    public async Task An_image_with_an_image_map_keeps_its_size()
    {
        var article = await OpenAsync(Sampler, Device.Phone);

        (await BoxOf(article.Text.Locator("img[usemap]"))).Width.ShouldBe(520);
    }

    [Fact]
    public async Task In_dark_mode_drawings_are_inverted_or_get_a_light_background()
    {
        var tab = await NewSignedInTabAsync();
        await tab.LookAsync(new Look(Device.Desktop, ColorScheme.Dark));
        var article = await tab.OpenAsync<ArticlePage>(Sampler);

        await Assertions.Expect(article.Text.Locator("figure img.skin-invert")).Not.ToHaveCSSAsync("filter", "none");
        await Assertions.Expect(article.Text.Locator("figure img:not(.skin-invert)").First).ToHaveCSSAsync("background-color", "rgb(230, 226, 218)");
    }

    [Fact]
    public async Task A_video_loads_only_when_it_is_played()
    {
        var article = await OpenAsync(Sampler);
        var film = article.Text.Locator("video");
        (await film.EvaluateAsync<bool>("film => film.paused && film.readyState === 0 && film.poster !== ''")).ShouldBeTrue();

        (await film.EvaluateAsync<bool>("async film => { film.muted = true; await Promise.race([film.play(), new Promise(next => setTimeout(next, 10000))]); return film.videoWidth === 320; }")).ShouldBeTrue();
    }

    [Fact]
    public async Task Ruby_and_text_direction_are_rendered()
    {
        var article = await OpenAsync(Sampler);

        await Assertions.Expect(article.Text.Locator("ruby rt").First).ToHaveCSSAsync("display", "ruby-text");
        await Assertions.Expect(article.Text.Locator("ruby rp").First).ToBeHiddenAsync();
        await Assertions.Expect(article.Text.Locator("bdo")).ToHaveCSSAsync("unicode-bidi", "isolate-override");
        await Assertions.Expect(article.Text.Locator("[lang=ar]")).ToHaveCSSAsync("direction", "rtl");
    }

    private async Task<ArticlePage> OpenAsync(string address, Device device = Device.Desktop) =>
        await (await NewSignedInTabAsync(device: device)).OpenAsync<ArticlePage>(address);

    private static async Task<LocatorBoundingBoxResult> BoxOf(ILocator place) => (await place.BoundingBoxAsync()).ShouldNotBeNull();
}
