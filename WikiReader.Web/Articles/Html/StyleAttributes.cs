using System.Buffers;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Filters an element's <c>style</c>. The presentational attributes that name a color become part of it, since only in a style a color can have a
/// counterpart for dark mode. Ink without a ground of the page is made readable on WikiReader's. A colored area without words is a key to a map or
/// diagram, and keeps its color.
/// </summary>
internal sealed class StyleAttributes
{
    // An article repeats a few styles hundreds of times, but the cells of a table may all have different ones.
    private const int MaximumCached = 512;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0");

    // Longer text has words.
    private const int LongestSymbol = 128;

    private readonly Dictionary<string, string?> _filtered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _byStyle;
    private readonly SheetClasses _classes;
    private readonly Dictionary<ParsedElement, HashSet<Color>> _worded = [];
    private readonly AncestorSearch _columns = new(NamesColumns);
    private readonly AncestorSearch _ownGrounds = new(HasOwnGround);

    // A sheet may be within the box whose class it is about, so that another one can change the results.
    private (int Sheets, AncestorSearch Search) _sheetGrounds;

    /// <param name="classes">What the style sheets before an element say about classes.</param>
    public StyleAttributes(SheetClasses classes)
    {
        _classes = classes;
        _sheetGrounds = (classes.Sheets, SearchBySheets());
        _byStyle = _filtered.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Null if no declaration is kept.</summary>
    public string? Of(ParsedElement element)
    {
        string? colors = null;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Type.Property is { } property) colors = Join(colors, StylePolicy.FilterColor(property, attribute.Value.ToString(), KindOf(element, attribute)));
        }

