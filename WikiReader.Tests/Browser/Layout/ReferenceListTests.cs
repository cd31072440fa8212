using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>Long lists of references, which the browser leaves alone while they are out of sight.</summary>
public sealed class ReferenceListTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Responsive = """<div class="mw-references-wrap mw-references-columns" typeof="mw:Extension/references">{0}</div>""";
    private const string OfTemplate = """<div class="listaref" style="column-count:2">{0}</div>""";
    private const string List = "ol.references";
    private const string Columns = $":has(> {List})";

    private static readonly string Text = string.Concat(Enumerable.Repeat($"<p>{string.Concat(Enumerable.Repeat("The mill by the river ground barley. ", 10))}</p>", 12));

    [Theory]
    [InlineData(Responsive, Device.Desktop)]
    [InlineData(OfTemplate, Device.Desktop)]
    [InlineData(Responsive, Device.Phone)]
    public async Task A_list_out_of_sight_is_left_alone_and_keeps_its_height(string columns, Device device)
    {
        var tab = await OpenAsync(columns, device);
        await Assertions.Expect(tab.Page.Locator(Columns)).ToHaveCSSAsync("content-visibility", "auto");
        var before = await HeightAsync(tab);
        await tab.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(tab.Page.Locator($"{List} > li").Last).ToBeInViewportAsync();
        (await HeightAsync(tab)).ShouldBe(before);
        (await tab.Page.Locator(List).BoundingBoxAsync())!.Height.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_mark_leads_to_its_reference_and_the_reference_back()
    {
        var tab = await OpenAsync(Responsive, Device.Desktop);
        await tab.Page.Locator("sup a").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#cite_note-55")).ToBeInViewportAsync();
        await tab.Page.Locator("#cite_note-55 a[href='#cite_ref-55']").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#cite_ref-55")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Links_without_a_label_are_numbered_through_the_article_and_its_references()
    {
        var tab = await OpenAsync(Responsive, Device.Desktop);
        foreach (var number in (int[])[1, 2, 3])
            await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = $"[{number}]", Exact = true })).ToHaveAttributeAsync("href", $"https://mills.example/{number}");
    }

    [Fact]
    public async Task The_list_is_printed()
    {
        var tab = await OpenAsync(Responsive, Device.Desktop);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(tab.Page.Locator(Columns)).ToHaveCSSAsync("content-visibility", "visible");
    }

    [Fact]
    public async Task A_box_that_opens_or_closes_lays_out_no_reference()
    {
        var (few, many) = (await LayoutOfBoxAsync(references: 10), await LayoutOfBoxAsync(references: 1500));
        many.ShouldBeLessThan((few * 4) + TimeSpan.FromMilliseconds(4));
    }

    // The shortest time that Chromium lays out what changes when a box before a list of references opens or closes.
    private async Task<TimeSpan> LayoutOfBoxAsync(int references)
    {
        var page = UnreadPage.Add(Reader);
        page.Revise(Reader, $"""
            <section data-mw-section-id="0"><div class="mw-collapsible mw-collapsed"><div>Owners</div><ul class="mw-collapsible-content"><li>Miller</li></ul></div>
            <ol class="mw-references references">{string.Concat(Enumerable.Range(1, references).Select(number => Item(page.Key, number)))}</ol></section>
            """);
        var tab = await NewSignedInTabAsync();
        await tab.OpenAsync<ArticlePage>(page.Address);
        await Assertions.Expect(tab.Page.Locator(".wr-known")).ToBeAttachedAsync();
        return await RenderingTime.LeastAsync(tab.Page, RenderingTime.Layout, async () =>
        {
            await tab.Page.Locator(".wr-fold > summary").ClickAsync();
            await tab.Page.EvaluateAsync("document.body.getBoundingClientRect()");
        });
    }

    private async Task<Tab> OpenAsync(string columns, Device device)
    {
        var page = UnreadPage.Add(Reader);
        var items = string.Concat(Enumerable.Range(1, 60).Select(number => Item(page.Key, number)));
        var list = columns.Replace("{0}", $"""<ol class="mw-references references">{items}</ol>""", StringComparison.Ordinal);
        page.Revise(Reader, $"""
            <section data-mw-section-id="0"><p>Barley{Link(1)}<sup class="mw-ref reference" id="cite_ref-55"><a href="./{page.Key}#cite_note-55"><span class="mw-reflink-text">[55]</span></a></sup></p>{Text}</section>
            <section data-mw-section-id="1"><h2 id="References">References</h2>{list}</section>
            <section data-mw-section-id="2"><h2 id="Links">Links</h2><p>More {Link(3)}</p></section>
            """);
        var tab = await NewSignedInTabAsync(device: device);
        await tab.OpenAsync<ArticlePage>(page.Address);
        await Assertions.Expect(tab.Page.Locator(".wr-known")).ToBeAttachedAsync();
        return tab;
    }

    private static string Item(string key, int number) => $"""
        <li id="cite_note-{number}"><a href="./{key}#cite_ref-{number}" rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a>
        <span class="mw-reference-text">Ashe, <i>Mills by rivers</i>, page {number}. {(number == 30 ? Link(2) : "")}</span></li>
        """;

    private static string Link(int number) => $"""<a rel="mw:ExtLink nofollow" href="https://mills.example/{number}" class="external autonumber"></a>""";

    private static Task<int> HeightAsync(Tab tab) => tab.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
}
