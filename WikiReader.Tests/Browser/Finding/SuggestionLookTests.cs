using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Finding;

/// <summary>How suggestions and results look, and whether everybody can use them.</summary>
public sealed class SuggestionLookTests(BrowserFixture browser) : SuggestionTest(browser)
{
    private const string ScrollsSideways = "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth";

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task The_open_list_is_accessible_and_moves_nothing(Device device)
    {
        var tab = await TypeAsync("", device, "/wikipedia/en/wiki/Earth");
        var place = await tab.Page.Locator("main h1").BoundingBoxAsync();
        await FieldOf(tab).FillAsync("ear");
        await Assertions.Expect(OptionsOf(tab).First).ToBeVisibleAsync();
        (await tab.Page.Locator("main h1").BoundingBoxAsync())!.Y.ShouldBe(place!.Y);
        (await tab.Page.EvaluateAsync<bool>(ScrollsSideways)).ShouldBeFalse();
        foreach (var option in await OptionsOf(tab).AllAsync()) (await option.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        var (field, list) = ((await FieldOf(tab).BoundingBoxAsync())!, (await ListOf(tab).BoundingBoxAsync())!);
        list.Y.ShouldBeInRange(field.Y + field.Height, field.Y + field.Height + 10);
        (await IsOnTopAsync(OptionsOf(tab).First)).ShouldBeTrue();
        await FieldOf(tab).PressAsync("ArrowDown");
        await tab.ShouldBeAccessibleAsync(Look.All);
    }

    [Fact]
    public async Task What_matches_is_marked_and_the_picture_and_the_description_are_shown()
    {
        var tab = await TypeAsync("ART");
        await Assertions.Expect(OptionsOf(tab)).ToHaveCountAsync(0);
        await FieldOf(tab).FillAsync("EARTH");
        var option = OptionsOf(tab).First;
        await Assertions.Expect(option.Locator("mark")).ToHaveTextAsync("Earth");
        await Assertions.Expect(option.Locator(".wr-quiet")).ToHaveTextAsync("Third planet from the Sun");
        (await option.Locator("img").EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.Desktop)]
    public async Task Long_titles_are_whole(Device device)
    {
        const string title = "List of presidents of the United States by time in office";
        using var titles = Reader.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/search/title", StringComparison.Ordinal),
            CannedResponses.Of(200, "application/json", $$"""{"pages":[{"id":1,"key":"{{title.Replace(' ', '_')}}","title":"{{title}}","excerpt":"","description":"A list","thumbnail":null}]}"""));
        var tab = await TypeAsync("List of", device);
        var shown = OptionsOf(tab).First.Locator("bdi").First;
        await Assertions.Expect(shown).ToHaveTextAsync(title);
        (await shown.EvaluateAsync<bool>("title => title.scrollWidth > title.clientWidth")).ShouldBeFalse();
        (await tab.Page.EvaluateAsync<bool>(ScrollsSideways)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_list_ends_above_the_keyboard_of_a_phone()
    {
        const int above = 300;
        var tab = await NewSignedInTabAsync(device: Device.Phone);
        await ResizeAsync(tab, Device.Phone);
        await tab.Page.AddInitScriptAsync($"Object.defineProperty(VisualViewport.prototype, 'height', {{ get: () => {above} }})");
        var pages = string.Join(',', Enumerable.Range(1, 10).Select(number => $$"""{"id":{{number}},"key":"Mill_{{number}}","title":"Mill {{number}}","excerpt":"","description":"A mill","thumbnail":null}"""));
        using var titles = Reader.Sandbox.Intercept(
            request => request.Path.Value!.EndsWith("/search/title", StringComparison.Ordinal), CannedResponses.Of(200, "application/json", $$"""{"pages":[{{pages}}]}"""));
        await tab.OpenAsync("/about");
        await FieldOf(tab).FillAsync("Mill");
        await Assertions.Expect(OptionsOf(tab)).ToHaveCountAsync(10);
        var list = (await ListOf(tab).BoundingBoxAsync())!;
        (list.Y + list.Height).ShouldBeLessThanOrEqualTo(above);
        await OptionsOf(tab).Last.ScrollIntoViewIfNeededAsync();
        (await IsOnTopAsync(OptionsOf(tab).Last)).ShouldBeTrue();
    }

    [Fact]
    public async Task At_a_wiki_that_writes_from_right_to_left_the_list_does_as_well()
    {
        var tab = await TypeAsync("الأ", address: "/wikipedia/ar/wiki/%D8%A7%D9%84%D8%A3%D8%B1%D8%B6");
        var option = OptionsOf(tab).First;
        await Assertions.Expect(option).ToHaveAttributeAsync("lang", "ar");
        await Assertions.Expect(option).ToHaveCSSAsync("direction", "rtl");
        var (row, picture) = ((await option.BoundingBoxAsync())!, (await option.Locator("img, .wr-no-picture").BoundingBoxAsync())!);
        (picture.X + picture.Width).ShouldBeInRange(row.X + row.Width - 20, row.X + row.Width);
        await option.ClickAsync();
        await tab.ArriveAsync<ArticlePage>();
    }

    [Theory]
    [InlineData("/wikipedia/en/search?q=moon", Device.Phone)]
    [InlineData("/wikipedia/en/search?q=moon", Device.Desktop)]
    [InlineData("/wikipedia/ar/search?q=%D8%A7%D9%84%D8%A3%D8%B1%D8%B6", Device.Phone)]
    [InlineData("/wikipedia/ar/search?q=%D8%A7%D9%84%D8%A3%D8%B1%D8%B6", Device.Desktop)]
    [InlineData("/wikipedia/en/search?q=nonesuch", Device.Phone)]
    [InlineData("/wikipedia/en/search?q=nonesuch", Device.Desktop)]
    public async Task Results_with_pictures_and_other_languages_are_accessible(string address, Device device)
    {
        var tab = await KeptTabAsync(device);
        await ResizeAsync(tab, device);
        await tab.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = "en, de, fr, ar" });
        await tab.OpenAsync<SearchPage>(address);
        await Assertions.Expect(tab.Page.Locator("[data-other-sites]").First).ToBeVisibleAsync();
        (await tab.Page.EvaluateAsync<bool>(ScrollsSideways)).ShouldBeFalse();
        foreach (var link in await tab.Page.Locator("[data-result] > a, .wr-chips a, [data-exact], [data-at-wiki].wr-button").AllAsync())
            (await link.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await tab.ShouldBeAccessibleAsync(Look.All.Where(look => look.Device == device));
    }

    [Fact]
    public async Task Results_in_Arabic_begin_at_the_right_and_their_pictures_are_at_the_left()
    {
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<SearchPage>("/wikipedia/ar/search?q=%D8%A7%D9%84%D8%A3%D8%B1%D8%B6");
        var result = tab.Page.Locator("[data-result]:has(img)").First;
        var (box, link, picture) = ((await result.BoundingBoxAsync())!, (await result.Locator("a").BoundingBoxAsync())!, (await result.Locator("img").BoundingBoxAsync())!);
        (link.X + link.Width).ShouldBe(box.X + box.Width, 1);
        picture.X.ShouldBe(box.X, 1);
        picture.Width.ShouldBe(60);
        picture.Height.ShouldBe(60);
        await Assertions.Expect(tab.Page.Locator("main h1")).ToHaveCSSAsync("direction", "ltr");
    }

    private static Task<bool> IsOnTopAsync(ILocator element) => element.EvaluateAsync<bool>(
        "element => { const box = element.getBoundingClientRect(); return element.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }");
}
