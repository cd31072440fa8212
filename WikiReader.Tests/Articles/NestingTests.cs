namespace WikiReader.Tests.Articles;

/// <summary>Elements that a browser would move to another place in the tree are unwrapped; their content is kept.</summary>
[Trait("Category", "Fast")]
public sealed class NestingTests
{
    // In quirks mode a table may be a child of a paragraph. WikiReader's pages have a doctype, so a table closes the paragraph.
    [Fact]
    public void An_element_that_a_parser_would_move_is_unwrapped_and_remains_a_fragment_target() =>
        Writer.TextOf(Writer.WritePage("<p>a<table id=t><tr><td>b</table></p><a href=#t>c</a>").Body)
            .ShouldBe("""<p>a<span id="t">b</span></p><a href="#t">c</a>""");

    [Theory]
    [InlineData("<ul><li>a<div><li>b</li></div></li></ul>")]
    [InlineData("<ul><li>a<article><li>b</li></article>c</li></ul>")]
    [InlineData("<dl><dd>a<main><dd>b</dd></main>c</dd></dl>")]
    [InlineData("<b><table>a<tr>b<td>c</td></tr></table></b>")]
    [InlineData("<ruby>a<rt>b<li>c</ruby>")]
    public void After_unwrapping_a_parser_builds_the_tree_that_was_written(string source)
    {
        var written = Writer.WriteBody(source);
        SeenTree.Of(Writer.Show(written)).ShouldBe(WrittenTree.Of(written));
    }
}
