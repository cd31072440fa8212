using System.Text.Json;
using Microsoft.Playwright;
using WikiReader.Tests.Browser;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;
using WikiReader.Web.Wikimedia.Sites;

namespace WikiReader.Tests.Languages;

/// <summary>Languages and scripts as a reader chooses them, on a phone of 360 by 740 and a desktop of 1280 by 800 pixels, with and without scripts.</summary>
public sealed class LanguageJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Computer = "/wikipedia/zh/wiki/%E7%94%B5%E8%84%91";

    public static TheoryData<Device, bool> Looks => new() { { Device.Phone, true }, { Device.Phone, false }, { Device.Desktop, true }, { Device.Desktop, false } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_reader_goes_from_an_article_to_the_same_in_another_language(Device device, bool javaScript)
    {
        var tab = await TabAsync(device, javaScript);
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await tab.Page.Locator("[data-languages]").ClickAsync();
        var languages = await tab.ArriveAsync<ArticleLanguagesPage>();
        await Assertions.Expect(languages.Query).ToBeVisibleAsync(new() { Visible = javaScript });
        var article = await languages.OpenAsync("de");
        await Assertions.Expect(article.Heading).ToHaveTextAsync("Erde");
        await ShouldFitAsync(tab);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_reader_chooses_languages_and_searches_one_of_them(Device device, bool javaScript)
    {
        var tab = await TabAsync(device, javaScript);
        var page = await tab.OpenAsync<LanguagesPage>("/languages");
        page = await (await page.AddAsync("Deutsch")).AddAsync("العربية");
        await Assertions.Expect(page.Own).ToContainTextAsync(["English", "Deutsch", "العربية"]);
        page = await (await page.PressAsync("Move Deutsch up")).PressAsync("Remove English");
        await Assertions.Expect(page.Own).ToContainTextAsync(["Deutsch", "العربية"]);
        await ShouldFitAsync(tab);

        await tab.OpenAsync<HomePage>("/");
        var form = tab.Page.Locator("[data-wikis] form");
        await Assertions.Expect(form.Locator("select[name=language]")).ToHaveValueAsync("de");
        await form.Locator("[name=q]").FillAsync("Mond");
        await form.Locator("[name=q]").PressAsync("Enter");
        await tab.ArriveAsync<SearchPage>();
        tab.Path.ShouldBe("/wikipedia/de/search?q=Mond");
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Typing_shortens_the_list_of_three_hundred_languages(Device device)
    {
        var tab = await TabAsync(device, javaScript: true);
        var (page, all) = (await tab.OpenAsync<LanguagesPage>("/languages"), WikiLanguages.All.Count);
        await Assertions.Expect(page.Others).ToHaveCountAsync(all - 1);
        await page.Query.PressSequentiallyAsync("espan");
        await Assertions.Expect(page.Others).ToContainTextAsync(["español"]);
        await page.Query.FillAsync("HEBREW");
        await Assertions.Expect(page.Others).ToContainTextAsync(["עברית"]);
        await page.Query.FillAsync("qqq");
        await Assertions.Expect(page.Empty).ToBeVisibleAsync();
        await page.Query.FillAsync("");
        await Assertions.Expect(page.Others).ToHaveCountAsync(all - 1);
        await Assertions.Expect(page.Empty).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_script_the_form_shortens_the_list()
    {
        var tab = await TabAsync(Device.Phone, javaScript: false);
        var page = await tab.OpenAsync<LanguagesPage>("/languages");
        await page.Query.FillAsync("persian");
        await page.Query.PressAsync("Enter");
        await Assertions.Expect((await tab.ArriveAsync<LanguagesPage>()).Others).ToContainTextAsync(["فارسی"]);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_reader_switches_the_script_and_keeps_it(Device device, bool javaScript)
    {
        var tab = await TabAsync(device, javaScript);
        var article = await tab.OpenAsync<ArticlePage>(Computer);
        await Assertions.Expect(article.Text).ToContainTextAsync("电脑是按程序工作的机器");
        await tab.Page.Locator("[data-variants] summary").ClickAsync();
        await tab.Page.Locator("[data-variants]").GetByText("臺灣正體").ClickAsync();
        await Assertions.Expect(article.Text).ToContainTextAsync("電腦是按程序工作的機器");
        await Assertions.Expect(article.Text).ToHaveAttributeAsync("lang", "zh-Hant-TW");
        await ShouldFitAsync(tab);

        await tab.OpenAsync<ArticlePage>(Computer);
        await Assertions.Expect(article.Text).ToContainTextAsync("電腦是按程序工作的機器");
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Hundreds_of_languages_fit_in_every_direction_and_do_not_move(Device device)
    {
        using var links = Respond();
        var tab = await TabAsync(device, javaScript: true);
        var page = await tab.OpenAsync<ArticleLanguagesPage>("/wikipedia/en/languages/Moon");
        (await page.All.CountAsync()).ShouldBeGreaterThan(330);
        (await tab.Page.EvaluateAsync<double>(PageFaults.Shift)).ShouldBeLessThan(PageFaults.AllowedShift);
        (await tab.Page.Locator("main").EvaluateAsync<string[]>(PageFaults.Layout)).ShouldBeEmpty();
        await ShouldFitAsync(tab);
        await page.Query.FillAsync("hebrew");
        await Assertions.Expect(page.All).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_list_that_the_server_has_shortened_is_searched_there_again()
    {
        var tab = await TabAsync(Device.Desktop, javaScript: true);
        var page = await tab.OpenAsync<LanguagesPage>("/languages?q=deut");
        await page.Query.FillAsync("fran");
        await Assertions.Expect(page.Empty).ToBeHiddenAsync();
        await page.Query.PressAsync("Enter");
        await Assertions.Expect(page.Others.Filter(new LocatorFilterOptions { HasText = "français" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_pages_are_accessible()
    {
        using var links = Respond();
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<LanguagesPage>("/languages");
        await tab.ShouldBeAccessibleAsync(Look.All);
        await tab.OpenAsync<LanguagesPage>("/languages?q=qqq");
        await tab.ShouldBeAccessibleAsync(Look.All);
        await tab.OpenAsync<ArticleLanguagesPage>("/wikipedia/en/languages/Moon");
        await tab.ShouldBeAccessibleAsync(Look.All);
        await tab.OpenAsync<ArticlePage>($"{Computer}?variant=zh-tw");
        await tab.Page.Locator("[data-variants] summary").ClickAsync();
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    private async Task<Tab> TabAsync(Device device, bool javaScript)
    {
        var tab = await KeptTabAsync(device, javaScript);
        await tab.Page.SetViewportSizeAsync(device == Device.Phone ? 360 : 1280, device == Device.Phone ? 740 : 800);
        return tab;
    }

    private static async Task ShouldFitAsync(Tab tab)
    {
        (await tab.Page.EvaluateAsync<string[]>(PageFaults.SidewaysScroll)).ShouldBeEmpty();
        (await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.wr-languages :is(a, button), .wr-chosen button, .wr-variants[open] a')].filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 44).map(target => target.outerHTML)"))
            .ShouldBeEmpty();
    }

    // The moon in all languages.
    private IDisposable Respond()
    {
        var links = WikiLanguages.All.Where(language => language.Code != "en").Select(language => new { code = language.Code, name = language.Name, key = $"{language.Name}_{language.Name}", title = "x" });
        return Reader.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/Moon/links/language", StringComparison.Ordinal), CannedResponses.Of(200, "application/json", JsonSerializer.Serialize(links)));
    }
}
