using System.Text.RegularExpressions;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles.Styles;

/// <summary>The colors of the style sheets, by theme.</summary>
internal static partial class ThemeColors
{
    public static TheoryData<string> Names => ["auto", "light", "dark", "sepia", "black"];

    /// <summary>Each token of a theme, as colors of six digits for elements in the light and in the dark color scheme.</summary>
    public static IReadOnlyDictionary<string, (string Light, string Dark)> Of(string theme)
    {
        var tokens = Read("reader", ":root");
        if (theme is "sepia" or "black")
        {
            foreach (var (name, colors) in Read("appearance", $"html[data-theme=\"{theme}\"]")) tokens[name] = colors;
        }

        return tokens;
    }

    /// <summary>The color schemes that a theme may be shown in.</summary>
    public static IEnumerable<bool> AreDark(string theme) => theme switch { "auto" => [false, true], "light" or "sepia" => [false], _ => [true] };

    private static Dictionary<string, (string Light, string Dark)> Read(string file, string selector)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "WikiReader.Web", "wwwroot", "css", $"{file}.css"));
        var start = css.IndexOf(selector + " {", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, selector);
        return Token().Matches(css[start..css.IndexOf('}', start)]).ToDictionary(
            token => token.Groups["name"].Value, token => (token.Groups["light"].Value, token.Groups["dark"].Value));
    }

    [GeneratedRegex("--(?<name>[a-z-]+): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\)")]
    private static partial Regex Token();
}
