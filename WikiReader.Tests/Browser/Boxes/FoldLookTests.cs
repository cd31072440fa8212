using Microsoft.Playwright;
using WikiReader.Tests.Browser.Layout;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Boxes;

/// <summary>Boxes that are folded on phones, and open on wide screens.</summary>
public sealed class FoldLookTests(BrowserFixture browser) : LookTest(browser)
{
    // Of the sign that a line has more than it shows, once the browser has drawn it.
    private const string Sign = "note => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(getComputedStyle(note, '::after').visibility))))";

    private const string Infobox = """<table class="infobox"><tbody><tr><th colspan="2">Upper Mill</th></tr><tr><th>Built</th><td id="built"><a href="./Year">1780</a></td></tr></tbody></table>""";
    private const string Lead = """<p>The <a href="./Mill">Upper Mill</a> by the river ground barley for the whole valley, and for two villages in the hills.</p>""";
    private const string Navbox = """<div class="navbox"><table class="mw-collapsible autocollapse navbox-inner"><tbody><tr><th class="navbox-title" colspan="2"><a href="./Mills">Mills</a> of the valley</th></tr><tr><th class="navbox-group">Water</th><td class="navbox-list" id="northwater">Northwater</td></tr></tbody></table></div>""";
    private const string Closed = """<div class="mw-collapsible mw-collapsed"><div>Owners</div><ul class="mw-collapsible-content"><li>Miller</li></ul></div>""";
    private const string Notice = """<table class="metadata ambox"><tbody><tr><td class="mbox-text">This article is old.</td></tr></tbody></table>""";
    private const string Sidebar = """<table class="sidebar"><tbody><tr><td>Rivers</td></tr></tbody></table>""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_an_article_begins_with_its_first_paragraph_and_boxes_are_panels(bool javaScript)
    {
        var article = await OpenAsync($"<section>{Notice}{Infobox}{Sidebar}{Lead}{Words}</section>", Phone, javaScript);
        var (lead, facts, series, next) = (await BoxOf(article, "p"), await BoxOf(article, ".wr-facts"), await BoxOf(article, ".wr-series"), await BoxOf(article, "p >> nth=1"));

        (lead.Y < facts.Y && facts.Y < series.Y && series.Y < next.Y).ShouldBeTrue();
        foreach (var panel in (string[])[".wr-facts", ".wr-series", ".wr-notices"]) (await BoxOf(article, $"{panel} > summary")).Height.ShouldBeGreaterThanOrEqualTo(44, panel);
        await Assertions.Expect(article.GetByText("1780")).ToBeHiddenAsync();
        (await article.Locator(".wr-facts > summary").EvaluateAsync<string>("label => getComputedStyle(label, '::before').content")).ShouldBe("\"Quick facts\"");
        await Assertions.Expect(article.Locator(".wr-facts > summary")).ToHaveAccessibleNameAsync("Quick facts");
        await article.Locator(".wr-facts > summary").ClickAsync();
        await Assertions.Expect(article.GetByText("1780")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_keyboard_follows_the_order_on_the_screen()
    {
        var article = await OpenAsync($"<section>{Infobox}{Lead}</section>", Phone);

        await article.Page.Locator(".wr-tools a").Last.FocusAsync();
        await article.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(article.GetByText("Upper Mill", new LocatorGetByTextOptions { Exact = true }).Last).ToBeFocusedAsync();
        await article.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(article.Locator("summary")).ToBeFocusedAsync();
        await article.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(article.GetByText("1780")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_wide_screen_boxes_look_as_if_nothing_were_around_them(bool javaScript)
    {
        var article = await OpenAsync($"<section>{Notice}{Infobox}{Lead}{Words}</section>{Navbox}{Closed}", Desktop, javaScript);
        var (lead, infobox) = (await BoxOf(article, "p"), await BoxOf(article, ".infobox"));

        infobox.Y.ShouldBe(lead.Y, 8);
        infobox.X.ShouldBeGreaterThan(lead.X + 300);
        await Assertions.Expect(article.Locator(".wr-panel > summary").First).ToBeHiddenAsync();
        foreach (var text in (string[])["This article is old.", "1780", "Northwater"]) await Assertions.Expect(article.GetByText(text)).ToBeVisibleAsync();
        await Assertions.Expect(article.GetByText("Miller")).ToBeHiddenAsync();
        await article.GetByText("Owners").ClickAsync();
        await Assertions.Expect(article.GetByText("Miller")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_box_that_is_open_on_a_wide_screen_can_be_closed()
    {
        var article = await OpenAsync(Navbox, Desktop);

        await Assertions.Expect(article.Locator(".wr-fold")).ToHaveAttributeAsync("open", "");
        await article.Locator(".navbox summary").ClickAsync();
        await Assertions.Expect(article.GetByText("Northwater")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_navigation_box_is_closed_on_a_phone_and_opens_on_demand(bool javaScript)
    {
        var article = await OpenAsync(Words + Navbox, Phone, javaScript);

        await Assertions.Expect(article.GetByText("Northwater")).ToBeHiddenAsync();
        var button = await BoxOf(article, ".navbox summary");
        var title = await BoxOf(article, ".wr-title");
        (button.Width, button.Height).ShouldBe((44, 44));
        (button.X + button.Width).ShouldBe(title.X + title.Width, 2);
        (await article.Locator(".wr-title a").EvaluateAsync<bool>("link => { const box = link.getBoundingClientRect(); return document.elementFromPoint(box.right - 2, box.top + box.height / 2) === link; }")).ShouldBeTrue();
        await article.Locator(".navbox summary").ClickAsync();
        await Assertions.Expect(article.GetByText("Northwater")).ToBeVisibleAsync();
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Navbox, "northwater")]
    [InlineData(Infobox + Lead, "built")]
    public async Task A_fragment_link_opens_the_box_that_it_leads_into(string box, string id)
    {
        var article = await OpenAsync($"<section>{Words}{Words}{Words}{box}</section>", Phone);

        await article.EvaluateAsync("(article, id) => { location.hash = id; }", id);
        await Assertions.Expect(article.Locator($"#{id}")).ToBeInViewportAsync();
        await Assertions.Expect(article.Locator("details")).ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task Everything_is_printed()
    {
        var article = await OpenAsync($"<section>{Infobox}{Lead}</section>{Closed}", Phone);
        await article.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var text in (string[])["1780", "Miller"]) await Assertions.Expect(article.GetByText(text)).ToBeVisibleAsync();
        await Assertions.Expect(article.Locator(".wr-facts > summary")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_note_at_the_top_takes_one_line_of_a_phone_and_is_whole_while_it_has_the_focus()
    {
        var article = await OpenAsync($"""<div class="hatnote">This article is about the mill by the river. For the mill in the hills, see <a href="./Hill_Mill">Hill Mill</a>.</div>{Words}""", Phone);

        (await BoxOf(article, ".hatnote")).Height.ShouldBeLessThan(32);
        (await article.Locator(".hatnote").EvaluateAsync<bool>("note => note.scrollWidth > note.clientWidth")).ShouldBeTrue();
        (await article.Locator(".hatnote").EvaluateAsync<string>(Sign)).ShouldBe("visible");
        await article.Locator(".hatnote a").FocusAsync();
        (await BoxOf(article, ".hatnote")).Height.ShouldBeGreaterThan(40);
        await article.Locator(".hatnote a").BlurAsync();
        await article.Locator(".hatnote").EvaluateAsync("note => { note.firstChild.data = 'See '; }");
        (await article.Locator(".hatnote").EvaluateAsync<string>(Sign)).ShouldBe("hidden");
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sections_are_folded_on_phones_for_readers_who_chose_that()
    {
        var tab = await NewSignedInTabAsync();
        await tab.Page.SetViewportSizeAsync(Phone, 740);
        await tab.Page.AddInitScriptAsync("document.addEventListener('readystatechange', () => { document.documentElement.dataset.sections = 'folded'; }, { once: true });");
        var page = UnreadPage.Add(Reader, $"""<!DOCTYPE html><html><head></head><body><section>{Lead}</section><section><h2 id="A">Wheels</h2><p>Oak</p></section><section><h2 id="B">Stones</h2><p id="place">Granite</p></section></body></html>""");
        var article = (await tab.OpenAsync<ArticlePage>(page.Address)).Text;
        var button = article.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Wheels" });

        foreach (var text in (string[])["Oak", "Granite"]) await Assertions.Expect(article.GetByText(text)).ToBeHiddenAsync();
        (await button.BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThanOrEqualTo(44);
        await button.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(article.GetByText("Oak")).ToBeVisibleAsync();
        await article.EvaluateAsync("() => { location.hash = 'place'; }");
        await Assertions.Expect(article.GetByText("Granite")).ToBeVisibleAsync();
        await tab.ShouldBeAccessibleAsync(new Look(Device.Phone, ColorScheme.Light));
    }

    private async Task<ILocator> OpenAsync(string body, int width, bool javaScript = true)
    {
        var tab = await NewSignedInTabAsync(javaScript: javaScript);
        await tab.Page.SetViewportSizeAsync(width, width == Phone ? 740 : 800);
        var page = UnreadPage.Add(Reader, $"""<!DOCTYPE html><html><head></head><body lang="en" dir="ltr">{body}</body></html>""");
        return (await tab.OpenAsync<ArticlePage>(page.Address)).Text;
    }
}
