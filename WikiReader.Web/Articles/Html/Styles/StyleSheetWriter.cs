using System.Text;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Styles.Cost;
using WikiReader.Web.Articles.Html.Styles.Syntax;

namespace WikiReader.Web.Articles.Html.Styles;

/// <summary>
/// Writes the rules of a style sheet that are kept, anew: style rules, and those within <c>@media</c>. Every other at-rule loads, names
/// what the whole page shares, or asks what no article needs to know.
/// </summary>
internal sealed class StyleSheetWriter(StringBuilder css, MediaResolver media, StyleBudget budget)
{
    private const int MaximumDepth = 4;

    // A selector grows by the name of the box, so that a sheet of nothing else would grow many times.
    private const int MaximumLength = 512 * 1024;

    private readonly DeclarationWriter _declarations = new(css, media);

    public void Write(string source)
    {
        var tokens = CssTokenizer.Read(source);
        WriteRules(tokens, CssValues.None, 0);
    }

    private void WriteRules(CssTokens rules, CssValues colours, int depth)
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
            if (isRule && (!WriteRule(rules, at, block, colours, depth) || css.Length > MaximumLength)) css.Length = before;
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

    private bool WriteRule(CssTokens rules, int at, int block, CssValues colours, int depth)
    {
        var prelude = rules.Slice(at, block).Trim();
        if (rules.Is(at, CssTokenKind.AtKeyword)) return depth < MaximumDepth && WriteMedia(prelude, rules.Inside(block), colours, depth);
        var selectors = SelectorWriter.Write(css, prelude);
        if (selectors.Count == 0) return false;
        css.Append('{');
        if (!_declarations.Write(rules.Inside(block), colours)) return false;
        css.Append('}');
        var rule = new RuleCost(selectors, _declarations.Cost);
        return _declarations.HasColumns ? budget.TrySpend(rule, new RuleCost(WriteEndOfColumns(prelude), default)) : budget.TrySpend(rule);
    }

    // A browser lays the content of columns out several times to find their height. Columns in columns do so in each of these times: with ten of
    // them in one another Chromium did not end.
    private List<SelectorCost> WriteEndOfColumns(CssTokens prelude)
    {
        var start = css.Length;
        var selectors = SelectorWriter.WriteForContent(css, prelude);
        if (selectors.Count > 0) css.Append("{columns:auto !important}");
        else css.Length = start;
        return selectors;
    }

    private bool WriteMedia(CssTokens prelude, CssTokens rules, CssValues colours, int depth)
    {
        if (prelude.NameOf(prelude.From) != "media") return false;
        css.Append("@media ");
        if (!MediaQueryWriter.Write(css, prelude.Slice(prelude.From + 1, prelude.To).Trim(), out var isForOneScheme)) return false;
        css.Append('{');
        var start = css.Length;
        WriteRules(rules, isForOneScheme ? CssValues.FixedColors : colours, depth + 1);
        if (css.Length == start) return false;
        css.Append('}');
        return true;
    }
}
