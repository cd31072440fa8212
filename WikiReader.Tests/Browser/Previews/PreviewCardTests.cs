using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;

namespace WikiReader.Tests.Browser.Previews;

/// <summary>The card beside a link: when it shows, when it goes, and where it is.</summary>
public sealed class PreviewCardTests(BrowserFixture browser) : PreviewTest(browser)
{
    // What of the card is outside the window, in CSS pixels.
    private const string Overhang = """
        card => { const { left, top, right, bottom } = card.getBoundingClientRect(); return Math.max(-left, -top, right - document.documentElement.clientWidth, bottom - innerHeight); }
        """;

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task It_shows_when_the_pointer_rests_on_a_link_stays_below_the_pointer_and_goes_when_it_leaves(int width)
    {
        var (tab, link) = await OpenAsync(width);
        await link.HoverAsync();
        var card = CardOf(tab);
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card).ToContainTextAsync("The target of a link.");
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-describedby", (await card.GetAttributeAsync("id"))!);
        await Assertions.Expect(link).Not.ToHaveAttributeAsync("title", "Title");
        (await card.EvaluateAsync<double>(Overhang)).ShouldBeLessThanOrEqualTo(0);
        await tab.ShouldBeAccessibleAsItIsAsync("an article with a card");

        await card.HoverAsync();
        await tab.Page.WaitForFunctionAsync("since => performance.now() > since + 500", await tab.Page.EvaluateAsync<double>("performance.now()"));
        await Assertions.Expect(card).ToBeVisibleAsync();
        await tab.Page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(card).ToBeHiddenAsync();
        await Assertions.Expect(link).ToHaveAttributeAsync("title", "Title");
        await Assertions.Expect(link).Not.ToHaveAttributeAsync("aria-describedby", "wr-card");
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task It_shows_for_the_keyboard_and_Escape_closes_it_and_keeps_the_focus(int width)
    {
        var (tab, link) = await OpenAsync(width);
        await tab.Page.Keyboard.PressAsync("Tab");
        await link.FocusAsync();
        await Assertions.Expect(CardOf(tab)).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(CardOf(tab)).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        await link.BlurAsync();
        await link.FocusAsync();
        await Assertions.Expect(CardOf(tab)).ToBeVisibleAsync();
        await link.BlurAsync();
        await Assertions.Expect(CardOf(tab)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_click_on_the_link_is_not_delayed_and_the_way_back_has_no_card()
    {
        var (tab, link) = await OpenAsync(Desktop);
        await link.HoverAsync();
        await Assertions.Expect(CardOf(tab)).ToBeVisibleAsync();
        var address = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await tab.Page.WaitForURLAsync($"**{address}");
        await tab.GoBackAsync();
        await Assertions.Expect(link).ToBeVisibleAsync();
        await Assertions.Expect(CardOf(tab)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task It_goes_when_the_link_is_pressed()
    {
        var (tab, link) = await OpenAsync(Desktop);
        await link.HoverAsync();
        await Assertions.Expect(CardOf(tab)).ToBeVisibleAsync();
        await tab.Page.Mouse.DownAsync();
        await Assertions.Expect(CardOf(tab)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("theme=sepia")]
    [InlineData("theme=dark")]
    [InlineData("theme=black")]
    public async Task It_can_be_read_in_every_theme(string choices)
    {
        var (tab, link) = await OpenAsync(Desktop, choices: choices);
        await link.HoverAsync();
        await Assertions.Expect(CardOf(tab)).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsItIsAsync(choices);
        (await CardOf(tab).EvaluateAsync<bool>("card => getComputedStyle(card).backgroundColor === getComputedStyle(document.body).backgroundColor")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("previews=off", true)]
    [InlineData("", false)]
    public async Task Switched_off_or_without_scripts_a_link_is_a_link(string choices, bool javaScript)
    {
        var (tab, link) = await OpenAsync(Desktop, choices: choices, javaScript: javaScript);
        await link.HoverAsync();
        await Assertions.Expect(CardOf(tab)).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToHaveAttributeAsync("title", "Title");
        await link.ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("The target of a link.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_who_saves_data_gets_none()
    {
        var (tab, link) = await OpenAsync(Desktop);
        await tab.Page.SetExtraHTTPHeadersAsync([KeyValuePair.Create("Save-Data", "on")]);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-previews", "off");
        await tab.Page.WaitForScriptsAsync();
        await link.HoverAsync();
        await Assertions.Expect(CardOf(tab)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task A_mark_of_a_reference_shows_its_note_without_a_request(int width)
    {
        var (tab, _) = await OpenAsync(width, """
            <p>Fact<sup class="mw-ref reference" id="cite_ref-1"><a href="./Unread#cite_note-1" style="counter-reset: mw-Ref 1;"><span class="mw-reflink-text">[1]</span></a></sup></p>
            <ol class="mw-references references"><li id="cite_note-1"><a href="./Unread#cite_ref-1" rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a>
            <span id="mw-reference-text-cite_note-1" class="mw-reference-text"><cite id="Book">A book, <a rel="mw:ExtLink" href="https://example.org/">online</a>.</cite></span></li></ol>
            """);
        var requests = 0;
        tab.Page.Request += (_, request) => requests += request.Url.Contains("/preview/", StringComparison.Ordinal) ? 1 : 0;
        var mark = tab.Page.Locator("sup a");
        await mark.HoverAsync();
        await Assertions.Expect(CardOf(tab)).ToBeVisibleAsync();
        await Assertions.Expect(CardOf(tab)).ToHaveTextAsync("A book, online.");
        await Assertions.Expect(CardOf(tab).Locator("[id], a:not([tabindex='-1'])")).ToHaveCountAsync(0);
        await tab.ShouldBeAccessibleAsItIsAsync("a note in a card");
        requests.ShouldBe(0);
        await mark.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(":target")).ToHaveIdAsync("cite_note-1");
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task In_a_wiki_that_is_written_from_right_to_left_it_begins_at_the_right_of_the_link(int width)
    {
        var earth = Reader.Sandbox.Pages.Find("wikipedia", "ar", "الأرض").ShouldNotBeNull();
        const string Text = """<p>كلمات قبل <a rel="mw:WikiLink" href="./الأرض" title="الأرض">الأرض</a> وبعدها.</p>""";
        Reader.Sandbox.Pages.Add(earth with { Key = "Previews", Title = "Previews", Id = 910_000 + width, RevisionId = 910_000 + width, Html = $"""<!DOCTYPE html><html><head></head><body lang="ar" dir="rtl">{Text}</body></html>""" });
        var tab = await TabWithAsync("", width);
        await tab.OpenAsync<ArticlePage>("/wikipedia/ar/wiki/Previews");
        var link = tab.Page.Locator("[data-article] p a");
        await link.HoverAsync();
        await Assertions.Expect(CardOf(tab)).ToBeVisibleAsync();
        (await CardOf(tab).EvaluateAsync<double>(Overhang)).ShouldBeLessThanOrEqualTo(0);
        var (card, line) = ((await CardOf(tab).BoundingBoxAsync())!, (await link.BoundingBoxAsync())!);
        if (width == Desktop) (card.X + card.Width).ShouldBe(line.X + line.Width, 2);
        await Assertions.Expect(CardOf(tab).Locator("[data-preview]")).ToHaveAttributeAsync("lang", "ar");
        await Assertions.Expect(CardOf(tab).Locator("p").First).ToHaveCSSAsync("direction", "rtl");
    }

    [Fact]
    public async Task What_has_no_preview_shows_none_and_is_asked_for_once()
    {
        var (tab, link) = await OpenAsync(Desktop);
        var asked = 0;
        await tab.Page.RouteAsync("**/preview/**", route =>
        {
            asked++;
            return route.FulfillAsync(new() { Status = 204 });
        });
        for (var visits = 0; visits < 2; visits++)
        {
            await link.HoverAsync();
            await tab.Page.WaitForFunctionAsync("since => performance.now() > since + 600", await tab.Page.EvaluateAsync<double>("performance.now()"));
            await Assertions.Expect(CardOf(tab)).ToBeHiddenAsync();
            await tab.Page.Mouse.MoveAsync(0, 0);
        }

        asked.ShouldBe(1);
    }
}
