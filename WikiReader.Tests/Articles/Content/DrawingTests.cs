using System.Text;
using System.Xml.Linq;
using WikiReader.Tests.Articles.Hostile;

namespace WikiReader.Tests.Articles.Content;

/// <summary>Drawings in the page, such as charts.</summary>
[Trait("Category", "Fast")]
public sealed class DrawingTests
{
    private const string Prefix = "data:image/svg+xml;base64,";

    private static readonly string[] Elements = "svg g path rect circle ellipse line polyline polygon text tspan".Split(' ');

    [Fact]
    public void A_chart_is_shown_as_an_image_with_its_shapes_and_words()
    {
        const string Chart = """
            <wiki-chart class="chart"><svg width="300" height="200px" viewBox="0 0 300 200" xmlns="http://www.w3.org/2000/svg"><title>Rain by year</title>
            <g transform="translate(10 20) rotate(-45)" class="a"><rect x="0" y="0" width="20" height="80" fill="#36c"/><path d="M0 0L10,5.5z" stroke="rgb(1,2,3)" style="stroke-width:2;fill:none"/></g>
            <text x="5" y="190" style="font-size:12px;font-family:sans-serif;" text-anchor="middle" dominant-baseline="central">2019</text></svg></wiki-chart>
            """;
        var image = Writer.Show(Writer.WriteBody(Chart)).QuerySelector("img").ShouldNotBeNull();
        image.GetAttribute("alt").ShouldBe("Rain by year");
        (image.GetAttribute("width"), image.GetAttribute("height")).ShouldBe(("300", "200"));
        var drawing = Read(image.GetAttribute("src")!);
        drawing.Attribute("viewBox")!.Value.ShouldBe("0 0 300 200");
        drawing.Descendants().Select(element => element.Name.LocalName).ShouldBe(["g", "rect", "path", "text"]);
        drawing.Descendants().Single(element => element.Name.LocalName == "rect").Attribute("fill")!.Value.ShouldBe("#36c");
        drawing.Descendants().Single(element => element.Name.LocalName == "path").Attribute("fill")!.Value.ShouldBe("none");
        drawing.Descendants().Single(element => element.Name.LocalName == "text").Attribute("font-size")!.Value.ShouldBe("12px");
        drawing.Value.Trim().ShouldBe("2019");
    }

    [Fact]
    public void A_drawing_without_a_name_is_described_by_its_words() =>
        Writer.Show(Writer.WriteBody("<svg viewBox='0 0 40 20'><text>North</text><a href=//evil.example><text><tspan>South</tspan></text></a></svg>")).QuerySelector("img")!.GetAttribute("alt").ShouldBe("North South");

    [Fact]
    public void A_drawing_that_cannot_be_shown_is_a_line_that_leads_to_the_wiki()
    {
        var link = Writer.Show(Writer.WriteBody("<p><svg aria-label='Rain by year'><image href=//evil.example/a.png /></svg></p>")).QuerySelector("a").ShouldNotBeNull();
        link.TextContent.ShouldBe("Rain by year");
        link.GetAttribute("href").ShouldBe("https://en.wikipedia.org/wiki/Earth");
        Writer.WriteBody($"<p><svg aria-label='Coast'><path d='{new string('1', 100_000)}'/>{string.Concat(Enumerable.Repeat($"<path d='{new string('2', 100_000)}'/>", 6))}</svg></p>").ShouldContain(">Coast</a>");
    }

    [Fact]
    public void A_drawing_in_a_link_is_all_that_names_it() =>
        Writer.Show(Writer.WriteBody("<a href=./Sun><svg><circle r=5 /><text>Sun</text></svg></a>")).QuerySelector("a[href='/wikipedia/en/wiki/Sun'] > img")!.GetAttribute("alt").ShouldBe("Sun");

    [Fact]
    public void No_hostile_drawing_contains_more_than_shapes_and_words()
    {
        foreach (var (trick, body) in HostileHtml.Bodies.Where(trick => trick.Value.Contains("<svg", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var image in Writer.Show(Writer.WriteBody(body)).QuerySelectorAll($"img[src^='{Prefix}']"))
            {
                var drawing = Read(image.GetAttribute("src")!);
                foreach (var element in drawing.DescendantsAndSelf())
                {
                    element.Name.NamespaceName.ShouldBe("http://www.w3.org/2000/svg", trick);
                    Elements.ShouldContain(element.Name.LocalName, trick);
                    foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                    {
                        attribute.Name.NamespaceName.ShouldBeEmpty(trick);
                        attribute.Name.LocalName.ShouldNotBeOneOf("href", "style", "id", "class");
                        attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(trick);
                        attribute.Value.IndexOfAny([':', ';', '"', '\'', '<', '&', '\\']).ShouldBe(-1, trick);
                        attribute.Value.ShouldNotContain("url", Case.Insensitive, trick);
                    }
                }
            }
        }
    }

    private static XElement Read(string address)
    {
        address.ShouldStartWith(Prefix);
        return XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(address[Prefix.Length..])));
    }
}
