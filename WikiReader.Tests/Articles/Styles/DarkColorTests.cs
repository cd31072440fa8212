using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Tests.Articles.Styles;

/// <summary>Foreground and background colors of pages in dark mode. Contrast is the contrast ratio of WCAG 2.2.</summary>
[Trait("Category", "Fast")]
public sealed class DarkColorTests
{
    [Fact]
    public void The_colors_of_text_and_paper_are_those_of_the_style_sheet()
    {
        var usual = ThemeColors.Of("auto");
        (string Token, Color Light, Color Dark)[] colors =
        [
            ("ink", Legibility.OwnInk.Light, Legibility.OwnInk.Dark),
            .. ((string[])["accent", "visited", "missing"]).Select((token, at) => (token, Legibility.InLight[at], Legibility.InDark[at])),
        ];
        colors.ShouldAllBe(color => usual[color.Token].Light == color.Light.ToString() && usual[color.Token].Dark == color.Dark.ToString());
    }

    [Theory]
    [MemberData(nameof(ThemeColors.Names), MemberType = typeof(ThemeColors))]
    public void No_theme_has_less_contrast_between_ink_and_paper_than_pages_are_written_for(string theme)
    {
        var tokens = ThemeColors.Of(theme);
        foreach (var paper in (string[])["paper", "paper-raised"])
        {
            Luminance(Read(tokens[paper].Light[1..])).ShouldBeGreaterThanOrEqualTo(Luminance(Legibility.Paper.Light), paper);
            Luminance(Read(tokens[paper].Dark[1..])).ShouldBeLessThanOrEqualTo(Luminance(Legibility.Paper.Dark), paper);
        }

        Luminance(Read(tokens["ink"].Light[1..])).ShouldBeLessThanOrEqualTo(Luminance(Legibility.PalestInk.Light));
        Luminance(Read(tokens["ink"].Dark[1..])).ShouldBeGreaterThanOrEqualTo(Luminance(Legibility.PalestInk.Dark));
        foreach (var link in (string[])["accent", "visited", "missing"]) tokens[link].ShouldBe(ThemeColors.Of("auto")[link], "Legibility knows one color of links");
    }

    [Theory]
    [InlineData("ink on a heading of an infobox", "202122", "ccccff")]
    [InlineData("ink on yellow", "202122", "ffff00")]
    [InlineData("ink on a quiet row", "202122", "f8f9fa")]
    [InlineData("ink on green", "202122", "90ee90")]
    [InlineData("white on navy", "ffffff", "000080")]
    [InlineData("white on dark red", "ffffff", "8b0000")]
    [InlineData("white on black", "ffffff", "000000")]
    [InlineData("gold on black", "ffd700", "000000")]
    [InlineData("blue on white", "3366cc", "ffffff")]
    [InlineData("blue on blue", "0000ff", "e6e6ff")]
    [InlineData("red on white", "bf3c2c", "ffffff")]
    [InlineData("grey on white", "666666", "ffffff")]
    [InlineData("brown on beige", "654321", "f5f5dc")]
    public void Text_with_sufficient_contrast_keeps_it_in_dark_mode(string what, string upper, string lower)
    {
        var (text, ground) = (Read(upper), Read(lower));
        Contrast(text, ground).ShouldBeGreaterThan(4.9, what);
        Contrast(text.MirroredInk(), ground.MirroredGround()).ShouldBeGreaterThanOrEqualTo(4.5, what);
    }

    [Theory]
    [InlineData("white is the dark paper", "ffffff", "#151515")]
    [InlineData("black is white", "000000", "#fff")]
    [InlineData("Wikipedia's ink is the light ink", "202122", "#e3e3e3")]
    public void Black_and_white_become_the_colors_of_the_surrounding_page_in_dark_mode(string what, string light, string dark) => Read(light).Mirrored().ToString().ShouldBe(dark, what);

    [Theory]
    [InlineData("808080")]
    [InlineData("ffff00")]
    [InlineData("a9a9a9")]
    [InlineData("ff0000")]
    [InlineData("ffffff")]
    [InlineData("000000")]
    public void An_ink_is_darkened_or_lightened_until_it_can_be_read(string ink)
    {
        foreach (var ground in (string[])["f5f2ea", "f4ecd8", "211f1c", "000000"]) Contrast(Read(Read(ink).ReadableOn(Read(ground)).ToString()[1..]), Read(ground)).ShouldBeGreaterThanOrEqualTo(4.5, ground);
    }

    [Theory]
    [InlineData("on paper", "<p><span style='color:#999'>pale</span>", true)]
    [InlineData("on paper, by an attribute", "<p><font color='#999'>pale</font>", true)]
    [InlineData("on a ground", "<p style='background:#006'><span style='color:#999'>pale</span>", false)]
    [InlineData("on a ground, by an attribute", "<table><tr bgcolor=navy><td><span style='color:#999'>pale</span></table>", false)]
    [InlineData("on a ground, by a style sheet", "<style data-mw-deduplicate='TemplateStyles:r1'>.x .head{background:#006}</style><p class='head'><span style='color:#999'>pale</span>", false)]
    [InlineData("on a ground like paper", "<p style='background:#f8f9fa'><span style='color:#999'>pale</span>", true)]
    [InlineData("on no ground", "<p style='background:transparent !important'><span style='color:#999'>pale</span>", true)]
    [InlineData("a sign of a key", "<p><span style='color:#999'>\u25A0</span>", false)]
    public void Ink_on_paper_is_made_readable(string what, string body, bool isChanged) =>
        Writer.Show(Writer.WriteBody(body)).QuerySelector("span")!.GetAttribute("style")!.StartsWith("color:light-dark(#999,", StringComparison.Ordinal).ShouldBe(!isChanged, what);

