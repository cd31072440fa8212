using System.Globalization;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>A color in sRGB, with components from 0 to 1.</summary>
internal readonly record struct Color(double Red, double Green, double Blue, double Alpha = 1)
{
    // WCAG 2.2, "contrast ratio": added to each relative luminance for stray light.
    private const double Flare = 0.05;

    // Relative luminance of the dark background, #161513.
    private const double DarkBackground = 0.0075;

    // Maps white to the dark background and black to white. Each contrast between them is raised to this power, so that 4.9 stays above 4.5. The
    // full contrast cannot be kept, because the dark background is not black. Wikipedia's text color becomes WikiReader's: #202122 and #e6e2da.
    private static readonly double Exponent = Math.Log((1 + Flare) / (DarkBackground + Flare)) / Math.Log((1 + Flare) / Flare);

    /// <summary>
    /// The counterpart of this color for dark mode: the same hue, and a contrast to the dark background that corresponds to the contrast of this
    /// color to white.
    /// </summary>
    public Color Mirrored()
    {
        var (red, green, blue) = (Linear(Red), Linear(Green), Linear(Blue));
        var luminance = (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
        var target = ((DarkBackground + Flare) * Math.Pow((1 + Flare) / (luminance + Flare), Exponent)) - Flare;
        // Darker by scaling, which keeps the hue; lighter by adding white, which stays in the gamut of sRGB.
        Func<double, double> change = target <= luminance
            ? part => part * target / luminance
            : part => part + ((1 - part) * (target - luminance) / (1 - luminance));
        return new Color(Encoded(change(red)), Encoded(change(green)), Encoded(change(blue)), Alpha);
    }

    /// <summary>The shortest hexadecimal notation, with <c>#</c>.</summary>
    public override string ToString()
    {
        var hex = string.Create(CultureInfo.InvariantCulture, $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}{Byte(Alpha):x2}");
        if (hex.EndsWith("ff", StringComparison.Ordinal)) hex = hex[..^2];
        for (var i = 1; i < hex.Length; i += 2)
        {
            if (hex[i] != hex[i + 1]) return hex;
        }

        return hex.Length == 7 ? $"#{hex[1]}{hex[3]}{hex[5]}" : $"#{hex[1]}{hex[3]}{hex[5]}{hex[7]}";
    }

    private static int Byte(double part) => (int)Math.Round(Math.Clamp(part, 0, 1) * 255);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static double Encoded(double part) => part <= 0.0031308 ? part * 12.92 : (1.055 * Math.Pow(part, 1 / 2.4)) - 0.055;
}
