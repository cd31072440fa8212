using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>
/// MediaWiki writes a formula as MathML, which some wikis hide behind a fallback image that Wikimedia no longer serves. Browsers support MathML
/// today, so that it is shown and the image dropped.
/// </summary>
internal sealed class MathFallback
{
    // Several images may have the same parent: its children are searched once.
    private (ParsedElement Parent, bool HasFormula)? _last;

    /// <summary>True for the fallback image of a formula whose MathML is a sibling.</summary>
    public bool IsRedundant(ParsedElement element) =>
        element.LocalName == "img"
        && element.ClassName.StartsWith("mwe-math-fallback-image")
        && element.ParentElement is { } parent
        && HasFormula(parent);

    /// <summary>True for the wrapper that hides a formula's MathML.</summary>
    public static bool HidesFormula(ParsedElement element) => element.ClassName.Contains("mwe-math-mathml", StringComparison.Ordinal);

    private bool HasFormula(ParsedElement parent)
    {
        if (_last is not { } last || last.Parent != parent) _last = last = (parent, parent.Children.Any(IsFormula));
        return last.HasFormula;
    }

    // The image is a sibling of the formula, or of the wrapper that hides the formula.
    private static bool IsFormula(ParsedElement sibling) => sibling.LocalName == "math" || sibling.Children.Any(child => child.LocalName == "math");
}
