using System.Globalization;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>A colour in sRGB, each part from 0 to 1.</summary>
internal readonly record struct Color(double Red, double Green, double Blue, double Alpha = 1)
{
    // WCAG 2.2, "contrast ratio": what is measured is a colour's luminance and this much stray light.
    private const double Stray = 0.05;

    // The luminance of the dark paper, #161513.
    private const double DarkPaper = 0.0075;

    // White becomes the dark paper and black becomes white; each contrast between is raised to this power, so that 4.9 stays above 4.5.
    // To keep all of it there is no room: the dark paper is no black. What Wikipedia's ink becomes is ours: #202122 and #e6e2da.
    private static readonly double Exponent = Math.Log((1 + Stray) / (DarkPaper + Stray)) / Math.Log((1 + Stray) / Stray);

    /// <summary>The colour that stands to the dark paper as this one does to white: of the same hue, as far from the paper.</summary>
    public Color Mirrored()
    {
        var (red, green, blue) = (Linear(Red), Linear(Green), Linear(Blue));
        var luminance = (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
        var wanted = ((DarkPaper + Stray) * Math.Pow((1 + Stray) / (luminance + Stray), Exponent)) - Stray;
        // Darker by dimming, which keeps the hue; lighter by adding white, which stays within what a screen can show.
        Func<double, double> change = wanted <= luminance
            ? part => part * wanted / luminance
            : part => part + ((1 - part) * (wanted - luminance) / (1 - luminance));
        return new Color(Encoded(change(red)), Encoded(change(green)), Encoded(change(blue)), Alpha);
    }

    /// <summary>In hexadecimal, as short as it can be.</summary>
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
