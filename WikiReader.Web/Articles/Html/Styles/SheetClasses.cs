using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// What the style sheets of a page say about classes, as far as the walk must know it. MediaWiki writes a sheet before the elements that it is
/// about.
/// </summary>
internal sealed class SheetClasses
{
    private const int MaximumDepth = 4;

    private readonly HashSet<string> _floating = new(StringComparer.Ordinal);
    private readonly HashSet<string> _colored = new(StringComparer.Ordinal);

    /// <summary>The number of sheets. What is said about a class may change with each.</summary>
    public int Sheets { get; private set; }

    /// <summary>True if an element with these classes floats in some medium.</summary>
    public bool IsFloating(ReadOnlySpan<char> classNames) => HtmlValues.HasWordIn(classNames, _floating);

    /// <summary>True if an element with these classes has a background unlike WikiReader's own.</summary>
    public bool IsColored(ReadOnlySpan<char> classNames) => HtmlValues.HasWordIn(classNames, _colored);

    public void Add(CssTokens sheet)
    {
        Sheets++;
        Add(sheet, 0);
    }

    private void Add(CssTokens rules, int depth)
    {
        for (var at = rules.From; at < rules.To;)
        {
            var block = at;
            while (block < rules.To && !rules.IsOpenBracket(block, '{')) block = rules.After(block);
            if (block >= rules.To) return;
            var (prelude, body) = (rules.Slice(at, block).Trim(), rules.Inside(block));
            if (!prelude.Is(prelude.From, CssTokenKind.AtKeyword)) AddRule(prelude, body);
            else if (depth < MaximumDepth) Add(body, depth + 1);
            at = rules.After(block);
        }
    }

    private void AddRule(CssTokens selectors, CssTokens declarations)
    {
        for (var at = declarations.From; at < declarations.To; at = declarations.Find(at, ';') + 1)
        {
            while (declarations.Is(at, CssTokenKind.WhiteSpace)) at++;
            var end = declarations.Find(at, ';');
            if (declarations.IsWord(at, "float") && !declarations.IsWord(ValueAt(declarations, at, end), "none")) AddLast(selectors, _floating);
            if (IsGround(declarations.Slice(at, end))) AddLast(selectors, _colored);
        }
    }

    /// <summary>True for a declaration of a background that is unlike WikiReader's own.</summary>
    public static bool IsGround(CssTokens declaration) => BackgroundOf(declaration) is { IsEmpty: false } value && Legibility.IsGround(value);

    /// <summary>The only color of a declaration of a background; null for other declarations.</summary>
    public static Color? GroundOf(CssTokens declaration) => BackgroundOf(declaration) is { IsEmpty: false } value ? Legibility.OnlyColorOf(value) : null;

    /// <summary>True for a declaration of transparent ink.</summary>
    public static bool IsInvisibleInk(CssTokens declaration)
    {
        var trimmed = declaration.Trim();
        return trimmed.IsWord(trimmed.From, "color") && trimmed.IsWord(ValueAt(trimmed, trimmed.From, trimmed.To), "transparent");
    }

    private static CssTokens? BackgroundOf(CssTokens declaration)
    {
        if (!declaration.IsWord(declaration.From, "background") && !declaration.IsWord(declaration.From, "background-color")) return null;
        var colon = declaration.Find(declaration.From, ':');
        return declaration.Slice(colon + 1, Math.Max(colon + 1, declaration.Find(colon, '!'))).Trim();
    }

    private static int ValueAt(CssTokens declarations, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
        {
            if (declarations.Is(at, CssTokenKind.Ident)) return at;
        }

        return to;
    }

    // The classes of the last compound of each selector.
    private static void AddLast(CssTokens selectors, HashSet<string> classes)
    {
        foreach (var selector in selectors.Split(','))
        {
            for (var at = selector.To - 1; at > selector.From; at--)
            {
                if (selector.Is(at, CssTokenKind.WhiteSpace) || selector.IsDelim(at, '>') || selector.IsDelim(at, '+') || selector.IsDelim(at, '~')) break;
                if (selector.Is(at, CssTokenKind.Ident) && selector.IsDelim(at - 1, '.')) classes.Add(selector.TextOf(at).ToString());
            }
        }
    }
}
