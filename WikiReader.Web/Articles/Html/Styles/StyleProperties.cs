using System.Collections.Frozen;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// The properties that an article may set, each with what its value may contain. Excluded are properties that load or run something
/// (<c>behavior</c>, <c>mask</c>), animate (<c>animation</c>, <c>transition</c>), deceive the pointer (<c>pointer-events</c>) or let the article
/// out of its box (<c>contain</c>, <c>all</c>), and custom properties (<c>--x</c>).
/// </summary>
internal static class StyleProperties
{
    /// <summary><c>fixed</c> and <c>sticky</c> follow the window; the others stay within the box.</summary>
    private static readonly FrozenSet<string> Positions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "static", "relative", "absolute");

    /// <summary>Without cursors that are invisible, or that promise an action that does not exist.</summary>
    private static readonly FrozenSet<string> Cursors = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "auto", "default", "help", "pointer", "text");

    private static readonly FrozenDictionary<string, CssValues> Values = Table(
        (CssValues.Words,
            // Boxes. Location maps position their pins with these; the article's box contains and clips them.
            "box-sizing clear display float height width max-height max-width min-height min-width overflow overflow-x overflow-y visibility opacity "
            + "position top right bottom left inset inset-block inset-block-end inset-block-start inset-inline inset-inline-end inset-inline-start z-index "
            + "margin margin-bottom margin-left margin-right margin-top margin-block margin-block-end margin-block-start margin-inline margin-inline-end "
            + "margin-inline-start padding padding-bottom padding-left padding-right padding-top padding-block padding-block-end padding-block-start "
            + "padding-inline padding-inline-end padding-inline-start block-size inline-size max-block-size max-inline-size min-block-size min-inline-size "
            + "aspect-ratio object-fit object-position "
            // Borders, except their colors.
            + "border-bottom-style border-bottom-width border-collapse border-left-style border-left-width border-radius border-bottom-left-radius "
            + "border-bottom-right-radius border-top-left-radius border-top-right-radius border-right-style border-right-width border-spacing border-style "
            + "border-top-style border-top-width border-width outline-offset outline-style outline-width background-clip background-origin "
            + "background-position background-repeat background-size "
            // Rows, columns and grids.
            + "align-content align-items align-self flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap gap row-gap justify-content "
            + "justify-items justify-self order place-content place-items place-self column-count column-fill column-gap column-rule-style column-rule-width "
            + "column-span column-width columns break-after break-before break-inside page-break-after page-break-before page-break-inside "
            // Tables, lists and text.
            + "caption-side empty-cells table-layout list-style-position direction font-kerning font-size font-stretch font-style font-variant "
            + "font-variant-caps font-variant-numeric font-weight hyphens letter-spacing line-height overflow-wrap word-wrap tab-size text-align "
            + "text-align-last text-decoration-line text-decoration-style text-decoration-thickness text-indent text-overflow text-orientation "
            + "text-transform text-underline-offset text-wrap unicode-bidi vertical-align white-space word-break word-spacing writing-mode orphans widows cursor"),
        (CssValues.Words | CssValues.Strings, "font font-family list-style-type"),
        (CssValues.Words | CssValues.Colors,
            "background-color border border-block border-block-end border-block-start border-bottom border-bottom-color border-color border-inline "
            + "border-inline-end border-inline-start border-left border-left-color border-right border-right-color border-top border-top-color color "
            + "column-rule column-rule-color outline outline-color text-decoration text-decoration-color text-emphasis text-shadow"),
        // A shadow is dark in both color schemes.
        (CssValues.Words | CssValues.Colors | CssValues.FixedColors, "box-shadow"),
        (CssValues.Words | CssValues.Colors | CssValues.Pictures, "background background-image"),
        (CssValues.Words | CssValues.Strings | CssValues.Pictures, "list-style list-style-image"),
        (CssValues.Words | CssValues.Transforms, "transform transform-origin"),
        (CssValues.Words | CssValues.Tracks,
            "grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-gap grid-column-start grid-gap grid-row "
            + "grid-row-end grid-row-gap grid-row-start grid-template-columns grid-template-rows"),
        (CssValues.Words | CssValues.Strings | CssValues.InSheets, "grid-template-areas quotes"),
        // Hides text visually, but not from screen readers.
        (CssValues.Words | CssValues.Shapes | CssValues.InSheets, "clip"),
        // Generated content comes from the sheet itself, not from attributes or other sources.
        (CssValues.Words | CssValues.Strings | CssValues.Counters | CssValues.InSheets, "content"),
        // Sheets only: in the style attribute of each reference MediaWiki sets a counter that no rule here uses.
        (CssValues.Words | CssValues.InSheets, "counter-increment counter-reset counter-set"),
        // Inverts icons in dark mode.
        (CssValues.Words | CssValues.Filters | CssValues.InSheets, "filter"));

    /// <summary>What the value of the property may contain; <see cref="CssValues.None"/> if the property may not be set.</summary>
    public static CssValues Of(string property) => Values.GetValueOrDefault(property);

    /// <summary>Whether the property may have this keyword. Only the listed properties restrict their keywords.</summary>
    public static bool MayBe(string property, string word) => property switch
    {
        "position" => Positions.Contains(word),
        "cursor" => Cursors.Contains(word),
        _ => true,
    };

    private static FrozenDictionary<string, CssValues> Table(params (CssValues Values, string Properties)[] rows) =>
        rows.SelectMany(row => row.Properties.Split(' ').Select(property => KeyValuePair.Create(property, row.Values))).ToFrozenDictionary(StringComparer.Ordinal);
}
