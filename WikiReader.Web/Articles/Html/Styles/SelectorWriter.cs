using System.Text;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Writes a rule's selectors so that each begins with the article's box and says what is in it: neither the box itself, which could then
/// be moved over the page around, nor what stands beside it.
/// </summary>
internal static class SelectorWriter
{
    private const string Box = ".wr-article";

    // Browsers match a selector by recursion. Templates have five compounds in one.
    private const int MaximumSteps = 32;

    /// <summary>What the selectors that were written cost; empty if none of them can stand in an article.</summary>
    public static List<SelectorCost> Write(StringBuilder css, CssTokens selectors) => Write(css, selectors, ofContent: false);

    /// <summary>The same for all elements in those that the selectors are about.</summary>
    public static List<SelectorCost> WriteForContent(StringBuilder css, CssTokens selectors) => Write(css, selectors, ofContent: true);

    private static List<SelectorCost> Write(StringBuilder css, CssTokens selectors, bool ofContent)
    {
        var costs = new List<SelectorCost>();
        foreach (var selector in selectors.Split(','))
        {
            var before = css.Length;
            if (costs.Count > 0) css.Append(',');
            var steps = Compounds(selector);
            if (steps.Count > MaximumSteps || !WriteOne(css, steps) || (ofContent && IsPseudoElement(css)))
            {
                css.Length = before;
                continue;
            }

            if (ofContent) css.Append(" *");
            costs.Add(ofContent ? SelectorCost.Of(steps).ForContent() : SelectorCost.Of(steps));
        }

        return costs;
    }

    // What comes before or after an element, or in its first line, holds no elements of its own.
    private static bool IsPseudoElement(StringBuilder css)
    {
        for (var at = css.Length - 1; at > 0 && char.IsAsciiLetter(css[at]) || css[at] == '-'; at--)
        {
            if (css[at - 1] == ':') return css[at - 2] == ':';
        }

        return false;
    }

    private static bool WriteOne(StringBuilder css, List<SelectorStep> steps)
    {
        var inside = 0;
        var isWeighty = false;
        for (; inside < steps.Count && RootSelector.Matches(steps[inside].Compound, out var weighs) is { } holds; inside++)
        {
            if (!holds) return false;
            isWeighty |= weighs;
        }

        if (inside < steps.Count && IsBox(steps[inside].Compound)) inside++;
        if (inside == steps.Count || steps[inside].Combinator is '+' or '~') return false;
        // Without a box the first combinator has nothing before it.
        if (inside == 0 && steps[0].Combinator != ' ') return false;
        css.Append(Box);
        // A rule that MediaWiki's html and body make weightier is to stay so: it overrules another.
        if (isWeighty) css.Append(Box);
        return WriteSteps(css, steps, inside);
    }

    private static bool WriteSteps(StringBuilder css, List<SelectorStep> steps, int from)
    {
        for (var i = from; i < steps.Count; i++)
        {
            if (i > from && IsLeftOut(steps, i)) continue;
            css.Append(steps[i].Combinator);
            if (!CompoundSelectorWriter.Write(css, steps[i].Compound)) return false;
        }

        return true;
    }

    // TemplateStyles themselves are taken out of the article, so that nothing stands between two notes any more.
    private static bool IsLeftOut(List<SelectorStep> steps, int i) =>
        steps[i] is { Combinator: '+', Compound: var compound } && i + 1 < steps.Count && steps[i + 1].Combinator == '+'
        && compound.To - compound.From == 1 && (compound.IsWord(compound.From, "link") || compound.IsWord(compound.From, "style"));

    private static bool IsBox(CssTokens compound) =>
        compound.To - compound.From == 2 && compound.IsDelim(compound.From, '.') && compound.TextOf(compound.From + 1) is "mw-parser-output";

    // Every compound with the combinator before it; none if combinators meet or come last. One that comes first stands behind an empty compound.
    private static List<SelectorStep> Compounds(CssTokens selector)
    {
        var steps = new List<SelectorStep>();
        var combinator = ' ';
        var from = selector.From;
        for (var at = selector.From; at <= selector.To; at = at < selector.To ? selector.After(at) : at + 1)
        {
            if (at < selector.To && CombinatorAt(selector, at) is null) continue;
            steps.Add(new SelectorStep(combinator, selector.Slice(from, at)));
            combinator = ' ';
            for (; at < selector.To && CombinatorAt(selector, at) is { } next; at++)
            {
                if (next != ' ' && combinator != ' ') return [];
                if (next != ' ') combinator = next;
            }

            if (combinator != ' ' && at == selector.To) return [];
            if (at == selector.To) break;
            from = at;
        }

        return steps;
    }

    private static char? CombinatorAt(CssTokens selector, int at) => selector[at].Kind switch
    {
        CssTokenKind.WhiteSpace => ' ',
        CssTokenKind.Delim when selector.TextOf(at)[0] is '>' or '+' or '~' => selector.TextOf(at)[0],
        _ => null,
    };
}
