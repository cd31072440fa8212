namespace WikiReader.Tests.Articles;

/// <summary>Elements that a browser would not leave where they stand in the tree; their content stays.</summary>
public sealed class NestingTests
{
    // Without a doctype a table may stand in a paragraph. The reader's pages have one.
    [Fact]
    public void What_would_not_stay_is_unwrapped_and_remains_a_place() =>
        Writer.TextOf(Writer.WritePage("<p>a<table id=t><tr><td>b</table></p><a href=#t>c</a>").Body)
            .ShouldBe("""<p>a<span id="t">b</span></p><a href="#t">c</a>""");

    [Theory]
    [InlineData("<ul><li>a<div><li>b</li></div></li></ul>")]
    [InlineData("<ul><li>a<article><li>b</li></article>c</li></ul>")]
    [InlineData("<dl><dd>a<main><dd>b</dd></main>c</dd></dl>")]
    [InlineData("<b><table>a<tr>b<td>c</td></tr></table></b>")]
    [InlineData("<ruby>a<rt>b<li>c</ruby>")]
    public void Whatever_is_unwrapped_a_parser_builds_the_tree_that_was_written(string source)
    {
        var written = Writer.WriteBody(source);
        SeenTree.Of(Writer.Show(written)).ShouldBe(WrittenTree.Of(written));
    }
}
