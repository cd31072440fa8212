using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Finding;

/// <summary>Choosing a suggestion by keyboard, pointer and touch, and doing without.</summary>
public sealed class SuggestionJourneyTests(BrowserFixture browser) : SuggestionTest(browser)
{
    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Suggestions_are_chosen_by_keyboard(Device device)
    {
        var tab = await TypeAsync("ear", device);
        var field = FieldOf(tab);
        await Assertions.Expect(OptionsOf(tab).First).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveRoleAsync(AriaRole.Combobox);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(field).Not.ToHaveAttributeAsync("aria-activedescendant", new System.Text.RegularExpressions.Regex(".*"));
        var count = await OptionsOf(tab).CountAsync();
        count.ShouldBeGreaterThan(1);

        await field.PressAsync("ArrowUp");
        await ShouldBeChosenAsync(tab, count - 1);
        await field.PressAsync("ArrowDown");
        await ShouldBeChosenAsync(tab, null);
        await field.PressAsync("ArrowDown");
        await ShouldBeChosenAsync(tab, 0);
        await field.PressAsync("Home");
        await ShouldBeChosenAsync(tab, null);
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await tab.ArriveAsync<ArticlePage>();
        tab.Path.ShouldBe("/wikipedia/en/wiki/Earth");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_the_words_and_an_arrow_opens_it_again()
    {
        var tab = await TypeAsync("ear");
        await Assertions.Expect(ListOf(tab)).ToBeVisibleAsync();
        await FieldOf(tab).PressAsync("Escape");
        await Assertions.Expect(ListOf(tab)).ToBeHiddenAsync();
        await Assertions.Expect(FieldOf(tab)).ToHaveValueAsync("ear");
        await Assertions.Expect(FieldOf(tab)).ToHaveAttributeAsync("aria-expanded", "false");
        await FieldOf(tab).PressAsync("ArrowDown");
        await Assertions.Expect(ListOf(tab)).ToBeVisibleAsync();
        await FieldOf(tab).PressAsync("Tab");
        await Assertions.Expect(ListOf(tab)).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator(".wr-bar button")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_without_a_choice_searches()
    {
        var tab = await TypeAsync("ear");
        await Assertions.Expect(ListOf(tab)).ToBeVisibleAsync();
        await FieldOf(tab).PressAsync("Enter");
        await tab.ArriveAsync<SearchPage>();
        tab.Path.ShouldBe("/wikipedia/en/search?q=ear");
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Suggestions_are_chosen_by_touch_and_by_pointer(Device device)
    {
        var tab = await TypeAsync("solar", device);
        var option = OptionsOf(tab).First;
        if (device == Device.Phone) await option.TapAsync();
        else await option.ClickAsync();
        await tab.ArriveAsync<ArticlePage>();
        tab.Path.ShouldBe("/wikipedia/en/wiki/Solar_System");
        await tab.GoBackAsync();
        await Assertions.Expect(ListOf(tab)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Without_a_script_the_form_leads_to_the_results(Device device)
    {
        var tab = await NewSignedInTabAsync(device: device, javaScript: false);
        await ResizeAsync(tab, device);
        var results = await (await tab.OpenAsync<AboutPage>("/about")).SearchAsync("moon");
        await results.OpenAsync("Moon");
        tab.Path.ShouldBe("/wikipedia/en/wiki/Moon");
    }

    [Fact]
    public async Task Their_number_is_announced()
    {
        var tab = await TypeAsync("solar");
        var status = tab.Page.Locator(".wr-bar [role=status]");
        await Assertions.Expect(status).ToHaveTextAsync("Suggestions: 1");
        await FieldOf(tab).PressSequentiallyAsync("nonesuch");
        await Assertions.Expect(status).ToHaveTextAsync("No suggestions");
        await FieldOf(tab).FillAsync("");
        await Assertions.Expect(status).ToHaveTextAsync("");
    }

    [Fact]
    public async Task The_search_of_the_home_page_has_them_too()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<HomePage>("/");
        var form = tab.Page.Locator(".wr-search-first form[role=search]");
        await form.Locator("[name=q]").PressSequentiallyAsync("solar");
        // Those for the first letters may come first.
        await Assertions.Expect(form.Locator("[role=option]")).ToHaveCountAsync(1);
        await form.Locator("[role=option]").ClickAsync();
        await tab.ArriveAsync<ArticlePage>();
    }

    [Fact]
    public async Task Letters_that_an_input_method_is_still_composing_are_left_alone()
    {
        var tab = await TypeAsync("");
        await FieldOf(tab).FocusAsync();
        Reader.Sandbox.ClearRequests();
        var devTools = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        await devTools.SendAsync("Input.imeSetComposition", new() { ["text"] = "zzz", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        await Assertions.Expect(FieldOf(tab)).ToHaveValueAsync("zzz");
        await devTools.SendAsync("Input.insertText", new() { ["text"] = "solar" });
        await Assertions.Expect(OptionsOf(tab)).ToHaveCountAsync(1);
        Reader.Sandbox.Requests.Count(request => request.Query?.Contains("zzz", StringComparison.Ordinal) == true).ShouldBe(0);
    }

    [Fact]
    public async Task The_slash_key_goes_to_the_search_box_except_in_fields_and_when_shortcuts_are_off()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>("/wikipedia/en/wiki/Earth");
        await tab.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(FieldOf(tab)).ToBeFocusedAsync();
        await Assertions.Expect(FieldOf(tab)).ToHaveValueAsync("");
        await tab.Page.Keyboard.TypeAsync("AC/");
        await Assertions.Expect(FieldOf(tab)).ToHaveValueAsync("AC/");
        await FieldOf(tab).EvaluateAsync("field => field.blur()");
        await tab.Page.EvaluateAsync("document.documentElement.dataset.shortcuts = 'off'");
        await tab.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(FieldOf(tab)).Not.ToBeFocusedAsync();
    }

    private static async Task ShouldBeChosenAsync(Tab tab, int? index)
    {
        await Assertions.Expect(tab.Page.Locator(".wr-bar [aria-selected=true]")).ToHaveCountAsync(index is null ? 0 : 1);
        var active = await FieldOf(tab).GetAttributeAsync("aria-activedescendant");
        if (index is not { } chosen)
        {
            active.ShouldBeNull();
            return;
        }

        active.ShouldBe(await OptionsOf(tab).Nth(chosen).GetAttributeAsync("id"));
        await Assertions.Expect(OptionsOf(tab).Nth(chosen)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(OptionsOf(tab).Nth(chosen)).ToBeInViewportAsync();
        await Assertions.Expect(FieldOf(tab)).ToBeFocusedAsync();
    }
}
