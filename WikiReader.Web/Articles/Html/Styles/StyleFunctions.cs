using System.Collections.Frozen;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>A function that a value may call. Each computes from its arguments only.</summary>
/// <param name="Needs">What the property has to allow.</param>
/// <param name="Inside">What the arguments may contain.</param>
internal sealed record StyleFunction(CssValues Needs, CssValues Inside)
{
    private static readonly FrozenDictionary<string, StyleFunction> All = Table(
        ("calc min max clamp", CssValues.None, CssValues.Sums),
        ("linear-gradient radial-gradient repeating-linear-gradient repeating-radial-gradient", CssValues.Pictures | CssValues.Colors, CssValues.Words | CssValues.Colors),
        // light-dark() has both colors already, so that none is derived.
        ("light-dark", CssValues.Colors, CssValues.Words | CssValues.Colors | CssValues.FixedColors),
        ("counter counters", CssValues.Counters, CssValues.Words | CssValues.Strings),
        ("rotate translate translatex translatey scale scalex scaley", CssValues.Transforms, CssValues.None),
        ("brightness contrast grayscale hue-rotate invert opacity saturate sepia", CssValues.Filters, CssValues.None),
        ("minmax repeat fit-content", CssValues.Tracks, CssValues.Words | CssValues.Tracks),
        ("rect", CssValues.Shapes, CssValues.Words));

    public static StyleFunction? Named(string name) => All.GetValueOrDefault(name);

    private static FrozenDictionary<string, StyleFunction> Table(params (string Functions, CssValues Needs, CssValues Inside)[] rows) =>
        rows.SelectMany(row => row.Functions.Split(' ').Select(name => KeyValuePair.Create(name, new StyleFunction(row.Needs, row.Inside)))).ToFrozenDictionary(StringComparer.Ordinal);
}