        // The declarations of the style attribute come last, so that they win.
        return Join(colors, OfStyle(element));
    }

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one};{other}";

    private string? OfStyle(ParsedElement element)
    {
        if (element.ValueOf(AttributeType.Style) is not { IsEmpty: false } style || MathFallback.HidesFormula(element)) return null;
        if (NamesColumns(style) && _columns.Any(element.ParentElement)) return StylePolicy.Filter(style.ToString(), isInColumns: true);
        if (NamesInk(style) && IsOnPaper(element)) return StylePolicy.Filter(style.ToString(), colors: CssValues.OnPaper);
        return style.Contains("background", StringComparison.OrdinalIgnoreCase) && (IsWordless(element) || IsSwatch(element, style)) ? StylePolicy.Filter(style.ToString(), colors: KindOfWordless(element)) : Filter(style);
    }

    private CssValues KindOf(ParsedElement element, ParsedAttribute attribute)
    {
        if (attribute.Type.Property == "color") return IsOnPaper(element) ? CssValues.OnPaper : CssValues.None;
        return IsWordless(element) ? KindOfWordless(element) : CssValues.None;
    }

    // Gray is no key. A hue that has words elsewhere in its table is the ground of a row or column, whose corner is empty.
    private CssValues KindOfWordless(ParsedElement element)
    {
        if (GroundOf(element) is not { } ground) return CssValues.Wordless;
        return !ground.IsHue ? CssValues.Wordless : HasWordsElsewhere(element, ground) ? CssValues.None : CssValues.FixedColors;
    }

    private bool HasWordsElsewhere(ParsedElement cell, Color ground)
    {
        var row = cell.LocalName is "td" or "th" ? cell.ParentElement : null;
        if ((row?.ParentElement?.LocalName == "table" ? row.ParentElement : row?.ParentElement?.ParentElement) is not { LocalName: "table" } table) return false;
        if (!_worded.TryGetValue(table, out var grounds))
        {
            var cells = table.Children.SelectMany(group => group.LocalName == "tr" ? [group] : group.Children).SelectMany(line => line.Children);
            _worded[table] = grounds = [.. cells.Where(other => !IsWordless(other)).Select(GroundOf).OfType<Color>()];
        }

        return grounds.Contains(ground);
    }

    private static Color? GroundOf(ParsedElement element)
    {
        if (element.ValueOf(AttributeType.Style) is var style && style.Contains("background", StringComparison.OrdinalIgnoreCase)
            && CssTokenizer.Read(style.ToString()).Split(';').Select(SheetClasses.GroundOf).OfType<Color>().ToList() is [.., var last])
        {
            return last;
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Type.Property == "background-color") return ColorReader.OfAttribute(attribute.Value.Span);
        }

        return null;
    }

    // Without words and pictures.
    private static bool IsWordless(ParsedElement element)
    {
        if (element.LocalName is not ("td" or "th" or "div" or "span")) return false;
        for (var node = element.FirstChild; node is not null; node = node.Next)
        {
            if (node is ParsedElement { LocalName: not "br" } child ? !IsSpace(child) : node is ParsedText text && text.Data.ContainsAnyExcept(Spaces)) return false;
        }

        return true;
    }

    // Parsoid writes the space of an entity into an element.
    private static bool IsSpace(ParsedElement element) =>
        element.ValueOf(AttributeType.TypeOf) is "mw:Entity" or "mw:DisplaySpace" && element.ShortText(1) is { } text && !text.AsSpan().ContainsAnyExcept(Spaces);

    // A colored square of the key to a diagram, made of a sign that is not seen.
    private static bool IsSwatch(ParsedElement element, ReadOnlySpan<char> style) =>
        style.Contains("transparent", StringComparison.OrdinalIgnoreCase) && element.ShortText(LongestSymbol) is { } text && !text.Any(char.IsLetterOrDigit)
        && CssTokenizer.Read(style.ToString()).Split(';').Any(SheetClasses.IsInvisibleInk);

    private static bool NamesInk(ReadOnlySpan<char> style)
    {
        for (var from = 0; style[from..].IndexOf("color", StringComparison.OrdinalIgnoreCase) is var at and >= 0; from += at + 5)
        {
            if (from + at == 0 || style[from + at - 1] is not '-') return true;
        }

        return false;
    }

    // Symbols without letters are often the key to a map or diagram, whose colors they have.
    private bool IsOnPaper(ParsedElement element)
    {
        if (_sheetGrounds.Sheets != _classes.Sheets) _sheetGrounds = (_classes.Sheets, SearchBySheets());
        if (_ownGrounds.Any(element) || _sheetGrounds.Search.Any(element)) return false;
        return element.ShortText(LongestSymbol) is not { } text || text.Any(char.IsLetterOrDigit);
    }

    private AncestorSearch SearchBySheets() => new(element => _classes.IsColored(element.ClassName));

    private static bool HasOwnGround(ParsedElement element)
    {
        if (element.ValueOf(AttributeType.Style) is { IsEmpty: false } style && style.Contains("background", StringComparison.OrdinalIgnoreCase)
            && CssTokenizer.Read(style.ToString()).Split(';').Any(SheetClasses.IsGround))
        {
            return true;
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Type.Property == "background-color" && ColorReader.OfAttribute(attribute.Value.Span) is { } color && Legibility.IsGround(color)) return true;
        }

        return false;
    }

    // A browser lays out the content of columns several times, and columns within columns several times in each of these passes: twelve nested
    // ones do not finish.
    private static bool NamesColumns(ParsedElement element) =>
        NamesColumns(element.ValueOf(AttributeType.Style)) || HtmlValues.HasWord(element.ClassName, "div-col") || HtmlValues.HasWord(element.ClassName, "mw-references-columns");

    // The columns of a grid are a different feature.
    private static bool NamesColumns(ReadOnlySpan<char> style) =>
        style.Contains("column-count", StringComparison.OrdinalIgnoreCase)
        || style.Contains("column-width", StringComparison.OrdinalIgnoreCase)
        || (style.Contains("columns", StringComparison.OrdinalIgnoreCase) && !style.Contains("template-columns", StringComparison.OrdinalIgnoreCase));

    private string? Filter(ReadOnlySpan<char> style)
    {
        if (_byStyle.TryGetValue(style, out var kept)) return kept;
        kept = StylePolicy.Filter(style.ToString());
        if (_filtered.Count < MaximumCached) _byStyle[style] = kept;
        return kept;
    }
}
