namespace WikiReader.Web.Articles.Html.Styles.Cost;

/// <summary>
/// Bounds the time that the style sheets of one article cost a browser. Rules that exceed the budget are omitted; cheaper ones after them may
/// still fit. Elements are counted only if the rules would exceed the budget if each of them matched every element.
/// </summary>
internal sealed class StyleBudget(PageShape shape)
{
    // 0.3 s, in nanoseconds. The costs are sums of worst cases: hostile sheets that fit took Chromium up to 1.5 s more than no sheet, on a busy
    // machine; without a budget 3 s to more than 40 s. None of 19 real articles loses a rule.
    private const double Maximum = 300_000_000;

    private readonly List<RuleCost> _written = [];
    private double _spent;
    private bool _isExact;

    /// <summary>False if the rules do not fit, and must all be omitted: they belong together.</summary>
    public bool TrySpend(params IReadOnlyList<RuleCost> rules)
    {
        if (!_isExact && _spent + rules.Sum(CostOf) > Maximum)
        {
            _isExact = true;
            _spent = _written.Sum(CostOf);
        }

        var cost = rules.Sum(CostOf);
        if (_spent + cost > Maximum) return false;
        _spent += cost;
        if (!_isExact) _written.AddRange(rules);
        return true;
    }

    private double CostOf(RuleCost rule)
    {
        var cost = 0.0;
        foreach (var selector in rule.Selectors)
        {
            var elements = ElementsOf(selector);
            cost += selector.On(elements, shape.MostChildren) + ((double)rule.Declarations.PerElement * elements.Elements) + ((double)rule.Declarations.PerLevel * elements.Depths);
        }

        return cost;
    }

    // A browser may index a selector under any of its classes and ids: the most frequent one counts.
    private ElementCount ElementsOf(SelectorCost selector) =>
        _isExact && selector.Keys.Count > 0 ? selector.Keys.Select(shape.Of).MaxBy(elements => elements.Elements) : shape.All;
}

internal sealed record RuleCost(IReadOnlyList<SelectorCost> Selectors, DeclarationCost Declarations);
