using System.Text;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Writes a rule's selectors, each scoped to the descendants of the article's box. They never match the box itself, which could then be moved
/// over the page shell, nor its siblings.
/// </summary>
internal static class SelectorWriter
{
    private const string Box = "." + StyleSheet.BoxClass;

    // Browsers match selectors recursively. Templates use up to five compounds.
    private const int MaximumSteps = 32;

    /// <summary>The costs of the selectors that were written; empty if none may be used in an article.</summary>
    /// <param name="headings">For each level in the source, the level with which headings are written; zero for none.</param>
    /// <param name="unconditional">
    /// The choices for which selectors apply that ask for none. If it is a choice of the reader, selectors that ask for one are left out.
    /// </param>
    /// <param name="schemes">The choices for which at least one of the selectors applies.</param>
    public static List<SelectorCost> Write(StringBuilder css, CssTokens selectors, IReadOnlyList<int> headings, ChosenSchemes unconditional, out ChosenSchemes schemes) =>
        Write(css, selectors, headings, unconditional, out schemes, forDescendants: false);

    /// <summary>The same for all descendants of the elements that the selectors match.</summary>
    public static List<SelectorCost> WriteForDescendants(StringBuilder css, CssTokens selectors, IReadOnlyList<int> headings, ChosenSchemes unconditional) =>
        Write(css, selectors, headings, unconditional, out _, forDescendants: true);

    private static List<SelectorCost> Write(
        StringBuilder css, CssTokens selectors, IReadOnlyList<int> headings, ChosenSchemes unconditional, out ChosenSchemes schemes, bool forDescendants)
    {
        schemes = ChosenSchemes.None;
        var costs = new List<SelectorCost>();
        foreach (var selector in selectors.Split(','))
        {
            var before = css.Length;
            if (costs.Count > 0) css.Append(',');
            var steps = Compounds(selector);
            if (steps.Count > MaximumSteps || WriteOne(css, steps, headings, unconditional) is not { } applies || (forDescendants && IsPseudoElement(css)))
            {
                css.Length = before;
                continue;
            }

            if (forDescendants) css.Append(" *");
            var cost = SelectorCost.Of(steps, isConditional: applies != ChosenSchemes.Any);
            costs.Add(forDescendants ? cost.ForDescendants() : cost);
            schemes |= applies;
        }

        return costs;
    }

    // A pseudo-element has no descendants.
    private static bool IsPseudoElement(StringBuilder css)
    {
        for (var at = css.Length - 1; at > 0 && char.IsAsciiLetter(css[at]) || css[at] == '-'; at--)
        {
            if (css[at - 1] == ':') return css[at - 2] == ':';
        }

        return false;
    }

    // The choices for which the selector applies; null if it may not be used.
    private static ChosenSchemes? WriteOne(StringBuilder css, List<SelectorStep> steps, IReadOnlyList<int> headings, ChosenSchemes unconditional)
    {
        var inside = 0;
        var addsSpecificity = false;
        var schemes = ChosenSchemes.Any;
        for (; inside < steps.Count && RootSelector.Matches(steps[inside].Compound, out var adds) is { } matches; inside++)
        {
            schemes &= matches;
            addsSpecificity |= adds;
        }

        if (schemes == ChosenSchemes.Any) schemes = unconditional;
        else if (schemes == ChosenSchemes.None || unconditional is ChosenSchemes.Light or ChosenSchemes.Dark) return null;
        if (inside < steps.Count && IsBox(steps[inside].Compound)) inside++;
        if (inside == steps.Count || steps[inside].Combinator is '+' or '~') return null;
        // A selector that does not name the box must not begin with a combinator.
        if (inside == 0 && steps[0].Combinator != ' ') return null;
        css.Append(schemes.Condition()).Append(Box);
        // Keeps the specificity that html and body add at MediaWiki, by which such a rule overrides others.
        if (addsSpecificity) css.Append(Box);
        return WriteSteps(css, steps, inside, headings) ? schemes : null;
    }

    private static bool WriteSteps(StringBuilder css, List<SelectorStep> steps, int from, IReadOnlyList<int> headings)
    {
        for (var i = from; i < steps.Count; i++)
        {
            if (i > from && IsOmitted(steps, i)) continue;
            css.Append(steps[i].Combinator);
            if (!CompoundSelectorWriter.Write(css, steps[i].Compound, headings)) return false;
        }

        return true;
    }

    // The link and style elements of TemplateStyles are not written to the article, so "a+link+b" becomes "a+b".
    private static bool IsOmitted(List<SelectorStep> steps, int i) =>
        steps[i] is { Combinator: '+', Compound: var compound } && i + 1 < steps.Count && steps[i + 1].Combinator == '+'
        && compound.To - compound.From == 1 && (compound.IsWord(compound.From, "link") || compound.IsWord(compound.From, "style"));

    private static bool IsBox(CssTokens compound) =>
        compound.To - compound.From == 2 && compound.IsDelim(compound.From, '.') && compound.TextOf(compound.From + 1) is "mw-parser-output";

    // Every compound with the combinator before it. Empty if two combinators meet or one is last. A leading combinator follows an empty compound.
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
