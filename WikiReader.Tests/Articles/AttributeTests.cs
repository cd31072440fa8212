namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class AttributeTests
{
    [Theory]
    [InlineData("a language", "lang", "ar")]
    [InlineData("a language with a script", "lang", "zh-Hant")]
    [InlineData("a direction", "dir", "rtl")]
    [InlineData("a direction that the text decides", "dir", "auto")]
    [InlineData("a title", "title", "A title with \"quotes\" & <signs>")]
    [InlineData("a class", "class", "hatnote navigation-not-searchable")]
    [InlineData("a class in other letters", "class", "größe")]
    [InlineData("a place", "id", "cite_note-1")]
    [InlineData("a place that is a property", "id", "__proto__")]
    [InlineData("a place that is an object", "id", "document")]
    [InlineData("a place in other letters", "id", "Größe")]
    [InlineData("a note", "role", "note")]
    public void Attributes_that_describe_an_element_are_kept(string what, string name, string value)
    {
        var element = Writer.Show(Writer.WriteBody($"<p {name}='{value}'>x</p>")).QuerySelector("p")!;
        element.GetAttribute(name).ShouldBe(value, what);
    }

    [Theory]
    [InlineData("a number of Parsoid's", "id", "mwAb")]
    [InlineData("a long number of Parsoid's", "id", "mwA-_9z")]
    [InlineData("an id of WikiReader", "id", "wr-main")]
    [InlineData("an id of WikiReader in upper case", "id", "WR-main")]
    [InlineData("a place with a space", "id", "a b")]
    [InlineData("an empty place", "id", "")]
    [InlineData("a class of WikiReader", "class", "wr-bar")]
    [InlineData("classes of WikiReader", "class", "wr-bar WR-page")]
    [InlineData("a class of WikiReader after a tab", "class", "\twr-bar")]
    [InlineData("a language that is none", "lang", "en us")]
    [InlineData("a language that is too long", "lang", "abcdefghi")]
    [InlineData("a direction that is none", "dir", "up")]
    [InlineData("a landmark", "role", "banner")]
    [InlineData("a widget", "role", "button")]
    [InlineData("two roles", "role", "note alert")]
    [InlineData("a name for what has no role", "aria-label", "Account")]
    [InlineData("a state", "aria-hidden", "true")]
    [InlineData("a handler", "onclick", "alert(1)")]
    [InlineData("data", "data-article", "x")]
    [InlineData("an order of the keyboard", "tabindex", "1")]
    [InlineData("an editor", "contenteditable", "true")]
    [InlineData("what Parsoid says of its source", "about", "#mwt1")]
    [InlineData("a title that is a book", "title", "{3000}")]
    public void Other_attributes_are_removed(string what, string name, string value) =>
        Writer.WriteBody($"<p {name}='{value.Replace("{3000}", new string('x', 3_000), StringComparison.Ordinal)}'>x</p>").ShouldBe("<p>x</p>", what);

    [Theory]
    [InlineData("between others", "a wr-bar b", "a b")]
    [InlineData("parted by tabs", "a\twr-bar\tb", "a b")]
    [InlineData("parted by line breaks", "a\nWR-bar\nb", "a b")]
    [InlineData("that only contains the prefix", "not-wr-bar", "not-wr-bar")]
    public void Only_class_names_reserved_by_WikiReader_are_removed(string what, string classes, string expected) =>
        Writer.ShowOnly($"<p class='{classes}'>x</p>").ClassName.ShouldBe(expected, what);

    [Fact]
    public void An_aria_label_is_kept_together_with_its_role() =>
        Writer.WriteBody("<div role=note aria-label='A note'>x</div>").ShouldBe("""<div role="note" aria-label="A note">x</div>""");

    [Fact]
    public void A_direction_is_written_in_lower_case() => Writer.WriteBody("<p dir=RTL>x</p>").ShouldBe("""<p dir="rtl">x</p>""");

    [Fact]
    public void The_first_of_duplicate_attributes_is_used() => Writer.WriteBody("<p title=a title=b TITLE=c>x</p>").ShouldBe("""<p title="a">x</p>""");
}
