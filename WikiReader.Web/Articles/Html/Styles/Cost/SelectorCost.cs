using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles.Cost;

/// <summary>
/// The cost of a selector for a browser, in nanoseconds. A browser tests the last compound on every element with that name, class or id, and
/// continues to the left from there: up the ancestors at a descendant combinator, back along the siblings at a subsequent-sibling combinator
/// (<c>~</c>). The figures were measured with Chromium on one core of a small server, on pages of 20,000 elements where nothing could be skipped.
/// </summary>
/// <param name="Keys">Classes and ids of the last compound, otherwise its type; empty if it can match any element.</param>
/// <param name="PerElement">For each element that the last compound can match.</param>
/// <param name="PerLevel">For each of its ancestors.</param>
/// <param name="PerSibling">For each preceding sibling.</param>
/// <param name="PerSiblingOfLevel">For each preceding sibling of one of its ancestors.</param>
internal sealed record SelectorCost(IReadOnlyList<string> Keys, long PerElement, long PerLevel, long PerSibling, long PerSiblingOfLevel)
{
    // A matching rule with its declaration: 1,000 of them on 20,000 elements took 3 s.
    private const long Match = 150;

    // One step from element to element, and the test of a class or name there.
    private const long Step = 10;
    private const long Plain = 5;

    // An alternative in :is() or :not(), or a pseudo-class: 1,000 alternatives took 0.7 s.
    private const long Condition = 40;

    // 1,000 :nth-child() took 2.5 s.
    private const long Counting = 150;

    // 1,000 :lang(), which search the ancestors for an attribute, took 3 s on a flat page, and more than 40 s where 240 elements were nested.
    private const long Language = 5_000;

    // A substring search in an attribute value, whose length only the document bounds.
    private const long Search = 1_000;

    // A separate box for the first letter of each of 20,000 elements took 0.8 s.
    private const long FirstLetter = 40_000;

    // Parsing a selector and adding it to the browser's tables.
    public const long Fixed = 2_000;

    /// <param name="steps">The compounds, each with the combinator before it; not empty.</param>
    /// <param name="isConditional">True if the selector is written with a condition on the root of the page.</param>
    public static SelectorCost Of(IReadOnlyList<SelectorStep> steps, bool isConditional = false)
    {
        var (reach, costs) = (Reach.Element, new long[4]);
        costs[(int)Reach.Element] = Match;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            costs[(int)reach] += Step + CostOf(steps[i].Compound);
            if (steps[i].Combinator == ' ') reach = reach is Reach.Element or Reach.Level ? Reach.Level : Reach.SiblingOfLevel;
            if (steps[i].Combinator == '~') reach = reach is Reach.Element or Reach.Sibling ? Reach.Sibling : Reach.SiblingOfLevel;
        }

        // The match of the article's box, with which every written selector begins, and of the root before it.
        costs[(int)(reach is Reach.Sibling or Reach.SiblingOfLevel ? Reach.SiblingOfLevel : Reach.Level)] += Plain + (isConditional ? Step + Condition : 0);
        return new SelectorCost(KeysOf(steps[^1].Compound), costs[0], costs[1], costs[2], costs[3]);
    }

    /// <summary>The cost of this selector followed by <c> *</c>, which matches all descendants.</summary>
    public SelectorCost ForDescendants() => new([], Match + Step, PerElement + PerLevel, 0, PerSibling + PerSiblingOfLevel);

    /// <param name="elements">The elements that the last compound can match.</param>
    /// <param name="mostChildren">The largest number of children of one element.</param>
    public double On(ElementCount elements, int mostChildren) =>
        Fixed + ((double)PerElement * elements.Elements) + ((double)PerLevel * elements.Depths)
        + (((double)PerSibling * elements.Elements) + ((double)PerSiblingOfLevel * elements.Depths)) * mostChildren;

    private static long CostOf(CssTokens compound)
    {
        var cost = 0L;
        for (var at = compound.From; at < compound.To; at++)
        {
            cost += compound[at].Kind switch
            {
                CssTokenKind.Function => FunctionCost(compound.NameOf(at)),
                CssTokenKind.OpenBracket => IsSearch(compound.Inside(at)) ? Search : Condition,
                CssTokenKind.Ident when compound.IsWord(at, "first-letter") => FirstLetter,
                CssTokenKind.Delim when compound.IsDelim(at, ',') || compound.IsDelim(at, ':') => Condition,
                _ => Plain,
            };
        }

        return cost;
    }

    private static long FunctionCost(string name) => name is "lang" ? Language : name.StartsWith("nth-", StringComparison.Ordinal) ? Counting : Condition;

    private static bool IsSearch(CssTokens attribute)
    {
        for (var at = attribute.From; at < attribute.To; at++)
        {
            if (attribute.IsDelim(at, '*') || attribute.IsDelim(at, '~') || attribute.IsWord(at, "i")) return true;
        }

        return false;
    }

    private static List<string> KeysOf(CssTokens compound)
    {
        var keys = new List<string>();
        for (var at = compound.From; at < compound.To; at = compound.After(at))
        {
            if (compound.Is(at, CssTokenKind.Hash)) keys.Add(compound.TextOf(at).ToString());
            if (compound.IsDelim(at, '.') && compound.Is(at + 1, CssTokenKind.Ident)) keys.Add($".{compound.TextOf(at + 1)}");
        }

        if (keys.Count == 0 && compound.Is(compound.From, CssTokenKind.Ident)) keys.Add(compound.TextOf(compound.From).ToString().ToLowerInvariant());
        return keys;
    }

    private enum Reach
    {
        Element,
        Level,
        Sibling,
        SiblingOfLevel,
    }
}
