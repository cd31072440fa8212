using System.Collections.Frozen;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Colors of Wikimedia's design system, which its skins define and templates refer to with <c>var()</c>, often without a fallback. The values are
/// those of its light mode (<see href="https://doc.wikimedia.org/codex/latest/">Codex, "Design tokens"</see>); for dark mode they are mirrored
/// like any other color.
/// </summary>
internal static class DesignTokens
{
    private static readonly FrozenDictionary<string, Color> Colors = new (string Name, string Hex)[]
    {
        ("color-base", "202122"),
        ("color-emphasized", "101418"),
        ("color-subtle", "54595d"),
        ("color-placeholder", "72777d"),
        ("color-inverted", "ffffff"),
        ("color-progressive", "3366cc"),
        ("color-destructive", "bf3c2c"),
        ("color-error", "bf3c2c"),
        ("color-warning", "886425"),
        ("color-success", "177860"),
        ("background-color-base", "ffffff"),
        ("background-color-neutral", "eaecf0"),
        ("background-color-neutral-subtle", "f8f9fa"),
        ("background-color-interactive", "eaecf0"),
        ("background-color-interactive-subtle", "f8f9fa"),
        ("background-color-progressive-subtle", "f1f4fd"),
        ("background-color-destructive-subtle", "ffe9e5"),
        ("background-color-warning-subtle", "fdf2d5"),
        ("background-color-success-subtle", "dff2eb"),
        ("border-color-base", "a2a9b1"),
        ("border-color-subtle", "c8ccd1"),
        ("border-color-muted", "dadde3"),
        ("border-color-progressive", "3366cc"),
    }.ToFrozenDictionary(token => "--" + token.Name, token => ColorReader.OfHex(token.Hex)!.Value, StringComparer.Ordinal);

    /// <summary>Null if the custom property is not a color of the design system.</summary>
    public static Color? Find(ReadOnlySpan<char> property) =>
        Colors.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(property, out var color) ? color : null;
}
