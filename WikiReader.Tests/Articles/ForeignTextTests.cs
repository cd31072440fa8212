using System.Globalization;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Tests.Articles;

[Trait("Category", "Fast")]
public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("nothing to cut", "Third planet from the Sun", "Third planet from the Sun")]
    [InlineData("an override without an end", "a\u202Eb", "ab")]
    [InlineData("isolates that do not match", "a\u2069\u2067b", "ab")]
    [InlineData("marks", "a\u200Eb\u200Fc\u061Cd", "abcd")]
    [InlineData("space around", " \n a ", "a")]
    public void A_single_line_keeps_its_words_and_loses_bidirectional_control_characters(string what, string text, string expected) =>
        ForeignText.InOneLine(text).ShouldBe(expected, what);

    [Theory]
    [InlineData("letters", "a")]
    [InlineData("a family, which is seven characters of Unicode", "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466")]
    [InlineData("a letter with two accents", "e\u0301\u0323")]
    [InlineData("a flag", "\U0001F1E9\U0001F1EA")]
    public void A_long_line_is_cut_between_two_characters_and_ends_in_an_ellipsis(string what, string character)
    {
        var line = ForeignText.InOneLine(string.Concat(Enumerable.Repeat(character, 300))).ShouldNotBeNull();
        line.Length.ShouldBeLessThanOrEqualTo(ForeignText.MaximumLength, what);
        line.ShouldEndWith("…");
        var parts = StringInfo.GetTextElementEnumerator(line[..^1]);
        while (parts.MoveNext()) parts.GetTextElement().ShouldBe(character);
    }

    [Fact]
    public void A_character_longer_than_a_line_is_left_out() => ForeignText.InOneLine("a" + new string('\u0301', 1000)).ShouldBe("…");

    [Fact]
    public void A_foreign_name_is_isolated_from_the_interface_text_around_it() => ForeignText.Isolate("a\u202Eb\u2069").ShouldBe("\u2068ab\u2069");
}
