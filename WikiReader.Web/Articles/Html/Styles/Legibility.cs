using System.Text;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// The colors of text on a background that a page chose. Wikis color links on such a background by hand, or not at all, and expect their own blue
/// otherwise. The color of links is passed to the style sheet in the custom property <see cref="LinkProperty"/>, which an article itself cannot
/// set.
/// </summary>
internal static class Legibility
{
    public const string LinkProperty = "--wr-link";

    /// <summary>The value of <see cref="LinkProperty"/> where links have their usual colors.</summary>
    public const string UsualLink = "initial";

    /// <summary>The outline of a colored area that is hard to see on dark paper: --line-strong of reader.css.</summary>
    public const string KeyOutline = "1px solid light-dark(transparent,#857f73)";

    // WCAG 2.2, 1.4.3; of colors that the page chose both, as for large text.
    private const double SufficientContrast = 4.5;
    private const double LeastContrast = 3;

    // A background of less contrast to --paper-raised of reader.css is like it.
    private const double Difference = 1.25;
    private static readonly Color UsualPaper = Read("f5f2ea");

    private static readonly Color Black = new(0, 0, 0);
    private static readonly Color White = new(1, 1, 1);

    // --ink of reader.css, and that of the theme in which it is palest.
    internal static readonly (Color Light, Color Dark) OwnInk = (Read("1c1b19"), Read("e6e2da"));
    internal static readonly (Color Light, Color Dark) PalestInk = (Read("3b3226"), Read("e6e2da"));

    // --accent, --visited and --missing; the first is the usual color.
    internal static readonly Color[] InLight = [Read("0b6e6e"), Read("6b3d66"), Read("a3341f")];
    internal static readonly Color[] InDark = [Read("6cc5c1"), Read("c9a3c4"), Read("f0937f")];

    /// <summary>
    /// The paper, of all themes, that has the least contrast to ink: in light mode that of sepia, in dark mode --paper-raised of reader.css.
    /// </summary>
    public static (Color Light, Color Dark) Paper { get; } = (Read("f4ecd8"), Read("211f1c"));

    /// <summary>The color of links on a background; null if links in their usual colors can be read on it in both color schemes.</summary>
    public static string? LinkOn(Color light, Color dark) =>
        IsReadable(InLight, light) && IsReadable(InDark, dark) ? null : $"light-dark({Of(InLight[0], light, SufficientContrast)},{Of(InDark[0], dark, SufficientContrast)})";

    /// <summary>The ink for a background; null if the ink that it has can be read.</summary>
    /// <param name="chosen">The ink that the page chose beside the background; null if it chose none.</param>
    public static string? InkOn(Color light, Color dark, (Color Light, Color Dark)? chosen)
    {
        var (ink, least) = (chosen ?? OwnInk, chosen is null ? SufficientContrast : LeastContrast);
        var palest = chosen ?? PalestInk;
        return palest.Light.ContrastTo(light) >= least && palest.Dark.ContrastTo(dark) >= least ? null : $"light-dark({Of(ink.Light, light, least)},{Of(ink.Dark, dark, least)})";
    }

    /// <summary>True if the value of <c>background</c> differs from WikiReader's own, so that ink may be chosen for it.</summary>
    public static bool IsGround(CssTokens value)
    {
        var writer = new ValueWriter(new StringBuilder(":"), "background", media: null);
        if (!writer.Write(value, CssValues.Words | CssValues.Colors)) return true;
        return writer.OnlyColor is { } color && IsGround(color.Light);
    }

    /// <summary>The color of the value of <c>background</c> if it is the only one.</summary>
    public static Color? OnlyColorOf(CssTokens value)
    {
        var writer = new ValueWriter(new StringBuilder(":"), "background", media: null);
        return writer.Write(value, CssValues.Words | CssValues.Colors) ? writer.OnlyColor?.Light : null;
    }

    /// <summary>True if an area of this color can be seen on dark paper (WCAG 2.2, 1.4.11).</summary>
    public static bool IsSeenInDark(Color area) => area.ContrastTo(Paper.Dark) >= LeastContrast;

    public static bool IsGround(Color color) => color.ContrastTo(UsualPaper) >= Difference;

    private static bool IsReadable(Color[] links, Color background) => links.All(link => link.ContrastTo(background) >= SufficientContrast);

    // Black or white has a contrast of at least 4.58 to any color.
    private static Color Of(Color ink, Color background, double least) =>
        ink.ContrastTo(background) >= least ? ink : Black.ContrastTo(background) > White.ContrastTo(background) ? Black : White;

    private static Color Read(string hex) => ColorReader.OfHex(hex)!.Value;
}
