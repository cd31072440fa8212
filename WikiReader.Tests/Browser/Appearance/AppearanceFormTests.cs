using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Appearance;

/// <summary>The page of choices, with and without its script.</summary>
public sealed class AppearanceFormTests(BrowserFixture browser) : AppearanceTest(browser)
{
    private const string Article = "/wikipedia/en/wiki/Earth";

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task With_the_script_a_choice_is_shown_at_once_and_kept_only_when_it_is_saved(int width)
    {
        var tab = await TabWithAsync("", width);
        var form = await tab.OpenAsync<AppearancePage>("/appearance");
        var size = await SizeOfSampleAsync(form);
        await form.ChooseAsync("theme", "sepia");
        await form.ChooseAsync("size", "largest");
        await form.ChooseAsync("face", "sans");
        await form.ChooseAsync("letters", "wider");
        await form.ChooseAsync("align", "justified");
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(244, 236, 216)");
        (await SizeOfSampleAsync(form)).ShouldBe(size * 1.375, 0.1);
        await Assertions.Expect(form.Sample.Locator("p")).ToHaveCSSAsync("text-align", "justify");
        await Assertions.Expect(form.Sample.Locator("p")).Not.ToHaveCSSAsync("letter-spacing", "normal");
        await form.ChooseAsync("theme", "auto");
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(253, 252, 249)");

        await tab.OpenAsync<ArticlePage>(Article);
        await Assertions.Expect(tab.Page.Locator("html")).Not.ToHaveAttributeAsync("data-size", "largest");
    }

    [Theory]
    [InlineData(Phone, true)]
    [InlineData(Desktop, true)]
    [InlineData(Phone, false)]
    [InlineData(Desktop, false)]
    public async Task A_reader_chooses_returns_to_the_article_and_goes_back_to_the_defaults(int width, bool javaScript)
    {
        var tab = await TabWithAsync("", width, javaScript: javaScript);
        await tab.OpenAsync<ArticlePage>(Article);
        await tab.Page.Locator(".wr-bar [data-appearance]").ClickAsync();
        var form = await tab.ArriveAsync<AppearancePage>();
        await form.ChooseAsync("theme", "dark");
        await form.ChooseAsync("leading", "looser");
        await form.SaveAsync();
        var article = await tab.ArriveAsync<ArticlePage>();
        tab.Path.ShouldBe(Article);
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(22, 21, 19)");
        (await article.Text.EvaluateAsync<double>("text => parseFloat(getComputedStyle(text).lineHeight) / parseFloat(getComputedStyle(text).fontSize)")).ShouldBe(2.1, 0.01);

        await tab.OpenAsync<AppearancePage>("/appearance");
        await Assertions.Expect(form.Choice("theme", "dark")).ToBeCheckedAsync();
        await form.ResetAsync();
        await Assertions.Expect(tab.Page.Locator("[data-saved]")).ToBeVisibleAsync();
        await Assertions.Expect(form.Choice("theme", "auto")).ToBeCheckedAsync();
        await tab.OpenAsync<ArticlePage>(Article);
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(253, 252, 249)");
    }

    [Fact]
    public async Task A_reader_who_does_not_save_goes_back_to_the_article_as_it_was()
    {
        var tab = await TabWithAsync("", Phone);
        await tab.OpenAsync<ArticlePage>(Article);
        await tab.Page.Locator(".wr-bar [data-appearance]").ClickAsync();
        var form = await tab.ArriveAsync<AppearancePage>();
        // Saving, and going back without it, are within reach wherever the reader chooses.
        await Assertions.Expect(tab.Page.Locator("[data-save]")).ToBeInViewportAsync();
        await form.ChooseAsync("theme", "dark");
        await Assertions.Expect(tab.Page.Locator("[data-save]")).ToBeInViewportAsync();
        await tab.Page.Locator("[data-origin]").ClickAsync();
        await tab.ArriveAsync<ArticlePage>();
        await Assertions.Expect(tab.Page.Locator("html")).Not.ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task The_first_thing_that_a_browser_paints_has_the_theme()
    {
        var tab = await TabWithAsync("theme=black", javaScript: false);
        await tab.OpenAsync<ArticlePage>(Article);
        // Without scripts nothing but the response can say so.
        var html = await (await tab.Page.Context.APIRequest.GetAsync(tab.Address.AbsoluteUri)).TextAsync();
        html.Split('>').First(tag => tag.TrimStart().StartsWith("<html", StringComparison.Ordinal)).ShouldContain("data-theme=black");
        html.ShouldContain("<meta name=\"color-scheme\" content=\"dark\">");
    }

    [Fact]
    public async Task The_form_is_operable_by_keyboard()
    {
        var tab = await TabWithAsync("");
        var form = await tab.OpenAsync<AppearancePage>("/appearance");
        await form.Choice("theme", "auto").FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(form.Choice("theme", "light")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(tab.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(244, 236, 216)");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("[data-saved]")).ToBeVisibleAsync();
        await Assertions.Expect(form.Choice("theme", "sepia")).ToBeCheckedAsync();
    }

    private static Task<double> SizeOfSampleAsync(AppearancePage form) =>
        form.Sample.Locator("p").EvaluateAsync<double>("text => parseFloat(getComputedStyle(text).fontSize)");
}
