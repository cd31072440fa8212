using System.Globalization;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>Parses colors: names, hexadecimal, <c>rgb()</c> and <c>hsl()</c>. Null if the value is not a color.</summary>
internal static class ColorReader
{
    /// <summary>A named color; CSS and .NET both have their names from X11.</summary>
    public static Color? OfName(ReadOnlySpan<char> name)
    {
        if (name.Length > 20) return null;
        var known = System.Drawing.Color.FromName(name.ToString().Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        return known is { IsKnownColor: true, IsSystemColor: false, A: 255 } ? new Color(known.R / 255.0, known.G / 255.0, known.B / 255.0) : null;
    }

    /// <param name="hex">The digits, without <c>#</c>.</param>
    public static Color? OfHex(ReadOnlySpan<char> hex)
    {
        if (hex.Length is not (3 or 4 or 6 or 8) || !uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)) return null;
        var size = hex.Length <= 4 ? 1 : 2;
        Span<double> parts = [0, 0, 0, 1];
        for (var i = 0; i < hex.Length / size; i++)
            parts[i] = int.Parse(hex.Slice(i * size, size), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / (size == 1 ? 15.0 : 255.0);
        return new Color(parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>
    /// The value of <c>bgcolor</c> or <c>color</c>: a subset of the HTML "rules for parsing a legacy color value", without its error recovery.
    /// </summary>
    public static Color? OfAttribute(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        return value is ['#', .. var hex] ? OfHex(hex) : OfName(value) ?? (value.Length == 6 ? OfHex(value) : null);
    }

    /// <param name="arguments">The arguments in the parentheses. Commas and spaces are interchangeable, since both syntaxes mean the same.</param>
    public static Color? OfFunction(string name, CssTokens arguments)
    {
        Span<double> parts = [0, 0, 0, 1];
        var count = 0;
        var isHsl = name.StartsWith("hsl", StringComparison.Ordinal);
        for (var i = arguments.From; i < arguments.To; i++)
        {
            if (arguments.Is(i, CssTokenKind.WhiteSpace) || arguments.IsDelim(i, ',') || arguments.IsDelim(i, '/')) continue;
            if (count == 4 || Part(arguments, i, isHsl, count) is not { } part) return null;
            parts[count++] = part;
        }

        if (count < 3) return null;
        return isHsl ? OfHsl(parts[0], parts[1], parts[2], parts[3]) : new Color(parts[0], parts[1], parts[2], parts[3]);
    }

    private static double? Part(CssTokens arguments, int at, bool isHsl, int index)
    {
        var text = arguments.TextOf(at);
        var kind = arguments[at].Kind;
        if (kind == CssTokenKind.Dimension && isHsl && index == 0 && text.EndsWith("deg", StringComparison.OrdinalIgnoreCase)) text = text[..^3];
        else if (kind == CssTokenKind.Percentage) text = text[..^1];
        else if (kind != CssTokenKind.Number) return null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return null;
        if (isHsl && index == 0) return number;
        return Math.Clamp(kind == CssTokenKind.Percentage || (isHsl && index < 3) ? number / 100 : index == 3 ? number : number / 255, 0, 1);
    }

    // CSS Color 4, "Converting HSL colors to sRGB".
    private static Color OfHsl(double hue, double saturation, double lightness, double alpha)
    {
        return new Color(Channel(0), Channel(8), Channel(4), alpha);

        double Channel(int n)
        {
            var k = (n + (hue / 30)) % 12;
            if (k < 0) k += 12;
            return lightness - (saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
        }
    }
}
