namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// Searches elements and their ancestors for one that meets a condition. Each element is tested once, so that the time of all searches in a page
/// grows with its length and not with its depth.
/// </summary>
/// <param name="condition">It must have the same result each time for an element.</param>
internal sealed class AncestorSearch(Func<ParsedElement, bool> condition)
{
    private readonly Dictionary<ParsedElement, bool> _results = [];

    /// <summary>True if the element or one of its ancestors meets the condition.</summary>
    public bool Any(ParsedElement? element)
    {
        var found = false;
        var known = element;
        while (known is not null && !_results.TryGetValue(known, out found))
        {
            found = condition(known);
            if (found) break;
            known = known.ParentElement;
        }

        for (var below = element; below is not null && below != known; below = below.ParentElement) _results[below] = found;
        if (known is not null) _results[known] = found;
        return found;
    }
}
