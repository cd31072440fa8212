namespace WikiReader.Tests.Articles.Content;

/// <summary>Coordinates that a page shows beside its title.</summary>
[Trait("Category", "Fast")]
public sealed class CoordinateTests
{
    private const string Place = """<span id="coordinates"><a href="./Geographic_coordinate_system">Place</a>: <a class="external" href="https://geohack.toolforge.org/?params=58_N_12_E">58°N 12°E</a></span>""";

    [Theory]
    [InlineData("by its name", "coordinates", "<b>58°N</b> 12°E", "58°N 12°E")]
    [InlineData("by a name in another language", "coordonnées", "<b>58°N</b> 12°E", "58°N 12°E")]
    [InlineData("by its id", "1-geo", Place, "Place: 58°N 12°E")]
    [InlineData("by its class", "x", """<span class="geo-dms">58°N 12°E</span>""", "58°N 12°E")]
    public void Coordinates_are_the_first_line_of_the_article(string what, string name, string html, string expected)
    {
        var shown = Writer.Show(Writer.WriteBody($"<p>Lead</p>{Indicator(name, html)}<p>More</p>"));
        shown.TextContent.ShouldBe($"{expected}LeadMore", what);
        shown.FirstElementChild!.TextContent.ShouldBe(expected);
    }

    [Fact]
    public void Coordinates_keep_their_links_and_nothing_that_acts()
    {
        var written = Writer.WriteBody(Indicator("coordinates", Place + "<script>alert(1)</script><img src=x onerror=alert(1)>"));
        Writer.Show(written).QuerySelectorAll("#coordinates a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/wikipedia/en/wiki/Geographic_coordinate_system", "https://geohack.toolforge.org/?params=58_N_12_E"]);
        Verdict.Of(written).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("two indicators")]
    [InlineData("an indicator beside the old form")]
    public void Coordinates_are_shown_once(string what)
    {
        var body = what == "two indicators" ? Indicator("coordinates", Place) + Indicator("coordinates", Place) : Place + Indicator("coordinates", Place);
        Writer.Show(Writer.WriteBody($"<p>Lead</p>{body}")).QuerySelectorAll("#coordinates").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("an icon", """{"name":"indicator","attrs":{"name":"good-star"},"html":"<a href='./Star'>*</a>"}""")]
    [InlineData("wikitext", """{"name":"indicator","attrs":{"name":"coordinates"},"body":{"extsrc":"x"}}""")]
    [InlineData("no JSON", "{{")]
    [InlineData("JSON of another type", """[1]""")]
    [InlineData("HTML of another type", """{"attrs":{"name":1},"html":[1]}""")]
    public void Other_indicators_are_not_shown(string what, string data) =>
        Writer.WriteBody($"<p>Lead</p><meta typeof='mw:Extension/indicator' data-mw='{System.Net.WebUtility.HtmlEncode(data)}'>").ShouldBe("<p>Lead</p>", what);

    private static string Indicator(string name, string html) =>
        $"<meta typeof='mw:Extension/indicator' data-mw='{System.Net.WebUtility.HtmlEncode(System.Text.Json.JsonSerializer.Serialize(new { name = "indicator", attrs = new { name }, html }))}'/>";
}
