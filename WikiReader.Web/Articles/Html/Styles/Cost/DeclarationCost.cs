using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles.Cost;

/// <summary>The cost of a declaration for a browser, for each element that it applies to, in nanoseconds; see <see cref="SelectorCost"/>.</summary>
internal readonly record struct DeclarationCost(long PerElement, long PerLevel)
{
    private const long Usual = 20;

    // Generated content of 1,000 characters before each of 20,000 elements took 6 s.
    private const long Character = 300;

    // 1,000 counters on each of 20,000 elements took 11 to 25 s.
    private const long Counter = 1_200;

    // counters() on 240 nested elements, each with its own counter, took 5 s.
    private const long CounterOfLevel = 1_000;

    // Properties that create a box for each element: 0.2 s for 20,000.
    private const long Box = 10_000;

    // One rule that made 20,000 elements grids or ruby took 1 s; flex boxes and tables half of it.
    private const long GridOrRuby = 60_000;
    private const long FlexOrTable = 25_000;

    // 20 shadows on each of 20,000 elements took 11 s, all of it painting.
    private const long Shadow = 25_000;

    // Each filter paints the content of its element separately, including nested filtered elements.
    private const long Filter = 25_000;
    private const long FilterOfLevel = 5_000;

    public static DeclarationCost operator +(DeclarationCost one, DeclarationCost other) => new(one.PerElement + other.PerElement, one.PerLevel + other.PerLevel);

    public static DeclarationCost Of(string property, CssTokens value)
    {
        var isBox = property is "float" or "columns" or "column-count" or "column-width" or "overflow" or "overflow-x" or "overflow-y" or "position" or "writing-mode";
        var cost = new DeclarationCost(isBox ? Box : Usual, 0);
        if (property is "text-shadow" or "box-shadow") cost += new DeclarationCost(Shadow * value.Split(',').Count, 0);
        if (property is "filter") cost += new DeclarationCost(Filter, FilterOfLevel);
        for (var at = value.From; at < value.To; at++)
        {
            cost += value[at].Kind switch
            {
                CssTokenKind.Ident when property == "display" => new DeclarationCost(OfDisplay(value.NameOf(at)), 0),
                CssTokenKind.Ident when property.StartsWith("counter-", StringComparison.Ordinal) => new DeclarationCost(Counter, 0),
                CssTokenKind.Function when value.NameOf(at) == "counter" => new DeclarationCost(Counter, 0),
                CssTokenKind.Function when value.NameOf(at) == "counters" => new DeclarationCost(Counter, CounterOfLevel),
                CssTokenKind.String when property == "content" => new DeclarationCost(Character * value.TextOf(at).Length, 0),
                _ => default,
            };
        }

        return cost;
    }

    private static long OfDisplay(string word) =>
        word.EndsWith("grid", StringComparison.Ordinal) || word.Contains("ruby", StringComparison.Ordinal) ? GridOrRuby
        : word.EndsWith("flex", StringComparison.Ordinal) || word.Contains("table", StringComparison.Ordinal) ? FlexOrTable
        : word == "inline-block" ? Box
        : 0;
}
