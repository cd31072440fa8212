namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// The color of links on a background that a page chose. Wikis color links on such a background by hand, or not at all, and expect their own blue
/// otherwise. The color is passed to the style sheet in the custom property <see cref="Property"/>, which an article itself cannot set.
/// </summary>
internal static class LinkColor
{
    public const string Property = "--wr-link";

    /// <summary>The value of <see cref="Property"/> where links have their usual colors.</summary>
    public const string Usual = "initial";

    private const double SufficientContrast = 4.5;

    private static readonly Color Black = new(0, 0, 0);
    private static readonly Color White = new(1, 1, 1);

    // --accent, --visited and --missing of reader.css; the first is the usual color.
    private static readonly Color[] InLight = [Read("0b6e6e"), Read("6b3d66"), Read("a3341f")];
    private static readonly Color[] InDark = [Read("6cc5c1"), Read("c9a3c4"), Read("f0937f")];

    /// <summary>Null if links in their usual colors can be read on the background in both color schemes.</summary>
    /// <param name="light">The background in light mode.</param>
    /// <param name="dark">The background in dark mode.</param>
    public static string? On(Color light, Color dark) =>
        IsReadable(InLight, light) && IsReadable(InDark, dark) ? null : $"light-dark({Of(InLight, light)},{Of(InDark, dark)})";

    private static bool IsReadable(Color[] links, Color background) => links.All(link => link.ContrastTo(background) >= SufficientContrast);

    // Black or white has a contrast of at least 4.58 to any color.
    private static Color Of(Color[] links, Color background) =>
        links[0].ContrastTo(background) >= SufficientContrast ? links[0] : Black.ContrastTo(background) > White.ContrastTo(background) ? Black : White;

    private static Color Read(string hex) => ColorReader.OfHex(hex)!.Value;
}
