using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Appearance;

/// <summary>The themes: paper and ink, the colors of pages in them, and accessibility.</summary>
public sealed class ThemeTests(BrowserFixture browser) : AppearanceTest(browser)
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    private const string NightSheet = """
        .day{color:#202122;background:#fee}
        @media screen{html.skin-theme-clientpref-night .by-class{letter-spacing:3px}}
        @media screen and (prefers-color-scheme:dark){html.skin-theme-clientpref-os .by-class{letter-spacing:3px}}
        @media screen and (prefers-color-scheme:dark){.by-query{letter-spacing:3px}}
        html.skin-theme-clientpref-day .by-day{letter-spacing:3px}
        """;

    private const string Colors = """
        <p style="color:#666">gray</p><p><font color="#767676">lighter gray</font> <span style="color:#b32424">red</span> <span style="color:#36c">blue</span></p>
        <table class="wikitable"><tr><th style="background:#ccf">lilac <a href="./Moon">link</a></th><td style="background:#efe">green <a href="./Moon">link</a></td></tr>
        <tr><td bgcolor="#888888">gray ground</td><td style="background:#979797">another</td><td style="background:#f8f9fa;color:#54595d">quiet on pale</td></tr></table>
        <div class="quotebox" style="background:#c6dbf7">quoted <a href="./Moon">link</a> <a class="new" href="./Nowhere_at_all">missing</a></div>
        <div class="notheme" style="background:#fff;color:#222">its own</div><p class="head">head <a href="./Moon">link</a></p><pre>code</pre>
        """;

    [Theory]
    [InlineData("light", "rgb(253, 252, 249)", "rgb(28, 27, 25)")]
    [InlineData("dark", "rgb(22, 21, 19)", "rgb(230, 226, 218)")]
    [InlineData("sepia", "rgb(244, 236, 216)", "rgb(59, 50, 38)")]
    [InlineData("black", "rgb(0, 0, 0)", "rgb(230, 226, 218)")]
    public async Task A_theme_has_its_paper_and_ink_whatever_the_system_prefers(string theme, string paper, string ink)
    {
        foreach (var (width, system) in ((int, ColorScheme)[])[(Phone, ColorScheme.Light), (Desktop, ColorScheme.Dark)])
        {
            var tab = await TabWithAsync($"theme={theme}", width, system);
            foreach (var address in (string[])[Article, "/", "/appearance"])
            {
                await tab.OpenAsync(address);
                await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", paper);
                await Assertions.Expect(tab.Page.Locator("main h1")).ToHaveCSSAsync("color", ink);
                await Assertions.Expect(tab.Page.Locator("html")).ToHaveCSSAsync("color-scheme", theme is "light" or "sepia" ? "light" : "dark");
            }
        }
    }

    [Fact]
    public async Task Without_a_choice_the_system_decides()
    {
        var tab = await TabWithAsync("", system: ColorScheme.Dark);
        await tab.OpenAsync<ArticlePage>(Article);
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(22, 21, 19)");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(253, 252, 249)");
    }

    [Theory]
    [InlineData("auto", ColorScheme.Light, false)]
    [InlineData("auto", ColorScheme.Dark, true)]
    [InlineData("light", ColorScheme.Dark, false)]
    [InlineData("sepia", ColorScheme.Dark, false)]
    [InlineData("dark", ColorScheme.Light, true)]
    [InlineData("black", ColorScheme.Light, true)]
    [InlineData("dark", ColorScheme.Dark, true)]
    public async Task The_rules_that_a_page_has_for_the_night_follow_the_theme(string theme, ColorScheme system, bool isNight)
    {
        var tab = await TabWithAsync($"theme={theme}", system: system);
        var article = await tab.OpenAsync<ArticlePage>(Add(Sheet(NightSheet) + """<p class="by-class">a</p><p class="by-query">b</p><p class="by-day">c</p><p><img class="skin-invert" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==" width="8" height="8" alt="d"></p>"""));
        foreach (var way in (string[])["by-class", "by-query"])
            await Assertions.Expect(article.Text.Locator($".{way}")).ToHaveCSSAsync("letter-spacing", isNight ? "3px" : "normal");
        await Assertions.Expect(article.Text.Locator(".by-day")).ToHaveCSSAsync("letter-spacing", theme is "light" or "sepia" ? "3px" : "normal");
        if (isNight) await Assertions.Expect(article.Text.Locator("img")).Not.ToHaveCSSAsync("filter", "none");
        else await Assertions.Expect(article.Text.Locator("img")).ToHaveCSSAsync("filter", "none");
    }

    [Fact]
    public async Task Text_that_a_page_colored_can_be_read_in_every_theme()
    {
        var address = Add(Sheet(".head{background:#cde}") + Colors);
        foreach (var theme in Themes)
        {
            var tab = await TabWithAsync($"theme={theme}");
            var article = await tab.OpenAsync<ArticlePage>(address);
            (await article.Text.EvaluateAsync<string[]>(PageFaults.Contrast)).ShouldBeEmpty(theme);
        }
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Each_page_is_accessible_in_every_theme(int width)
    {
        var tab = await TabWithAsync("", width);
        foreach (var theme in Themes)
        {
            await ChooseAsync(tab, $"theme={theme}");
            foreach (var address in (string[])["/", Article, "/wikipedia/en/search?q=moon", "/appearance"])
            {
                await tab.OpenAsync(address);
                await tab.ShouldBeAccessibleAsItIsAsync($"{address} in {theme}");
            }
        }
    }

    [Fact]
    public async Task What_is_printed_has_no_theme()
    {
        var tab = await TabWithAsync("theme=black");
        await tab.OpenAsync<ArticlePage>(Article);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Assertions.Expect(tab.Page.Locator("main h1")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Assertions.Expect(tab.Page.Locator(".wr-colophon")).ToHaveCSSAsync("color", "rgb(68, 68, 68)");
    }
}
