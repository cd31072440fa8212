using System.Globalization;
using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Appearance;

/// <summary>Size and spacing of text by the reader's choice, and what browsers and their users set themselves.</summary>
public sealed class TypeTests(BrowserFixture browser) : AppearanceTest(browser)
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    private static readonly string[] Pages = [Article, "/wikipedia/en/wiki/Everything_at_once", "/", "/wikipedia/en/search?q=moon", "/appearance", "/about"];

    // WCAG 2.2, 1.4.12. A constructed sheet, as a browser's extension would use: the page's policy allows no style element.
    private const string SpaceText = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string Clipped = """
        () => [...document.querySelectorAll('.wr-bar *, .wr-notice *, .wr-home *, .wr-foot *, .wr-sample *')]
          .filter(element => element.checkVisibility() && element.matches(':not(.wr-name, .wr-brand span, .wr-account, .wr-account *, input)') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 0)
          .map(element => `${element.outerHTML.slice(0, 80)}: ${element.scrollWidth} in ${element.clientWidth}`)
        """;

    [Theory]
    [InlineData("size=smallest", "font-size", "15.75px")]
    [InlineData("size=small", "font-size", "16.875px")]
    [InlineData("", "font-size", "18px")]
    [InlineData("size=large", "font-size", "21.375px")]
    [InlineData("size=largest", "font-size", "24.75px")]
    [InlineData("weight=medium", "font-weight", "500")]
    [InlineData("weight=bold", "font-weight", "600")]
    [InlineData("leading=tight", "line-height", "26.1px")]
    [InlineData("leading=loose", "line-height", "32.4px")]
    [InlineData("letters=wide", "letter-spacing", "0.9px")]
    [InlineData("words=wider", "word-spacing", "3.6px")]
    [InlineData("align=justified", "text-align", "justify")]
    public async Task A_choice_of_type_changes_the_text_of_articles(string choice, string property, string expected)
    {
        var tab = await TabWithAsync(choice);
        var article = await tab.OpenAsync<ArticlePage>(Article);
        await Assertions.Expect(article.Text.Locator("section > p").First).ToHaveCSSAsync(property, expected);
    }

    [Fact]
    public async Task Lines_are_as_long_as_chosen_and_the_face_is_that_of_the_interface_if_chosen()
    {
        var widths = new List<double>();
        foreach (var width in (string[])["narrow", "normal", "wide", "full"])
        {
            var tab = await TabWithAsync($"width={width}&face=sans");
            await tab.Page.SetViewportSizeAsync(1600, 900);
            var article = await tab.OpenAsync<ArticlePage>(Add("<p>" + string.Concat(Enumerable.Repeat("The mill by the river ground barley. ", 60)) + "</p>"));
            widths.Add((await article.Text.Locator("p").BoundingBoxAsync())!.Width);
            var sans = await tab.Page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).fontFamily");
            await Assertions.Expect(article.Text).ToHaveCSSAsync("font-family", sans);
            await Assertions.Expect(article.Heading).ToHaveCSSAsync("font-family", sans);
        }

        widths.ShouldBe(widths.Order());
        widths.Distinct().Count().ShouldBe(4);
        widths[3].ShouldBeGreaterThan(1200);
    }

    [Theory]
    [InlineData(320, "size=largest")]
    [InlineData(320, "size=largest&face=sans&weight=bold&letters=wider&words=wider&width=narrow")]
    [InlineData(Phone, "size=largest&letters=wider&words=wider")]
    [InlineData(Desktop, "size=largest&width=full&leading=looser&align=justified")]
    public async Task The_largest_text_fits_on_every_page(int width, string choices)
    {
        var tab = await TabWithAsync(choices);
        await tab.Page.SetViewportSizeAsync(width, 740);
        foreach (var address in Pages) await ShouldFitAsync(tab, address);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Text_spacing_set_by_the_reader_loses_nothing(int width)
    {
        var tab = await TabWithAsync("", width);
        foreach (var address in Pages) await ShouldFitAsync(tab, address, SpaceText);
    }

    [Fact]
    public async Task The_bar_has_all_its_parts_on_the_narrowest_phone()
    {
        var tab = await TabWithAsync("size=large");
        await tab.Page.SetViewportSizeAsync(320, 740);
        var article = await tab.OpenAsync<ArticlePage>(Article);
        foreach (var part in (string[])[".wr-brand", "[name=q]", "[data-appearance]", "[data-account]"])
        {
            var box = (await article.Bar.Locator(part).First.BoundingBoxAsync()).ShouldNotBeNull(part);
            box.X.ShouldBeGreaterThanOrEqualTo(0, part);
            (box.X + box.Width).ShouldBeLessThanOrEqualTo(320, part);
            box.Height.ShouldBeGreaterThanOrEqualTo(44, part);
        }

        (await article.Bar.GetByRole(AriaRole.Link, new() { Name = "Appearance" }).BoundingBoxAsync())!.Width.ShouldBeGreaterThanOrEqualTo(44);
    }

    [Fact]
    public async Task Nothing_moves_for_a_reader_who_wants_no_motion()
    {
        var tab = await TabWithAsync("");
        await tab.OpenAsync<ArticlePage>(Article);
        (await tab.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')].filter(element => getComputedStyle(element).transitionDuration.split(', ').some(time => time !== '0s')).map(element => element.outerHTML.slice(0, 80))
            """)).ShouldBeEmpty();
        (await tab.Page.EvaluateAsync<string[]>("() => document.getAnimations().filter(animation => !(animation.timeline instanceof ScrollTimeline)).map(animation => animation.animationName)")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("sepia")]
    [InlineData("black")]
    public async Task A_reader_who_wants_more_contrast_gets_it(string theme)
    {
        var tab = await TabWithAsync($"theme={theme}");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Contrast = Contrast.More });
        await tab.OpenAsync<ArticlePage>(Article);
        var ink = await tab.Page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).color");
        await Assertions.Expect(tab.Page.Locator(".wr-description")).ToHaveCSSAsync("color", ink);
        await Assertions.Expect(tab.Page.Locator(".wr-bar")).Not.ToHaveCSSAsync("border-block-end-color", "rgb(216, 210, 196)");
    }

    [Fact]
    public async Task In_forced_colors_buttons_choices_and_pictures_can_be_seen()
    {
        var tab = await TabWithAsync("theme=sepia");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await tab.OpenAsync<AppearancePage>("/appearance");
        (await WidthOfBorderAsync(tab, "[data-save]")).ShouldBeGreaterThanOrEqualTo(1);
        await Assertions.Expect(tab.Page.Locator("label:has(:checked)").First).Not.ToHaveCSSAsync("outline-style", "none");
        await tab.OpenAsync<ArticlePage>(Article);
        await Assertions.Expect(tab.Page.Locator("article img").First).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    private static async Task ShouldFitAsync(Tab tab, string address, string? before = null)
    {
        await tab.OpenAsync(address);
        if (before is not null) await tab.Page.EvaluateAsync(before);
        (await tab.Page.EvaluateAsync<string[]>(PageFaults.SidewaysScroll)).ShouldBeEmpty(address);
        (await tab.Page.EvaluateAsync<string[]>(Clipped)).ShouldBeEmpty(address);
        foreach (var article in await tab.Page.Locator("[data-article]").AllAsync()) (await article.EvaluateAsync<string[]>(PageFaults.Layout)).ShouldBeEmpty(address);
    }

    private static async Task<double> WidthOfBorderAsync(Tab tab, string selector) =>
        double.Parse((await tab.Page.Locator(selector).EvaluateAsync<string>("element => getComputedStyle(element).borderTopWidth")).Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
