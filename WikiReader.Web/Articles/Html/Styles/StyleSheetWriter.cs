using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Writes the rules of a style sheet that the policy allows: style rules, and those in <c>@media</c>. Other at-rules load something, define names
/// for the whole page, or query what an article need not know.
/// </summary>
/// <param name="headings">For each level in the source, the level with which headings are written; zero for none.</param>
internal sealed class StyleSheetWriter(StringBuilder css, MediaResolver media, StyleBudget budget, IReadOnlyList<int> headings)
{
    private const int MaximumDepth = 4;

    // Each selector grows by the class of the box, so that a sheet that is all selectors would grow many times.
    private const int MaximumLength = 512 * 1024;

    private readonly DeclarationWriter _declarations = new(css, media);

    public void Write(CssTokens sheet) => WriteRules(sheet, new Surroundings(CssValues.None, ChosenSchemes.Any, 0));

    private void WriteRules(CssTokens rules, Surroundings around)
    {
        for (var at = rules.From; at < rules.To;)
        {
            if (rules.Is(at, CssTokenKind.WhiteSpace))
            {
                at++;
                continue;
            }

            var block = BlockOf(rules, at);
            var before = css.Length;
            var isRule = rules.IsOpenBracket(block, '{');
            if (isRule && (!WriteRule(rules, at, block, around) || css.Length > MaximumLength)) css.Length = before;
            at = isRule ? rules.After(block) : block + 1;
        }
    }

    // An at-rule may end without a block.
    private static int BlockOf(CssTokens rules, int at)
    {
        var isAtRule = rules.Is(at, CssTokenKind.AtKeyword);
        while (at < rules.To && !rules.IsOpenBracket(at, '{') && !(isAtRule && rules.IsDelim(at, ';'))) at = rules.After(at);
        return Math.Min(at, rules.To);
    }

    private bool WriteRule(CssTokens rules, int at, int block, Surroundings around)
    {
        var prelude = rules.Slice(at, block).Trim();
        if (rules.Is(at, CssTokenKind.AtKeyword)) return around.Depth < MaximumDepth && WriteMedia(prelude, rules.Inside(block), around);
        var selectors = SelectorWriter.Write(css, prelude, headings, around.Unconditional, out var schemes);
        if (selectors.Count == 0) return false;
        css.Append('{');
        var colors = schemes is ChosenSchemes.Light or ChosenSchemes.Dark ? CssValues.FixedColors : around.Colors;
        if (!_declarations.Write(rules.Inside(block), colors, FoldedContent.IsMeant(prelude))) return false;
        css.Append('}');
        var rule = new RuleCost(selectors, _declarations.Cost);
        return _declarations.HasColumns ? budget.TrySpend(rule, new RuleCost(WriteNestedColumnsReset(prelude, around), default)) : budget.TrySpend(rule);
    }

    // A browser lays out the content of columns several times to find their height, and columns within columns several times in each of these
    // passes: with ten nested ones Chromium did not finish.
    private List<SelectorCost> WriteNestedColumnsReset(CssTokens prelude, Surroundings around)
    {
        var start = css.Length;
        var selectors = SelectorWriter.WriteForDescendants(css, prelude, headings, around.Unconditional);
        if (selectors.Count > 0) css.Append("{columns:auto !important}");
        else css.Length = start;
        return selectors;
    }

    private bool WriteMedia(CssTokens prelude, CssTokens rules, Surroundings around)
    {
        if (prelude.NameOf(prelude.From) != "media") return false;
        var queries = prelude.Slice(prelude.From + 1, prelude.To).Trim();
        var isWritten = WriteMedia(queries, rules, around, omitsScheme: false, out var scheme);
        // What a page says about the system's scheme is about the reader's choice as well. Rules that ask for a choice themselves need no copy.
        if (scheme != ChosenSchemes.Any && around.Unconditional == ChosenSchemes.Any)
            isWritten |= WriteMedia(queries, rules, around with { Unconditional = scheme }, omitsScheme: true, out _);
        return isWritten;
    }

    private bool WriteMedia(CssTokens queries, CssTokens rules, Surroundings around, bool omitsScheme, out ChosenSchemes scheme)
    {
        var before = css.Length;
        css.Append("@media ");
        if (MediaQueryWriter.Write(css, queries, out scheme, omitsScheme))
        {
            css.Append('{');
            var start = css.Length;
            var isForOneScheme = scheme != ChosenSchemes.Any;
            WriteRules(rules, new Surroundings(
                isForOneScheme ? CssValues.FixedColors : around.Colors,
                isForOneScheme && around.Unconditional == ChosenSchemes.Any ? ChosenSchemes.System : around.Unconditional,
                around.Depth + 1));
            if (css.Length > start)
            {
                css.Append('}');
                return true;
            }
        }

        css.Length = before;
        return false;
    }

    /// <summary>What a rule is in.</summary>
    /// <param name="Unconditional">The choices of a reader for which selectors apply that ask for none.</param>
    private readonly record struct Surroundings(CssValues Colors, ChosenSchemes Unconditional, int Depth);
}
