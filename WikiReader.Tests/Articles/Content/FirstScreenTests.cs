namespace WikiReader.Tests.Articles.Content;

/// <summary>Which sections are marked, so that a browser lays them out after its first paint.</summary>
[Trait("Category", "Fast")]
public sealed class FirstScreenTests
{
    private static readonly string Paragraph = $"<p>{string.Concat(Enumerable.Repeat("The mill by the river ground barley. ", 20))}</p>";
    private static readonly string EmptyParagraphs = string.Concat(Enumerable.Repeat("<p></p>", 40));

    [Fact]
    public void Sections_that_begin_below_the_first_screen_are_marked()
    {
        var body = Writer.ShowOnly("<div>" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<section><h2 id=\"S{i}\">S{i}</h2>{Paragraph}<section><h3>Part</h3>{Paragraph}</section></section>")) + "</div>");

        var marked = body.QuerySelectorAll("section").Select(section => section.ClassName == "wr-below").ToArray();
        marked.ShouldBe(marked.Order());
        marked.Count(isMarked => isMarked).ShouldBeInRange(18, 22);
    }

    [Theory]
    [InlineData("a short page", "<p>Mills.</p>")]
    [InlineData("a long box beside the text", "<table class='infobox'><tr><td>{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}</table><p>Mills.</p>")]
    [InlineData("empty paragraphs", "{1}")]
    [InlineData("a borrowed name", "<p class='wr-below'>Mills.</p>")]
    public void Sections_that_may_be_on_the_first_screen_are_not_marked(string what, string lead)
    {
        var body = lead.Replace("{0}", Paragraph, StringComparison.Ordinal).Replace("{1}", EmptyParagraphs, StringComparison.Ordinal);
        Writer.Show(Writer.WriteBody($"<section>{body}</section><section class='wr-below'><h2>Wheels</h2><p>Water.</p></section>"))
            .QuerySelectorAll(".wr-below").ShouldBeEmpty(what);
    }
}
