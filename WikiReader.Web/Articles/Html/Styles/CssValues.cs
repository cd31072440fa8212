namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>What a property's value may hold besides words, numbers and lengths, and what computes these.</summary>
[Flags]
internal enum CssValues
{
    None = 0,

    /// <summary>Words, and nothing else that is not a number. Inside functions they have to be allowed.</summary>
    Words = 1 << 0,
    Colors = 1 << 1,

    /// <summary>The colours are written as they are in dark mode too.</summary>
    FixedColors = 1 << 2,
    Strings = 1 << 3,
    Pictures = 1 << 4,
    Counters = 1 << 5,
    Transforms = 1 << 6,
    Filters = 1 << 7,
    Tracks = 1 << 8,
    Shapes = 1 << 9,

    /// <summary>Signs of a sum, as in <c>calc()</c>.</summary>
    Sums = 1 << 10,

    /// <summary>In a style sheet only.</summary>
    InSheets = 1 << 11,
}
