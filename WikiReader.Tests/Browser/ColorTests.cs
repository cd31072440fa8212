using System.Globalization;
using System.Text.RegularExpressions;

namespace WikiReader.Tests.Browser;

/// <summary>The color table at the top of the style sheet. axe does not measure contrast on images and gradients.</summary>
public sealed partial class ColorTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink", "paper-raised", 7)]
    [InlineData("ink", "mark", 7)]
    [InlineData("ink-quiet", "paper", 7)]
    [InlineData("ink-quiet", "paper-raised", 7)]
    [InlineData("accent", "paper", 4.5)]
    [InlineData("accent", "paper-raised", 4.5)]
    [InlineData("accent", "mark", 4.5)]
    [InlineData("visited", "paper", 4.5)]
    [InlineData("visited", "paper-raised", 4.5)]
    [InlineData("missing", "paper", 4.5)]
    [InlineData("missing", "paper-raised", 4.5)]
    [InlineData("on-accent", "accent", 4.5)]
    public async Task Adjacent_colors_of_the_style_sheet_have_sufficient_contrast(string upper, string lower, double least)
    {
        using var visitor = Reader.NewVisitor();
        var sheet = (await visitor.OpenAsync("/about")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var colors = Token().Matches(await (await visitor.GetAsync(sheet)).Content.ReadAsStringAsync()).ToDictionary(token => token.Groups["name"].Value);

        foreach (var scheme in (string[])["light", "dark"])
            Contrast(colors[upper].Groups[scheme].Value, colors[lower].Groups[scheme].Value).ShouldBeGreaterThanOrEqualTo(least, scheme);
    }

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color) =>
        (0.2126 * Channel(color[..2])) + (0.7152 * Channel(color[2..4])) + (0.0722 * Channel(color[4..]));

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--(?<name>[a-z-]+): light-dark\\(#(?<light>[0-9a-f]{6}), #(?<dark>[0-9a-f]{6})\\)")]
    private static partial Regex Token();
}
