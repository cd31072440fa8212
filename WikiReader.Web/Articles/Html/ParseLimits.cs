using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Watches a parse, and ends it before it takes more time or memory than an article is worth. The parser searches its open elements at many
/// tags, so that its time grows with the square of their number: 50,000 took ten seconds.
/// </summary>
internal sealed class ParseLimits
{
    // The longest articles have some hundred thousand.
    private const int MaximumElements = 1_000_000;

    // Browsers nest no deeper, and articles a tenth of it.
    private const int MaximumDepth = 512;

    // To measure costs as many steps as an element is deep. This seldom, it costs nothing beside the parser's own work.
    private const int Interval = 32;

    private IElement? _before;
    private int _elements;

    /// <exception cref="TooComplexException">The page is more than can be shown.</exception>
    public void Count(IElement element)
    {
        if (++_elements > MaximumElements) throw new TooComplexException($"More than {MaximumElements} elements.");
        // The parser reports an element before it has its place. The one before has it.
        if (_elements % Interval == 0 && _before is not null && DepthOf(_before) > MaximumDepth) throw new TooComplexException($"Nested deeper than {MaximumDepth}.");
        _before = element;
    }

    private static int DepthOf(INode node)
    {
        var depth = 0;
        for (var parent = node.Parent; parent is not null; parent = parent.Parent) depth++;
        return depth;
    }
}
