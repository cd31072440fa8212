using System.Globalization;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles.Cost;

/// <summary>How much one value may ask of a browser, whatever it applies to. A value beyond a bound is not written.</summary>
internal static class ValueBounds
{
    // A browser paints each. 20 shadows on 20,000 elements took Chromium 10 s, 1,000 layers of a background did not end in 25 s.
    private const int MaximumLayers = 4;

    // Each is one more pass over the pixels: 500 filters took 8 s.
    private const int MaximumFunctions = 8;

    // A browser looks for each font, for each letter that the ones before do not have: 2,000 took 11 s. Pages name up to 17.
    private const int MaximumFonts = 32;

    // 10,000 tracks took 1.5 s more than none.
    private const int MaximumTracks = 100;

    private const int MaximumTerms = 100;

    // A browser paints a blur as wide as it is: 900 pixels around the words of a page did not end in 20 s.
    private const int MaximumShadow = 50;
    private const int MaximumShadowInOtherUnits = 3;

    // Of words before and after an element, and of the names of a grid's areas.
    private const int MaximumString = 1_000;

    public static bool Holds(string property, CssTokens value)
    {
        var (layers, terms) = Count(value);
        return terms <= MaximumTerms && property switch
        {
            "box-shadow" or "text-shadow" => layers <= MaximumLayers && HasShadows(value),
            "background" or "background-image" or "background-position" or "background-repeat" or "background-size" => layers <= MaximumLayers,
            "filter" or "transform" => terms <= MaximumFunctions,
            "font" or "font-family" => layers <= MaximumFonts,
            "columns" or "column-count" => HasTracks(value),
            _ when property.StartsWith("grid", StringComparison.Ordinal) => HasTracks(value),
            _ => true,
        } && HasStrings(value);
    }

    private static (int Layers, int Terms) Count(CssTokens value)
    {
        var (layers, terms) = (1, 0);
        for (var at = value.From; at < value.To; at = value.After(at))
        {
            if (value.IsDelim(at, ',')) layers++;
            else if (!value.Is(at, CssTokenKind.WhiteSpace)) terms++;
        }

        return (layers, terms);
    }

    // Numbers without a unit count tracks and lines.
    private static bool HasTracks(CssTokens value)
    {
        for (var at = value.From; at < value.To; at++)
        {
            if (value.Is(at, CssTokenKind.Number) && !IsWithin(value.TextOf(at), MaximumTracks)) return false;
        }

        return true;
    }

    // Outside of the brackets of a colour. What is computed could be any length.
    private static bool HasShadows(CssTokens value)
    {
        for (var at = value.From; at < value.To; at = value.After(at))
        {
            var text = value.TextOf(at);
            if (value.Is(at, CssTokenKind.Function) && value.NameOf(at) is "calc" or "min" or "max" or "clamp" or "var") return false;
            if (!value.Is(at, CssTokenKind.Dimension)) continue;
            var isPixels = text.EndsWith("px", StringComparison.OrdinalIgnoreCase);
            if (!IsWithin(text.TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), isPixels ? MaximumShadow : MaximumShadowInOtherUnits)) return false;
        }

        return true;
    }

    private static bool IsWithin(ReadOnlySpan<char> number, int maximum) =>
        double.TryParse(number, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= maximum;

    private static bool HasStrings(CssTokens value)
    {
        var length = 0;
        for (var at = value.From; at < value.To; at++)
        {
            if (value.Is(at, CssTokenKind.String)) length += value.TextOf(at).Length;
        }

        return length <= MaximumString;
    }
}
