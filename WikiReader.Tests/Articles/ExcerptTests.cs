using WikiReader.Tests.Articles.Hostile;

namespace WikiReader.Tests.Articles;

/// <summary>An excerpt is text with its matches marked, whatever the wiki sends.</summary>
[Trait("Category", "Fast")]
public sealed class ExcerptTests
{
    public static TheoryData<string> Tricks => [.. HostileExcerpts.All.Keys];

    [Theory]
    [InlineData("a match", "the <span class='searchmatch'>Earth</span> &amp; more", "the <span class=\"searchmatch\">Earth</span> &amp; more")]
    [InlineData("formatting in a match", "<span class=searchmatch>a<b>b</b></span>", "<span class=\"searchmatch\">a</span><span class=\"searchmatch\">b</span>")]
    [InlineData("a style", "<b style='position:absolute'>a</b>", "a")]
    [InlineData("a style of a match", "<span class=searchmatch style='float:left' id=b onclick=c>a</span>", "<span class=\"searchmatch\">a</span>")]
    [InlineData("a link", "<a href='//evil.example/'>a</a>", "a")]
    [InlineData("an image", "a<img src='//upload.wikimedia.org/a.png' alt=b>c", "a c")]
    [InlineData("a list", "a<li>b<ul><li>c</li></ul></li>d", "a b c  d")]
    [InlineData("a table", "<table><tr><td>a<td>b</table>", "   a b   ")]
    [InlineData("a script and a style sheet", "a<script>b</script><style>c</style>d", "ad")]
    [InlineData("elements without an end", "<div><p><b>a", "  a ")]
    public void Only_text_and_matches_are_kept(string what, string excerpt, string expected) => Flat(Writer.WriteExcerpt(excerpt)).ShouldBe(Flat(expected), what);

    [Theory]
    [MemberData(nameof(Tricks))]
    public void No_hostile_excerpt_yields_an_element_other_than_a_match(string trick)
    {
        var elements = Writer.Show(Writer.WriteExcerpt(HostileExcerpts.All[trick])).QuerySelectorAll("*");
        elements.Where(element => element.OuterHtml != $"""<span class="searchmatch">{element.InnerHtml}</span>""").ShouldBeEmpty();
    }

    [Fact]
    public void An_excerpt_is_no_longer_than_a_paragraph() =>
        Writer.Show(Writer.WriteExcerpt(string.Concat(Enumerable.Repeat("word <b>more</b> ", 10_000)))).TextContent.Length.ShouldBeLessThanOrEqualTo(1001);

    private static string Flat(string html) => string.Join(' ', html.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
