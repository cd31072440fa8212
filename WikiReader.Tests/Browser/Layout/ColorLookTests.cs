using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Layout;

/// <summary>Colors that a page chose, in both color schemes.</summary>
public sealed class ColorLookTests(BrowserFixture browser) : LookTest(browser)
{
    private const string Grounds = """
        <div class="navbox"><table><tr><th style="background:#ef0000;color:#fff"><a href="./T"><span style="color:#fff">A title</span></a></th></tr></table></div>
        <table class="infobox"><tr style="background-color:navy;color:white"><th>Name <a href="./Earth">known</a> <a href="./Unknown">unknown</a></th></tr>
        <tr><td bgcolor="#800000" style="color:#ff0"><b>Bold <a href="./Moon">link</a></b></td></tr><tr><td style="background:#cccccc"><a href="./Moon">link on gray</a></td></tr>
        <tr><td style="background:#777;color:#fff">ink and <a href="./Moon">link</a><span style="background:#ffffff;color:#000"> and <a href="./Moon">another</a></span></td></tr></table>
        <div class="side-box" style="background:#14866d"><a href="./Moon">on green</a></div><table class="ambox" style="background:#fc3"><tr><td style="color:#000">on <a href="./Moon">orange</a></td></tr></table>
        <div class="sidebar"><div class="head"><a href="./Moon">colored by a sheet</a><div class="inner"><a href="./Moon">light again</a></div></div></div>
        <p style="color:#202122">ink</p><div class="quotebox" style="background-color:#c6dbf7">quoted <a href="./Moon">link</a></div>
        """;

