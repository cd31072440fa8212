using AngleSharp.Dom;

namespace WikiReader.Tests.Articles.Boxes;

/// <summary>The boxes before the first paragraph of an article.</summary>
[Trait("Category", "Fast")]
public sealed class LeadTests
{
    private const string Infobox = "<table class='infobox'><tr><td>Facts</table>";
    private const string Paragraph = "<p>The mill by the river ground barley for the whole valley.</p>";

    [Theory]
    [InlineData("a table", Infobox)]
    [InlineData("a box", "<div class='infobox_v3 large'>Facts</div>")]
    [InlineData("an Italian table", "<table class='sinottico'><tr><td>Facts</table>")]
    [InlineData("several, with a sheet between", Infobox + "<style>.a{color:red}</style> \n <table class='infobox vcard'><tr><td>More</table>")]
    public void An_infobox_before_the_first_paragraph_is_a_panel_and_in_one_box_with_it(string what, string infobox)
    {
        var opening = Show($"<div class=hatnote>See mills.</div><p></p>{infobox}<p></p><figure><img alt=x src=//upload.wikimedia.org/a.png></figure>{Paragraph}<p>Second.</p>").QuerySelector(".wr-opening").ShouldNotBeNull(what);

        opening.PreviousElementSibling!.LocalName.ShouldBe("p");
        opening.Children.Select(child => child.LocalName).ShouldBe(["div", "p", "span"]);
        var boxes = opening.FirstElementChild!;
        boxes.Children.Select(child => child.LocalName).ShouldBe(["details", "p", "figure"]);
        boxes.FirstElementChild!.ClassName.ShouldBe("wr-panel wr-facts");
        boxes.FirstElementChild.FirstElementChild!.OuterHtml.ShouldBe("""<summary aria-labelledby="wr-facts-label"></summary>""");
        opening.Children[1].TextContent.ShouldStartWith("The mill");
        opening.LastElementChild!.OuterHtml.ShouldBe("""<span class="wr-opened"></span>""");
        opening.NextElementSibling!.TextContent.ShouldBe("Second.");
    }

    [Fact]
    public void The_words_of_a_page_stay_in_their_order()
    {
        const string Body = $"<p>Coordinates: <span id=coordinates>52 degrees north and 13 degrees east</span></p>{Infobox}<table class='sidebar'><tr><td>Series</table>{Paragraph}";

        Show(Body).TextContent.ShouldBe("Coordinates: 52 degrees north and 13 degrees eastFactsSeriesThe mill by the river ground barley for the whole valley.");
        Show(Body).QuerySelectorAll(".wr-opening > .wr-boxes > details").Select(panel => panel.ClassName).ShouldBe(["wr-panel wr-facts", "wr-panel wr-series"]);
    }

    [Theory]
    [InlineData("after the first paragraph", Paragraph + Infobox, 1, 0)]
    [InlineData("on a page without text", Infobox + "<p></p>", 0, 0)]
    [InlineData("before other text than a paragraph", Infobox + "Words. " + Paragraph, 0, 0)]
    [InlineData("in the middle of an article", Paragraph + "</section><section><h2 id=W>Wheels</h2>" + Infobox + Paragraph, 0, 0)]
    [InlineData("before a heading", Infobox + "</section><section><h2 id=W>Wheels</h2>" + Paragraph, 0, 0)]
    [InlineData("in a box", "<div>" + Infobox + "</div>" + Paragraph, 0, 0)]
    public void An_infobox_elsewhere(string where, string body, int panels, int openings)
    {
        var shown = Show(body);
        shown.QuerySelectorAll("details").Length.ShouldBe(panels, where);
        shown.QuerySelectorAll(".wr-opening").Length.ShouldBe(openings, where);
    }

    [Fact]
    public void Notices_in_a_row_share_a_panel() =>
        Show($"{Paragraph}</section><section><h2 id=W>Wheels</h2><table class='metadata ambox'><tr><td>Old</table><link rel=x><table class='ambox'><tr><td>Short</table>{Paragraph}")
            .QuerySelectorAll("details.wr-notices > summary[aria-labelledby=wr-notices-label] ~ table").Length.ShouldBe(2);

    [Fact]
    public void The_first_paragraph_counts_for_the_first_screen_in_its_box()
    {
        var text = string.Concat(Enumerable.Repeat("The mill by the river ground barley. ", 200));
        Show($"{Infobox}<p>{text}</p></section><section><h2 id=W>Wheels</h2>").QuerySelectorAll("section.wr-below").Length.ShouldBe(1);
    }

    private static IElement Show(string lead) => Writer.Show(Writer.WriteBody($"<section>{lead}</section>"));
}
