using WikiReader.Tests.Articles.Styles;
using WikiReader.Web.Appearance;
using WikiReader.Web.Articles.Html.Styles;

namespace WikiReader.Tests.Appearance;

/// <summary>The colors of the style sheets in all themes. axe does not measure contrast on images and gradients.</summary>
[Trait("Category", "Fast")]
public sealed class ThemeContrastTests
{
    private static readonly (string Upper, string Lower, double Least)[] Pairs =
    [
        ("ink", "paper", 7), ("ink", "paper-raised", 7), ("ink", "mark", 7), ("ink-quiet", "paper", 7), ("ink-quiet", "paper-raised", 7),
        ("accent", "paper", 4.5), ("accent", "paper-raised", 4.5), ("accent", "mark", 4.5), ("visited", "paper", 4.5), ("visited", "paper-raised", 4.5),
        ("missing", "paper", 4.5), ("missing", "paper-raised", 4.5), ("on-accent", "accent", 4.5), ("line-strong", "paper", 3), ("line-strong", "paper-raised", 3),
    ];

    [Theory]
    [MemberData(nameof(ThemeColors.Names), MemberType = typeof(ThemeColors))]
    public void Adjacent_colors_have_sufficient_contrast(string theme)
    {
        var tokens = ThemeColors.Of(theme);
        foreach (var (upper, lower, least) in Pairs)
        {
            foreach (var isDark in ThemeColors.AreDark(theme))
                Read(tokens[upper], isDark).ContrastTo(Read(tokens[lower], isDark)).ShouldBeGreaterThanOrEqualTo(least, $"{upper} on {lower} of {theme}");
        }
    }

    [Theory]
    [MemberData(nameof(ThemeColors.Names), MemberType = typeof(ThemeColors))]
    public void The_color_that_a_browser_gives_its_own_bars_is_that_of_the_paper(string theme)
    {
        var choices = AppearanceChoices.Parse($"theme={theme}");
        var paper = ThemeColors.Of(theme)["paper"];
        choices.Paper.ShouldBe(choices.Scheme switch { "light" => paper.Light, "dark" => paper.Dark, _ => null });
    }

    private static Color Read((string Light, string Dark) token, bool isDark) => ColorReader.OfHex((isDark ? token.Dark : token.Light).AsSpan(1))!.Value;
}