    private const string GroundSheet = ".head{background:#006;color:#fff}.inner{background-color:#fff;color:#222}";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_and_links_on_a_ground_of_the_page_can_be_read(ColorScheme scheme)
    {
        var article = await ShowAsync(Sheet(GroundSheet) + Grounds, scheme: scheme);

        (await ContrastFaultsOf(article)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("background:#800000", ColorScheme.Light)]
    [InlineData("background:#800000", ColorScheme.Dark)]
    [InlineData("background: #ffff00;", ColorScheme.Light)]
    [InlineData("background: #ffff00;", ColorScheme.Dark)]
    [InlineData("background-color: #f00; color: #fff;", ColorScheme.Light)]
    [InlineData("background-color: #228B22; color: #fff;", ColorScheme.Dark)]
    [InlineData("background:#777777", ColorScheme.Light)]
    public async Task The_number_of_a_marker_can_be_read(string style, ColorScheme scheme)
    {
        var article = await ShowAsync($"""<p>A <a class="mw-kartographer-maplink mw-kartographer-autostyled" href="./Special:Map/1/2/3" style="{style}">1</a></p>""", scheme: scheme);

        (await article.Locator("p a").EvaluateAsync<double>("""
            marker => {
              const luminance = color => color.match(/[\d.]+/g).slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const [one, other] = [luminance(getComputedStyle(marker).color), luminance(getComputedStyle(marker).backgroundColor)];
              return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            }
            """)).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Theory]
    [InlineData("in a sentence", "<p>The sign {0} stands for the sun.</p>")]
    [InlineData("in a cell", "<table class=\"wikitable\"><tr><td>{0}</td></tr></table>")]
    [InlineData("in an infobox", "<table class=\"infobox\"><tr><td colspan=\"2\">{0}</td></tr></table>")]
    [InlineData("bare", "<figure typeof=\"mw:File\"><a href=\"./File:Sun.svg\">{0}</a></figure>")]
    [InlineData("in a box of links", "<div class=\"navbox\"><table><tr><td>{0}</td></tr></table></div>")]
    [InlineData("with a ground of its own", "<p>{0}</p>", "background:#fff")]
    public async Task A_drawing_is_on_paper_in_dark_mode(string where, string place, string style = "")
    {
        var drawing = $"""<span typeof="mw:File"><img src="{Picture}" width="40" height="40" alt="Sun" style="{style}"></span>""";
        var article = await ShowAsync(string.Format(null, place, drawing), scheme: ColorScheme.Dark);

        (await article.Locator("img").EvaluateAsync<int[]>("picture => getComputedStyle(picture).backgroundColor.match(/\\d+/g).map(Number)")).Take(3).ShouldAllBe(part => part > 200, where);
    }

    [Fact]
    public async Task A_drawing_has_no_ground_in_light_mode_and_an_inverted_one_has_none_in_dark_mode()
    {
        var body = $"""<p><img src="{Picture}" width="40" height="40" alt="a"><img class="skin-invert" src="{Picture}" width="40" height="40" alt="b"></p>""";

        await Assertions.Expect((await ShowAsync(body)).Locator("img").First).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        var inverted = (await ShowAsync(body, scheme: ColorScheme.Dark)).Locator("img").Last;
        await Assertions.Expect(inverted).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await Assertions.Expect(inverted).Not.ToHaveCSSAsync("filter", "none");
    }

    [Theory]
    [InlineData("""<div class="legend"><span class="legend-color mw-no-invert" style="background-color:#d5dc76">1</span> North</div>""", ".legend-color")]
    [InlineData("""<div class="legend"><span class="legend-color" style="background:#d5dc76"></span> North</div>""", ".legend-color")]
    [InlineData("""<table><tr><td class="mw-no-invert" style="background:#d5dc76">North</td></tr></table>""", ".mw-no-invert")]
    [InlineData("""<div class="notheme"><p style="background:#d5dc76">North</p></div>""", ".notheme p")]
    public async Task A_color_that_is_a_key_stays_as_it_is_in_dark_mode(string body, string key)
    {
        var article = await ShowAsync(body, scheme: ColorScheme.Dark);

        await Assertions.Expect(article.Locator(key)).ToHaveCSSAsync("background-color", "rgb(213, 220, 118)");
        (await ContrastFaultsOf(article)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Marked_lines_of_code_are_seen_and_their_numbers_are_not_copied()
    {
        var article = await ShowAsync("""
            <div class="mw-highlight mw-highlight-lang-python mw-content-ltr mw-highlight-lines" dir="ltr"><pre><span id="L-1"><a href="#L-1"><span class="linenos" data-line="1"></span></a><span class="k">def</span> grind
            </span><span class="hll"><span id="L-2"><a href="#L-2"><span class="linenos" data-line="2"></span></a>    stone
            </span></span></pre></div>
            """);

        await Assertions.Expect(article.Locator(".hll")).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await Assertions.Expect(article.Locator(".linenos").First).ToHaveCSSAsync("user-select", "none");
    }

    [Theory]
    [InlineData("<table><tr><th style=\"background-color:#002C5F;color:#FFFFFF\">Players</th></tr></table>", "th", "rgb(0, 44, 95)")]
    [InlineData("<table><tr><th bgcolor=\"#002C5F\"><span style=\"color:white\">Players</span></th></tr></table>", "th", "rgb(0, 44, 95)")]
    [InlineData("<style data-mw-deduplicate=\"TemplateStyles:r1\">.head{background:#222}.head a{color:#fff}</style><p class=\"head\"><a href=\"./A\">Players</a></p>", ".head", "rgb(34, 34, 34)")]
    public async Task A_dark_ground_with_light_ink_stays_as_it_is_in_dark_mode(string body, string ground, string color)
    {
        var article = await ShowAsync(body, scheme: ColorScheme.Dark);

        await Assertions.Expect(article.Locator(ground)).ToHaveCSSAsync("background-color", color);
        (await ContrastFaultsOf(article)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_map_is_on_paper_in_dark_mode_and_what_is_around_it_is_not()
    {
        var article = await ShowAsync(Sheet(".locmap .od{position:absolute}") + $"""
            <div class="locmap" style="width:250px"><div class="padded"><div class="map" style="position:relative;width:250px"><img src="{Picture}" width="250" height="200" alt="Map"><div class="od" style="top:50%;left:50%"><div>Mill</div></div></div>
            <div class="caption">Mill in the valley</div></div></div>
            """, scheme: ColorScheme.Dark);

        (await article.Locator(".map").EvaluateAsync<string>("map => getComputedStyle(map).backgroundColor")).ShouldBe("rgb(253, 252, 249)");
        foreach (var around in (string[])[".locmap", ".padded", ".caption"]) await Assertions.Expect(article.Locator(around)).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        (await ContrastFaultsOf(article)).ShouldBeEmpty();
    }
}
