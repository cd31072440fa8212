using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html.Media;

/// <summary>
/// A formula comes as MathML, on some wikis hidden behind an image of itself that Wikimedia serves no longer. Browsers show MathML today:
/// it is un-hidden, and the image dropped.
/// </summary>
internal sealed class MathFallback
{
    // Several images may have one parent: it is looked through once.
    private (ParsedElement Parent, bool HasFormula)? _last;

    /// <summary>True for the image of a formula that stands beside it as MathML.</summary>
    public bool IsNeedless(ParsedElement element) =>
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

    // The image stands beside the formula, or beside the wrapper that hides it.
    private static bool IsFormula(ParsedElement sibling) => sibling.LocalName == "math" || sibling.Children.Any(child => child.LocalName == "math");
}
