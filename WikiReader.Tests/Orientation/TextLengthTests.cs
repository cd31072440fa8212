using WikiReader.Tests.Articles;
using WikiReader.Web.Articles.Html;
using WikiReader.Web.Models;

namespace WikiReader.Tests.Orientation;

/// <summary>How many words an article has, and how long it takes to read them.</summary>
[Trait("Category", "Fast")]
public sealed class TextLengthTests
{
    [Theory]
    [InlineData("<p>Two words.</p><p>Three <b>more</b> words</p>", 5, 0)]
    [InlineData("<p>Don't count a well-known word twice, nor 3.</p>", 8, 0)]
    [InlineData("<p>naïve Ἀθῆναι Москва</p>", 3, 0)]
    [InlineData("<p>الأرض كوكب</p>", 2, 0)]
    [InlineData("<p>हिन्दी भाषा</p>", 2, 0)]
    [InlineData("<p>지구는 행성이다</p>", 2, 0)]
    [InlineData("<p>地球是行星。</p>", 0, 5)]
    [InlineData("<p>地球 is a planet 𠮷</p>", 3, 3)]
    [InlineData("<p>โลก</p>", 0, 3)]
    [InlineData("<h2 id=A>Heading</h2><ul><li>An item</li></ul>", 3, 0)]
    [InlineData("<p>One<sup class=mw-ref><a href='#n'>[1]</a></sup></p><table><tr><td>cell</td></tr></table><figure><figcaption>caption</figcaption></figure><div class='x navbox'><p>box</p></div><ol class=references><li>note</li></ol>", 1, 0)]
    [InlineData("<p>One</p><style>p{color:red}</style><script>two three</script>", 1, 0)]
    public void Words_of_running_text_are_counted(string body, long words, long characters)
    {
        using var document = Writer.Write(body);
        document.Length.ShouldBe(new TextLength(words, characters));
    }

    [Theory]
    [InlineData("en", 300, 0, null)]
    [InlineData("en", 460, 0, "2 min 460")]
    [InlineData("en", 12_345, 0, "54 min 12300")]
    [InlineData("en-GB", 2300, 0, "10 min 2300")]
    [InlineData("fi", 1600, 0, "10 min 1600")]
    [InlineData("tlh", 2000, 0, "10 min 2000")]
    [InlineData("ja", 40, 3600, "10 min 3600 characters")]
    [InlineData("zh-Hans", 0, 2550, "10 min 2600 characters")]
    [InlineData("th", 0, 3000, "10 min 3000 characters")]
    public void The_time_depends_on_the_language(string language, long words, long characters, string? expected) =>
        (ReadingTime.Of(new TextLength(words, characters), language) is { } time ? $"{time.Minutes} min {time.Count}{(time.CountsCharacters ? " characters" : "")}" : null).ShouldBe(expected);
}
