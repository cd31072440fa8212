using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Home;

/// <summary>The home page offers to go on where this browser's reader left.</summary>
public sealed class ContinueReadingTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Earth = "/wikipedia/en/wiki/Earth";
    private const string Kept = "localStorage.getItem('wr-continue')";

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_reader_returns_to_the_section_that_was_read_last(Device device)
    {
        var tab = await NewSignedInTabAsync(device: device);
        var article = await tab.OpenAsync<ArticlePage>(Earth + "#Seasons");
        await Assertions.Expect(article.At("Seasons")).ToBeInViewportAsync();
        var home = await tab.OpenAsync<HomePage>("/");
        await Assertions.Expect(home.Continue).ToBeVisibleAsync();
        await Assertions.Expect(home.ContinueLink).ToHaveTextAsync("Earth");
        await Assertions.Expect(home.Continue).ToContainTextAsync("Seasons");

        await home.ContinueLink.ClickAsync();
        article = await tab.ArriveAsync<ArticlePage>();
        tab.Path.ShouldBe(Earth + "#Seasons");
        await Assertions.Expect(article.At("Seasons")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task It_is_remembered_when_scrolling_ends()
    {
        var tab = await NewSignedInTabAsync();
        var article = await tab.OpenAsync<ArticlePage>(Earth);
        await RemembersAsync(tab, "");
        await article.At("Seasons").EvaluateAsync("heading => heading.scrollIntoView()");
        await RemembersAsync(tab, "Seasons");
    }

    [Fact]
    public async Task At_the_beginning_of_an_article_the_card_names_no_section()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>(Earth);
        var home = await tab.OpenAsync<HomePage>("/");
        await Assertions.Expect(home.ContinueLink).ToHaveAttributeAsync("href", Reader.Url.GetLeftPart(UriPartial.Authority) + Earth);
        await Assertions.Expect(home.Continue.Locator("[data-continue-at]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task One_click_forgets_it()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>(Earth);
        var home = await tab.OpenAsync<HomePage>("/");
        await home.Continue.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(home.Continue).ToBeHiddenAsync();
        (await tab.Page.EvaluateAsync<string?>(Kept)).ShouldBeNull();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Signing_out_forgets_it()
    {
        var tab = await NewSignedInTabAsync();
        var account = await (await tab.OpenAsync<ArticlePage>(Earth)).OpenAccountAsync();
        (await tab.Page.EvaluateAsync<string?>(Kept)).ShouldNotBeNull();
        await account.SignOutAsync();
        await IsForgottenAsync(tab);
    }

    [Fact]
    public async Task Another_reader_of_the_same_browser_does_not_see_it()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>(Earth);
        await tab.OpenAsync<AboutPage>("/about");
        await tab.SignInAsync("Amina");
        var home = await tab.OpenAsync<HomePage>("/");
        await IsForgottenAsync(tab);
        await Assertions.Expect(home.Continue).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"reader":"Reader","title":"Elsewhere","section":"","address":"https://evil.example/wiki/Earth"}""")]
    [InlineData("""{"reader":"Reader","title":"Script","section":"","address":"javascript:alert(1)//wiki/x"}""")]
    [InlineData("""{"reader":"Reader","title":"No article","section":"","address":"/account"}""")]
    public async Task What_does_not_lead_to_an_article_here_is_forgotten(string kept)
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<AboutPage>("/about");
        await tab.Page.EvaluateAsync("kept => localStorage.setItem('wr-continue', kept)", kept);
        var home = await tab.OpenAsync<HomePage>("/");
        await Assertions.Expect(home.Continue).ToBeHiddenAsync();
        (await tab.Page.EvaluateAsync<string?>(Kept)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_JavaScript_there_is_no_card()
    {
        var tab = await NewSignedInTabAsync(javaScript: false);
        await tab.OpenAsync<ArticlePage>(Earth);
        var home = await tab.OpenAsync<HomePage>("/");
        await Assertions.Expect(home.Continue).ToBeHiddenAsync();
        await Assertions.Expect(home.Today).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_card_moves_nothing_when_it_appears_and_is_accessible()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>(Earth + "#Seasons");
        var home = await tab.OpenAsync<HomePage>("/");
        await Assertions.Expect(home.Continue).ToBeVisibleAsync();
        (await tab.Page.EvaluateAsync<double>(HomeTests.LayoutShift)).ShouldBeLessThan(0.001);
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    private static Task RemembersAsync(Tab tab, string section) =>
        Eventually.BecomesTrueAsync(async () => await tab.Page.EvaluateAsync<string?>($"JSON.parse({Kept})?.section") == section, $"'{section}' is remembered");

    // The page is shown before its scripts have run.
    private static Task IsForgottenAsync(Tab tab) =>
        Eventually.BecomesTrueAsync(async () => await tab.Page.EvaluateAsync<string?>(Kept) is null, "what was read is forgotten");
}
