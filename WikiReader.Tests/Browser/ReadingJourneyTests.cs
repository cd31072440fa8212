using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser;

public sealed class ReadingJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    protected override bool NeedsWholeChromium => true;

    [Theory]
    [InlineData(Device.Desktop, true)]
    [InlineData(Device.Desktop, false)]
    [InlineData(Device.Phone, true)]
    [InlineData(Device.Phone, false)]
    public async Task A_user_signs_in_searches_reads_and_signs_out(Device device, bool javaScript)
    {
        var tab = await NewTabAsync(device: device, javaScript: javaScript);
        var home = await tab.OpenAsync<HomePage>("/");
        home = await (await home.SignInAsync()).AllowAsync<HomePage>();
        var results = await home.SearchAsync("Earth");
        var article = await results.OpenAsync("Earth");
        await Assertions.Expect(article.Heading).ToHaveTextAsync("Earth");
        article = await article.FollowAsync("Moon");
        await Assertions.Expect(article.Heading).ToHaveTextAsync("Moon");
        tab.Path.ShouldBe("/wikipedia/en/wiki/Moon");

        home = await (await article.OpenAccountAsync()).SignOutAsync();
        (await tab.HoldsSessionAsync()).ShouldBeFalse();
        await Assertions.Expect(home.SignInLink).ToHaveTextAsync("Sign in");
    }

    [Theory]
    [InlineData(Device.Desktop, true)]
    [InlineData(Device.Phone, false)]
    public async Task The_table_of_contents_leads_to_a_heading(Device device, bool javaScript)
    {
        var tab = await NewSignedInTabAsync(device: device, javaScript: javaScript);
        var article = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await Assertions.Expect(article.At("Seasons")).Not.ToBeInViewportAsync();
        await article.ChooseAsync("Seasons");

        await Assertions.Expect(article.At("Seasons")).ToBeInViewportAsync();
        tab.Path.ShouldBe("/wikipedia/en/wiki/Earth#Seasons");
    }

    [Theory]
    [InlineData(Device.Desktop, true)]
    [InlineData(Device.Phone, false)]
    public async Task A_reference_leads_to_its_note_and_the_note_leads_back(Device device, bool javaScript)
    {
        var tab = await NewSignedInTabAsync(device: device, javaScript: javaScript);
        var article = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await article.FollowToAsync("cite_note-canup-3");
        await Assertions.Expect(article.At("cite_note-canup-3")).ToBeInViewportAsync();
        tab.Path.ShouldBe("/wikipedia/en/wiki/Earth#cite_note-canup-3");

        await article.FollowToAsync("cite_ref-canup_3-0");
        await Assertions.Expect(article.At("cite_ref-canup_3-0")).ToBeInViewportAsync();
        tab.Path.ShouldBe("/wikipedia/en/wiki/Earth#cite_ref-canup_3-0");
    }

    [Fact]
    public async Task A_redirect_names_the_title_that_led_to_the_page()
    {
        var tab = await NewSignedInTabAsync();
        var article = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/World");

        await Assertions.Expect(article.Heading).ToHaveTextAsync("Earth");
        await Assertions.Expect(article.RedirectedFrom).ToHaveTextAsync("Redirected from World");
    }

    [Fact]
    public async Task A_redirect_to_a_section_ends_at_the_section()
    {
        var tab = await NewSignedInTabAsync(device: Device.Phone);
        var article = await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Blue_planet");

        tab.Path.ShouldBe("/wikipedia/en/wiki/Earth?redirectedfrom=Blue_planet#Etymology");
        await Assertions.Expect(article.At("Etymology")).ToBeInViewportAsync();
        await Assertions.Expect(article.Heading).Not.ToBeInViewportAsync();
    }
}
