using System.Globalization;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles.Cost;

/// <summary>Bounds for single values, whatever they apply to. A value beyond a bound is not written.</summary>
internal static class ValueBounds
{
    // A browser paints each layer. 20 shadows on 20,000 elements took Chromium 10 s; 1,000 background layers did not finish in 25 s.
    private const int MaximumLayers = 4;

    // Each function is one more pass over the pixels: 500 filters took 8 s.
    private const int MaximumFunctions = 8;

    // A browser tries each font for each character that the previous ones lack: 2,000 fonts took 11 s. Articles list up to 17.
    private const int MaximumFonts = 32;

    // 10,000 tracks took 1.5 s more than none.
    private const int MaximumTracks = 100;

    private const int MaximumTerms = 100;

    // The cost of a shadow grows with its blur: 900 pixels around the text of a page did not finish in 20 s.
    private const int MaximumShadow = 50;
    private const int MaximumShadowInOtherUnits = 3;

    // Of generated content, and of the names of grid areas.
    private const int MaximumString = 1_000;

    public static bool IsWithinBounds(string property, CssTokens value)
    {
        var (layers, terms) = Count(value);
        return terms <= MaximumTerms && property switch
        {
            "box-shadow" or "text-shadow" => layers <= MaximumLayers && HasBoundedShadows(value),
            "background" or "background-image" or "background-position" or "background-repeat" or "background-size" => layers <= MaximumLayers,
            "filter" or "transform" => terms <= MaximumFunctions,
            "font" or "font-family" => layers <= MaximumFonts,
            "columns" or "column-count" => HasBoundedTracks(value),
            _ when property.StartsWith("grid", StringComparison.Ordinal) => HasBoundedTracks(value),
            _ => true,
        } && HasBoundedStrings(value);
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

    // Numbers without a unit are counts of tracks, or line numbers.
    private static bool HasBoundedTracks(CssTokens value)
    {
        for (var at = value.From; at < value.To; at++)
        {
            if (value.Is(at, CssTokenKind.Number) && !IsWithin(value.TextOf(at), MaximumTracks)) return false;
        }

        return true;
    }

    // Ignores the arguments of color functions. A math function could compute any length.
    private static bool HasBoundedShadows(CssTokens value)
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

    private static bool HasBoundedStrings(CssTokens value)
    {
        var length = 0;
        for (var at = value.From; at < value.To; at++)
        {
            if (value.Is(at, CssTokenKind.String)) length += value.TextOf(at).Length;
        }

        return length <= MaximumString;
    }
}