    [Theory]
    [InlineData("a cell of a party", "<table><tr><td style='background:#e81b23'></td></table>", "td", "background:#e81b23")]
    [InlineData("a cell, by its attribute", "<table><tr><td bgcolor='#e81b23'>&nbsp;</td></table>", "td", "background-color:#e81b23")]
    [InlineData("a part of a map", "<p><span style='background-color: #d5dc76; padding:0 1em'>&nbsp;</span> North", "span", "background-color:#d5dc76;")]
    [InlineData("a bar with the space of an entity", "<div style='background:darkblue'><span typeof='mw:Entity'>&nbsp;</span></div>", "div", "background:#00008b")]
    [InlineData("a swatch made of a sign that is not seen", "<p><span style='background:#ace;color: transparent;width:12px'>_</span> Rain", "span", "background:#ace;--wr-link:light-dark(#000,#000);color:transparent;width:12px")]
    [InlineData("a bar that is dark on dark paper", "<div style='background:darkblue'></div>", "div", "background:#00008b;--wr-link:light-dark(#fff,#6cc5c1);outline:1px solid light-dark(transparent,#857f73)")]
    [InlineData("words that are not seen", "<p><span style='background:#ace;color:transparent'>Rain</span>", "span", "background:light-dark(#ace,")]
    [InlineData("a gray cell", "<table><tr><td style='background:#ccc'></td></table>", "td", "background:light-dark(#ccc,")]
    [InlineData("a cell with words", "<table><tr><td style='background:#d5dc76'>North</td></table>", "td", "background:light-dark(#d5dc76,")]
    [InlineData("a cell with a picture", "<table><tr><td style='background:#d5dc76'><img src='//upload.wikimedia.org/a.png'></td></table>", "td", "background:light-dark(#d5dc76,")]
    public void A_colored_area_without_words_is_a_key_and_keeps_its_color(string what, string body, string element, string expected) =>
        Writer.Show(Writer.WriteBody(body)).QuerySelector(element)!.GetAttribute("style")!.ShouldStartWith(expected, Case.Sensitive, what);

    [Theory]
    [InlineData("yes and no", "9eff9e", "ffc7c7")]
    [InlineData("pale green and pale yellow", "ddffdd", "ffffdd")]
    [InlineData("pale blue and pale red", "a3d3ff", "ffe3e3")]
    public void Pale_grounds_can_be_told_from_the_paper_and_from_each_other_in_dark_mode(string what, string one, string other)
    {
        var (a, b) = (Read(one).MirroredGround(), Read(other).MirroredGround());
        foreach (var ground in (Color[])[a, b]) Contrast(ground, Read("161513")).ShouldBeGreaterThanOrEqualTo(1.65, what);
        (Math.Abs(a.Red - b.Red) + Math.Abs(a.Green - b.Green) + Math.Abs(a.Blue - b.Blue)).ShouldBeGreaterThan(0.12, what);
    }

    [Theory]
    [InlineData("an empty corner", "<table><tr><td style='background:#ccf'></td><th style='background: #ccf;'>Singular</th></tr></table>", "td", "background:light-dark(#ccf,")]
    [InlineData("an empty corner, by attributes", "<table><tr><td bgcolor='#ccccff'></td></tr><tr><th bgcolor='#ccf'>Singular</th></tr></table>", "td", "background-color:light-dark(#ccf,")]
    [InlineData("words in another table", "<table><tr><td style='background:#ccf'></td></tr></table><table><tr><th style='background:#ccf'>Singular</th></tr></table>", "td", "background:#ccf")]
    [InlineData("a black line", "<table><tr><td style='background:#000'></td></tr></table>", "td", "background:light-dark(#000,#fff)")]
    public void An_empty_cell_is_no_key_if_its_ground_has_words_elsewhere_in_the_table(string what, string body, string element, string expected) =>
        Writer.Show(Writer.WriteBody(body)).QuerySelector(element)!.GetAttribute("style")!.ShouldStartWith(expected, Case.Sensitive, what);

    [Fact]
    public void Dark_mode_inverts_the_order_of_luminance()
    {
        var mirrored = Enumerable.Range(0, 256).Select(grey => Luminance(new Color(grey / 255.0, grey / 255.0, grey / 255.0).Mirrored())).ToArray();
        mirrored.ShouldBe(mirrored.OrderDescending());
    }

    [Theory]
    [InlineData("AliceBlue", "f0f8ff")]
    [InlineData("darkslategrey", "2f4f4f")]
    [InlineData("gray", "808080")]
    [InlineData("green", "008000")]
    [InlineData("rebeccapurple", "663399")]
    [InlineData("lightgoldenrodyellow", "fafad2")]
    [InlineData("darkseagreen", "8fbc8f")]
    [InlineData("palevioletred", "db7093")]
    public void A_color_name_has_the_value_that_CSS_defines(string name, string hex) => ColorReader.OfName(name).ShouldBe(Read(hex));

    [Theory]
    [InlineData("transparent")]
    [InlineData("canvastext")]
    [InlineData("window")]
    [InlineData("blurple")]
    public void Other_names_are_not_colors(string name) => ColorReader.OfName(name).ShouldBeNull();

    private static Color Read(string hex) => ColorReader.OfHex(hex)!.Value;

    private static double Contrast(Color one, Color other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Color color) => (0.2126 * Channel(color.Red)) + (0.7152 * Channel(color.Green)) + (0.0722 * Channel(color.Blue));

    private static double Channel(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
