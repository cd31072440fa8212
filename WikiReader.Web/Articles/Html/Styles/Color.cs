using System.Globalization;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>A color in sRGB, with components from 0 to 1.</summary>
internal readonly record struct Color(double Red, double Green, double Blue, double Alpha = 1)
{
    // WCAG 2.2, "contrast ratio": added to each relative luminance for stray light.
    private const double Flare = 0.05;

    // WCAG 2.2, 1.4.3; the target allows for the rounding to 8 bits.
    private const double SufficientContrast = 4.5;
    private const double TargetContrast = 4.6;

    private const double LeastChroma = 0.12;

    // A ground that was pale keeps this contrast to the dark background, and so much of its white is removed, that two of them can be told apart.
    private const double LeastTint = 0.08;
    private const double LeastGroundContrast = 1.7;
    private const double RemovedWhite = 0.85;

    // The luminance, with flare, that black and white have the same contrast to.
    private const double MiddleGray = 0.229;

    // Relative luminance of the dark background, #161513.
    private const double DarkBackground = 0.0075;

    // Maps white to the dark background and black to white. Each contrast between them is raised to this power, so that 4.9 stays above 4.5. The
    // full contrast cannot be kept, because the dark background is not black. Wikipedia's text color becomes WikiReader's: #202122 and #e6e2da.
    private static readonly double Exponent = Math.Log((1 + Flare) / (DarkBackground + Flare)) / Math.Log((1 + Flare) / Flare);

    private double Chroma => Math.Max(Red, Math.Max(Green, Blue)) - Math.Min(Red, Math.Min(Green, Blue));

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>True if it is neither white, black nor gray.</summary>
    public bool IsHue => Chroma > LeastChroma;

    /// <summary>True if white can be read on it better than black.</summary>
    public bool IsDark => Luminance + Flare < MiddleGray;

    /// <summary>True if it can be read on white, for which wikis choose their ink. WikiReader's paper is not as white.</summary>
    public bool IsInk => ContrastTo(new Color(1, 1, 1)) >= SufficientContrast;

    /// <summary>The contrast ratio of WCAG 2.2, from 1 to 21. Transparency is ignored.</summary>
    public double ContrastTo(Color other) =>
        (Math.Max(Luminance, other.Luminance) + Flare) / (Math.Min(Luminance, other.Luminance) + Flare);

    /// <summary>
    /// The counterpart of this color for dark mode: the same hue, and a contrast to the dark background that corresponds to the contrast of this
    /// color to white.
    /// </summary>
    public Color Mirrored() => WithLuminance(((DarkBackground + Flare) * Math.Pow((1 + Flare) / (Luminance + Flare), Exponent)) - Flare);

    /// <summary>
    /// The counterpart of a background. A dark one was chosen for light ink and stays as it is. A pale hue would become nearly black: more of it is kept.
    /// </summary>
    public Color MirroredGround()
    {
        var mirrored = Mirrored();
        // What a transparent color looks like depends on the page around it, which is mirrored.
        if (Alpha < 1) return mirrored;
        if (IsDark) return this;
        if (Chroma <= LeastTint) return mirrored;
        var (red, green, blue) = (Linear(Red), Linear(Green), Linear(Blue));
        var white = RemovedWhite * Math.Min(red, Math.Min(green, blue));
        var hue = new Color(Encoded(red - white), Encoded(green - white), Encoded(blue - white), Alpha);
        return hue.WithLuminance(Math.Max(mirrored.Luminance, ((DarkBackground + Flare) * LeastGroundContrast) - Flare));
    }

    /// <summary>The counterpart of ink. Light ink is on a dark background, which stays as it is.</summary>
    public Color MirroredInk() => IsDark || Alpha < 1 ? Mirrored() : this;

    /// <summary>This color if its contrast to the background is sufficient, otherwise a darker or lighter one of the same hue.</summary>
    public Color ReadableOn(Color background)
    {
        if (ContrastTo(background) >= SufficientContrast) return this;
        var ground = background.Luminance + Flare;
        return WithLuminance(ground > MiddleGray ? (ground / TargetContrast) - Flare : (ground * TargetContrast) - Flare);
    }

    private Color WithLuminance(double target)
    {
        var (red, green, blue, luminance) = (Linear(Red), Linear(Green), Linear(Blue), Luminance);
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
