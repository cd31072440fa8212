using WikiReader.Web.Appearance;
using WikiReader.Web.Models;

namespace WikiReader.Tests.Appearance;

/// <summary>What a reader chose, as text.</summary>
[Trait("Category", "Fast")]
public sealed class AppearanceChoicesTests
{
    public static TheoryData<string> Values =>
        [.. AppearanceChoices.All.SelectMany(choice => choice.Values.Where(value => value != choice.Default).Select(value => $"{choice.Name}={value}"))];

    [Fact]
    public void Nothing_chosen_is_no_text() => AppearanceChoices.Default.ToString().ShouldBe("");

    [Fact]
    public void Choices_are_written_in_one_line() =>
        (AppearanceChoices.Default with { Theme = Theme.Sepia, Size = TextSize.Large, Prefetch = Prefetch.Off }).ToString().ShouldBe("theme=sepia&size=large&prefetch=off");

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_choice_is_read_as_it_was_written(string text)
    {
        var choices = AppearanceChoices.Parse(text);
        choices.ToString().ShouldBe(text);
        choices.ValueOf(text.Split('=')[0]).ShouldBe(text.Split('=')[1]);
        choices.ShouldNotBe(AppearanceChoices.Default);
        AppearanceChoices.Parse(choices.ToString()).ShouldBe(choices);
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("an unknown value", "theme=pink")]
    [InlineData("a number, which would be a value of an enumeration", "theme=3&size=7")]
    [InlineData("upper case", "theme=SEPIA")]
    [InlineData("an unknown choice", "colour=sepia")]
    [InlineData("no value", "theme")]
    [InlineData("an empty value", "theme=&=sepia&&=")]
    [InlineData("markup", "theme=\"><script>")]
    [InlineData("control characters", "theme=sep\0ia\r\n")]
    public void What_is_damaged_becomes_the_default(string what, string text) => AppearanceChoices.Parse(text).ShouldBe(AppearanceChoices.Default, what);

    [Fact]
    public void What_is_damaged_leaves_the_rest() => AppearanceChoices.Parse("theme=pink&size=large&x").ShouldBe(AppearanceChoices.Default with { Size = TextSize.Large });

    [Fact]
    public void A_text_of_any_length_is_read_in_no_time() => AppearanceChoices.Parse("theme=sepia&" + new string('&', 100_000)).ShouldBe(AppearanceChoices.Default);

    [Theory]
    [InlineData("", true, PictureDisplay.Off)]
    [InlineData("", false, PictureDisplay.Auto)]
    [InlineData("pictures=on", true, PictureDisplay.On)]
    [InlineData("pictures=off", false, PictureDisplay.Off)]
    public void A_browser_that_saves_data_gets_no_pictures_unless_they_are_chosen(string text, bool savesData, PictureDisplay expected) =>
        AppearanceChoices.Parse(text).InEffect(savesData).Pictures.ShouldBe(expected);

    [Fact]
    public void The_form_has_words_for_each_value_of_each_choice()
    {
        foreach (var choice in AppearanceChoices.All.Where(choice => choice.Name != "prefetch"))
        {
            var group = AppearanceWords.Groups.Single(group => group.Name == choice.Name);
            group.Options.Select(option => option.Value).ShouldBe(choice.Values, ignoreOrder: true, choice.Name);
            group.Default.ShouldBe(choice.Default);
        }

        foreach (var option in AppearanceWords.Groups.Single(group => group.Name == "theme").Options)
            option.Scheme.ShouldBe(AppearanceChoices.Parse($"theme={option.Value}").Scheme, option.Value);
    }
}
