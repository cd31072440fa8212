using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Orientation;

/// <summary>Keys that act alone, and how a reader switches them off. The keys of search and contents have tests beside those.</summary>
public sealed class ShortcutTests(BrowserFixture browser) : OrientationTest(browser)
{
    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task A_key_leads_to_the_languages_and_another_to_the_list_of_keys(int width)
    {
        var tab = await ReadAsync(width);
        await tab.Page.Keyboard.PressAsync("l");
        await tab.ArriveAsync<ArticleLanguagesPage>();
        await tab.Page.Keyboard.PressAsync("?");
        await tab.ArriveAsync<AboutPage>();
        tab.Path.ShouldBe("/about#keys");
        await Assertions.Expect(tab.Page.Locator("[data-keys] kbd")).ToHaveTextAsync(["/", "t", "l", "?"]);
    }

    [Fact]
    public async Task The_slash_key_leads_to_the_box_that_the_home_page_shows()
    {
        var tab = await NewSignedInTabAsync();
        var home = await tab.OpenAsync<HomePage>("/");
        await tab.Page.EvaluateAsync("document.activeElement.blur()");
        await tab.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(home.Search).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_key_does_nothing_with_a_modifier_in_a_field_or_where_it_leads_nowhere()
    {
        var tab = await ReadAsync(Desktop);
        await tab.Page.Keyboard.PressAsync("Meta+l");
        await tab.Page.Locator("[name=q]").FocusAsync();
        await tab.Page.Keyboard.TypeAsync("l?");
        await Assertions.Expect(tab.Page.Locator("[name=q]")).ToHaveValueAsync("l?");
        await tab.OpenAsync<AboutPage>("/about");
        await tab.Page.Keyboard.PressAsync("l");
        await tab.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(tab.Page.Locator("body")).ToBeFocusedAsync();
        tab.Path.ShouldBe("/about");
    }

    [Theory]
    [InlineData("م")]
    [InlineData("д")]
    public async Task On_the_keyboard_of_another_script_the_same_keys_act(string letter)
    {
        var tab = await ReadAsync(Desktop);
        await tab.Page.EvaluateAsync("key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'KeyL', bubbles: true }))", letter);
        await tab.ArriveAsync<ArticleLanguagesPage>();
    }

    [Fact]
    public async Task Without_a_script_access_keys_lead_to_the_search_the_contents_and_the_languages()
    {
        var tab = await ReadAsync(Phone, javaScript: false);
        foreach (var (key, element) in ((string, string)[])[("f", ".wr-bar [name=q]"), ("t", "[data-bar-contents]"), ("l", "[data-languages]")])
        {
            await Assertions.Expect(tab.Page.Locator($"[accesskey={key}]")).ToHaveCountAsync(1);
            await Assertions.Expect(tab.Page.Locator($"{element}[accesskey={key}]")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_reader_who_switches_the_keys_off_has_none()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<AppearancePage>("/appearance");
        await tab.Page.Locator("input[name=shortcuts][value=off]").CheckAsync();
        await tab.Page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-saved]")).ToBeVisibleAsync();
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-shortcuts", "off");
        foreach (var key in (string[])["/", "t", "l", "?"]) await tab.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(tab.Page.Locator("body")).ToBeFocusedAsync();
        tab.Path.ShouldBe("/wikipedia/en/wiki/Earth");
    }

    [Fact]
    public async Task Without_a_script_keys_do_nothing_and_the_list_of_them_is_there()
    {
        var tab = await ReadAsync(Desktop, javaScript: false);
        await tab.Page.Keyboard.PressAsync("l");
        tab.Path.ShouldNotBeNull().ShouldContain("/wiki/");
        await tab.OpenAsync<AboutPage>("/about");
        await Assertions.Expect(tab.Page.Locator("[data-keys] li")).ToHaveCountAsync(4);
    }
}
