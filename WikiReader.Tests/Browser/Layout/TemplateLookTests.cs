using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>What a template's own style sheet draws, and what WikiReader draws where a page brings none.</summary>
public sealed class TemplateLookTests(BrowserFixture browser) : LookTest(browser)
{
    // As a wiki writes it: one class where WikiReader's own rules have two or three.
    private const string BoxSheet = """
        .navbox{box-sizing:border-box;border:1px solid #a2a9b1;width:100%;clear:both;font-size:88%;text-align:center;padding:1px;background-color:#fdfdfd}
        .navbox-inner,.navbox-subgroup{width:100%}.navbox-group{white-space:nowrap;text-align:right;padding:0.25em 1em;background-color:#ddf}
        .navbox-list{text-align:left;padding:0;width:100%}.navbox-title{background-color:#ccf;padding:0.25em 1em}
        .hlist ul{margin:0;padding:0}.hlist li{margin:0;display:inline}.hlist ul ul{display:inline}.hlist li::after{content:" · "}.hlist li:last-child::after{content:none}
        .hlist li li:first-child::before{content:" ("}.hlist li li:last-child::after{content:")"}
        """;

    private const string LinkBox = """
        <div class="navbox"><table class="navbox-inner"><tbody><tr><th class="navbox-title" colspan="2"><div class="navbar hlist"><ul><li><a href="./A">v</a></li></ul></div><div>Mills of the valley</div></th></tr>
        <tr><th class="navbox-group">Driven by the water of two rivers</th><td class="navbox-list hlist"><ul><li><a href="./A">Upper mill</a><ul><li><a href="./B">wheel</a></li><li><a href="./C">race</a></li></ul></li><li><a href="./D">Lower mill</a></li></ul></td></tr>
        <tr><th class="navbox-group">Driven by wind</th><td class="navbox-list"><table class="timetable"><tbody><tr style="height:3em"><td style="width:30%">1700</td><td>1800</td><td>1900</td></tr></tbody></table></td></tr></tbody></table></div>
        """;

    [Fact]
    public async Task A_rule_of_the_page_wins_over_a_rule_of_WikiReader_whatever_its_specificity()
    {
        var article = await ShowAsync(Sheet(".navbox-group{text-align:right}.infobox{width:100px}p{margin:0}a{color:#000}.hlist li{display:block}") + """
            <table class="infobox"><tbody><tr><td>x</td></tr></tbody></table><p>One <a href="./A">mill</a></p><div class="hlist"><ul><li>a</li></ul></div>
            """);

        await Assertions.Expect(article.Locator(".infobox")).ToHaveCSSAsync("width", "100px");
        await Assertions.Expect(article.Locator("p")).ToHaveCSSAsync("margin-bottom", "0px");
        await Assertions.Expect(article.Locator("p a")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Assertions.Expect(article.Locator(".hlist li")).ToHaveCSSAsync("display", "block");
    }

    [Theory]
    [InlineData(Desktop)]
    [InlineData(Phone)]
    public async Task A_box_of_links_is_drawn_by_the_page_and_fits_on_a_phone(int width)
    {
        var article = await ShowAsync(Words + Sheet(BoxSheet) + LinkBox, width);
        var (group, list) = (await BoxOf(article, ".navbox-group"), await BoxOf(article, ".navbox-list"));

        (list.Y < group.Y + group.Height - 1).ShouldBe(width == Desktop);
        (await BoxOf(article, ".timetable td >> nth=0")).Y.ShouldBe((await BoxOf(article, ".timetable td >> nth=2")).Y);
        await Assertions.Expect(article.Locator(".navbar")).ToBeHiddenAsync();
        (await LayoutFaultsOf(article)).ShouldBeEmpty();
        if (width == Phone) return;
        group.Height.ShouldBeLessThan(60);
        await Assertions.Expect(article.Locator(".navbox")).ToHaveCSSAsync("padding-left", "1px");
    }

    [Theory]
    [InlineData("with its sheet", BoxSheet)]
    [InlineData("without", "")]
    public async Task A_list_in_a_list_has_parentheses_once(string what, string css)
    {
        var article = await ShowAsync((css.Length > 0 ? Sheet(css) : "") + LinkBox);

        (await article.Locator(".navbox-list ul ul").EvaluateAsync<string[]>("""
            list => [list, ...list.querySelectorAll('li')].flatMap(node => ['::before', '::after'].map(pseudo => getComputedStyle(node, pseudo).content)).filter(content => /[()]/.test(content))
            """)).Length.ShouldBe(2, what);
    }

    [Theory]
    [InlineData("liste-horizontale")]
    [InlineData("hlist")]
    public async Task A_horizontal_list_is_in_one_line(string name)
    {
        var article = await ShowAsync($"""<div class="{name}"><ul><li>Ajaccio</li><li>Bastia</li><li>Calvi</li></ul></div>""", language: "fr");

        (await BoxOf(article, "li >> nth=2")).Y.ShouldBe((await BoxOf(article, "li >> nth=0")).Y);
    }

    [Fact]
    public async Task The_portals_of_a_French_page_are_in_one_line()
    {
        var entry = """<li><span class="bandeau-portail-element"><span class="bandeau-portail-texte"><a href="./Portail:Moulins">Portail des moulins</a></span></span></li>""";
        var article = await ShowAsync($"""<ul id="bandeau-portail" class="bandeau-portail">{entry}{entry}</ul>""", language: "fr");

        (await BoxOf(article, "li >> nth=1")).Y.ShouldBe((await BoxOf(article, "li >> nth=0")).Y);
    }

    [Theory]
    [InlineData("all rows but the first", ".fold tr:not(:first-child){display:none}", """<table class="fold"><tbody><tr><th>Dates</th></tr><tr><td>Hidden words</td></tr></tbody></table>""")]
    [InlineData("rows by their number", ".list li:nth-child(n+2){display:none}", """<ul class="list"><li>First</li><li>Hidden words</li></ul>""")]
    [InlineData("a class of folded content", ".collapsed .rest{display:none}", """<div class="collapsed"><p>First</p><p class="rest">Hidden words</p></div>""")]
    [InlineData("a height of zero", ".spoiler{max-height:0;overflow:hidden}", """<div class="spoiler">Hidden words</div>""")]
    [InlineData("a style", ".x{color:#000}", """<div class="NavFrame"><div class="NavHead">Dates</div><div class="NavContent" style="display:none">Hidden words</div></div>""")]
    [InlineData("a style on a row", ".x{color:#000}", """<table class="mw-collapsible mw-collapsed"><tbody><tr><th>Dates</th></tr><tr style="display: none"><td>Hidden words</td></tr></tbody></table>""")]
    public async Task Folded_content_can_be_read(string how, string css, string body)
    {
        var article = await ShowAsync(Sheet(css) + body);
        foreach (var title in await article.Locator("details:not([open]) > summary").AllAsync()) await title.ClickAsync();

        (await BoxOf(article, "text=Hidden words")).Height.ShouldBeGreaterThan(5, how);
        (await article.EvaluateAsync<string>("article => article.innerText")).ShouldContain("Hidden words");
    }

    [Fact]
    public async Task What_a_page_hides_for_good_stays_hidden()
    {
        var article = await ShowAsync(Sheet(".sr-note{display:none}.box .mw-collapsible-toggle{display:none}") + """<p class="sr-note">One</p><div class="box"><span class="mw-collapsible-toggle">Two</span></div>""");

        foreach (var text in (string[])["One", "Two"]) await Assertions.Expect(article.GetByText(text)).ToBeHiddenAsync();
    }
}
