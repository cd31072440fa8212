namespace WikiReader.Tests.Articles;

/// <summary>Reference groups that are named after a counter style (Extension:Cite).</summary>
[Trait("Category", "Fast")]
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("lower-alpha 1", "a")]
    [InlineData("lower-alpha 26", "z")]
    [InlineData("lower-alpha 27", "aa")]
    [InlineData("lower-alpha 52", "az")]
    [InlineData("lower-alpha 703", "aaa")]
    [InlineData("upper-alpha 3", "C")]
    [InlineData("lower-roman 4", "iv")]
    [InlineData("upper-roman 1998", "MCMXCVIII")]
    [InlineData("lower-greek 18", "σ")]
    [InlineData("lower-greek 25", "αα")]
    [InlineData("decimal 7", "7")]
    [InlineData("12", "12")]
    [InlineData("note 1", "note 1")]
    [InlineData("lower-alpha", "lower-alpha")]
    [InlineData("lower-alpha 0", "lower-alpha 0")]
    [InlineData("lower-alpha -1", "lower-alpha -1")]
    [InlineData("lower-roman 4000", "lower-roman 4000")]
    [InlineData("upper-roman 99999999999", "upper-roman 99999999999")]
    [InlineData("", "")]
    public void A_reference_mark_uses_the_counter_style_of_its_group(string written, string expected)
    {
        Writer.ShowOnly($"""<sup class="mw-ref"><a href="./Sun"><span class="mw-reflink-text">[{written}]</span></a></sup>""").TextContent.ShouldBe($"[{expected}]");
        Writer.ShowOnly($"""<sup class="mw-ref"><a href="./Sun"><span class="mw-reflink-text"><span class="cite-bracket">[</span>{written}<span class="cite-bracket">]</span></span></a></sup>""")
            .TextContent.ShouldBe($"[{expected}]");
    }

    [Fact]
    public void The_same_text_outside_a_reference_mark_is_unchanged() => Writer.WriteBody("<p>[lower-alpha 1]</p>").ShouldBe("<p>[lower-alpha 1]</p>");

    [Theory]
    [InlineData("lower-alpha", "references wr-lower-alpha")]
    [InlineData("upper-roman", "references wr-upper-roman")]
    [InlineData("note", "references")]
    [InlineData("bar", "references")]
    public void A_reference_list_uses_the_counter_style_of_its_group(string group, string expected) =>
        Writer.ShowOnly($"""<ol class="references" data-mw-group="{group}"><li id="cite_note-a">x</li></ol>""").ClassName.ShouldBe(expected);
}
