namespace WikiReader.Tests.Articles.Boxes;

/// <summary>What a wiki folds with a script is written as a details element.</summary>
[Trait("Category", "Fast")]
public sealed class FoldTests
{
    [Theory]
    [InlineData("a navigation box",
        "<div class=navbox><table class='mw-collapsible autocollapse navbox-inner'><tr><th class=navbox-title colspan=2>Mills</th></tr><tr><th>Water</th><td>One</td></tr></table></div>",
        """<div class="navbox"><details class="wr-fold"><summary class="navbox-title">Mills</summary><table class="mw-collapsible autocollapse navbox-inner"><tbody><tr><th>Water</th><td>One</td></tr></tbody></table></details></div>""")]
    [InlineData("a navigation box without a switch",
        "<table class=navbox><tr><th colspan=2>Mills</th></tr><tr><td>One</td></tr></table>",
        """<details class="wr-fold"><summary>Mills</summary><table class="navbox"><tbody><tr><td>One</td></tr></tbody></table></details>""")]
    [InlineData("a table with a caption, which its wiki shows closed",
        "<table class='wikitable mw-collapsible mw-collapsed'><caption id=C>Mills</caption><tr><th>Place</th><th>Year</th></tr></table>",
        """<details class="wr-fold wr-closed"><summary id="C">Mills</summary><div class="wr-scroll" tabindex="0"><table class="wikitable mw-collapsible mw-collapsed"><tbody><tr><th>Place</th><th>Year</th></tr></tbody></table></div></details>""")]
    [InlineData("a table with one cell in its first row",
        "<table class='wikitable mw-collapsible'><tr><td colspan=2>Mills</td></tr><tr><td>One</td><td>Two</td></tr></table>",
        """<details class="wr-fold"><summary>Mills</summary><div class="wr-scroll" tabindex="0"><table class="wikitable mw-collapsible"><tbody><tr><td>One</td><td>Two</td></tr></tbody></table></div></details>""")]
    [InlineData("a box of older templates",
        "<div class='NavFrame collapsed'><div class=NavPic>Pic</div><div class=NavHead>Mills</div><div class=NavContent>One</div></div>",
        """<div class="NavFrame collapsed"><details class="wr-fold wr-closed"><summary><div class="NavPic">Pic</div><div class="NavHead">Mills</div></summary><div class="NavContent">One</div></details></div>""")]
    [InlineData("a navigation box with links in its title",
        "<table class=navbox><tr><th id=T><a href='./Mill'>Mills</a></th></tr><tr><td>One</td></tr></table>",
        """<div class="wr-titled"><div class="wr-title" id="T"><a href="/wikipedia/en/wiki/Mill">Mills</a></div><details class="wr-fold"><summary aria-labelledby="wr-fold-label"></summary><table class="navbox"><tbody><tr><td>One</td></tr></tbody></table></details></div>""")]
    [InlineData("a list",
        "<div class='mw-collapsible mw-collapsed'><div>Mills</div><ul class=mw-collapsible-content><li>One</ul></div>",
        """<div class="mw-collapsible mw-collapsed"><details class="wr-fold wr-closed"><summary><div>Mills</div></summary><ul class="mw-collapsible-content"><li>One</li></ul></details></div>""")]
    public void A_box_that_its_wiki_folds_has_its_title_as_summary(string what, string source, string expected) =>
        Writer.WriteBody(source).ShouldBe(expected, what);

    [Theory]
    [InlineData("no title", "<table class='mw-collapsible'><tr><th>Place</th><th>Year</th></tr><tr><td>One</td><td>Two</td></tr></table>")]
    [InlineData("a title without words", "<table class='mw-collapsible'><tr><th>–</th></tr><tr><td>One</td></tr></table>")]
    [InlineData("nothing but a title", "<table class='navbox'><tr><th>Mills</th></tr></table>")]
    [InlineData("a group instead of a title", "<div class=navbox><table class=navbox-inner><tr><th class=navbox-group>Mills</th><td>One</td></tr><tr><td>Two</td></tr></table></div>")]
    [InlineData("a cell that spans rows", "<table class='mw-collapsible'><tr><th rowspan=2>Mills</th></tr><tr><td>One</td></tr></table>")]
    [InlineData("a table in the first row", "<table class='mw-collapsible'><tr><td>Mills<table><tr><td>x</table></td></tr><tr><td>One</td></tr></table>")]
    [InlineData("a float", "<table class='wikitable mw-collapsible' style='float:right'><tr><th>Mills</th></tr><tr><td>One</td></tr></table>")]
    [InlineData("an infobox in a cell", "<table><tr><td><table class=infobox><tr><th>Mill</th></tr><tr><td>One</td></tr></table></table>")]
    [InlineData("content without a title", "<div class=mw-collapsible><div class=mw-collapsible-content>One</div></div>")]
    [InlineData("a head without content", "<div class=NavFrame><div class=NavHead>Mills</div></div>")]
    [InlineData("a details element of the page", "<details class='wr-fold'><summary>Mills</summary>One</details>")]
    public void Other_boxes_are_not_folded(string what, string source) => Writer.Show(Writer.WriteBody(source)).QuerySelector("details").ShouldBeNull(what);

    [Fact]
    public void A_long_first_row_is_no_title() =>
        Writer.Show(Writer.WriteBody($"<table class=mw-collapsible><tr><td>{new string('x', 400)}</td></tr><tr><td>One</td></tr></table>")).QuerySelector("details").ShouldBeNull();

    [Fact]
    public void The_colors_and_the_id_of_a_title_are_kept()
    {
        var summary = Writer.Show(Writer.WriteBody("<div class=navbox><table class=navbox-inner><tr><th id=Mills bgcolor=#ff0000 class='navbox-title wr-bar' style='text-align:center'>Mills</th></tr><tr><td><a href='./Earth#Mills'>up</a></td></tr></table></div>"))
            .QuerySelector("summary").ShouldNotBeNull();

        summary.Id.ShouldBe("Mills");
        summary.ClassName.ShouldBe("navbox-title");
        summary.GetAttribute("style").ShouldNotBeNull().ShouldContain("background-color");
        summary.NextElementSibling!.QuerySelector("a")!.GetAttribute("href").ShouldBe("#Mills");
    }

    [Fact]
    public void Boxes_within_boxes_fold_one_by_one() =>
        Writer.Show(Writer.WriteBody("""
            <div class="navbox"><table class="navbox-inner"><tr><th class="navbox-title">Mills</th></tr>
            <tr><td><table class="mw-collapsible mw-collapsed navbox-subgroup"><tr><th>Water</th></tr><tr><td>One</td></tr></table></td></tr></table></div>
            """)).QuerySelectorAll("details > summary").Select(summary => summary.TextContent).ShouldBe(["Mills", "Water"]);

    [Fact]
    public void What_tables_are_sorted_by_is_kept() =>
        Writer.WriteBody("""<table class="sortable"><tbody><tr><th data-sort-type="number">a</th></tr><tr><td data-sort-value="1"><span data-sort-value="2">b</span></td></tr></tbody></table>""")
            .ShouldContain("""<th data-sort-type="number">a</th></tr><tr><td data-sort-value="1"><span data-sort-value="2">b</span></td>""");
}
