namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>What the value of a property may contain besides numbers and lengths, and the functions that compute these.</summary>
[Flags]
internal enum CssValues
{
    None = 0,

    /// <summary>Keywords. In a function they have to be allowed separately.</summary>
    Words = 1 << 0,
    Colors = 1 << 1,

    /// <summary>Colors get no counterpart for dark mode.</summary>
    FixedColors = 1 << 2,
    Strings = 1 << 3,
    Pictures = 1 << 4,
    Counters = 1 << 5,
    Transforms = 1 << 6,
    Filters = 1 << 7,
    Tracks = 1 << 8,
    Shapes = 1 << 9,

    /// <summary>Operators, as in <c>calc()</c>.</summary>
    Sums = 1 << 10,

    /// <summary>The property may only be set in a style sheet, not in a <c>style</c> attribute.</summary>
    InSheets = 1 << 11,

    /// <summary>The ink of the declarations is on WikiReader's own paper, and gets sufficient contrast to it.</summary>
    OnPaper = 1 << 12,

    /// <summary>The element has no words: a background is the line of a drawing, and its counterpart as different from the paper as it is itself.</summary>
    Wordless = 1 << 13,
}
