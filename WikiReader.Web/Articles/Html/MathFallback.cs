using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// A formula comes as MathML, on some wikis hidden behind an image of itself that Wikimedia serves no longer. Browsers show MathML today:
/// it is un-hidden, and the image dropped.
/// </summary>
internal sealed class MathFallback(IElement body)
{
    private HashSet<IElement>? _withFormula;

    /// <summary>True for the image of a formula that stands beside it as MathML.</summary>
    public bool IsNeedless(IElement element) =>
        element.LocalName == "img"
        && element.ClassName?.StartsWith("mwe-math-fallback-image", StringComparison.Ordinal) == true
        && element.ParentElement is { } parent
        && (_withFormula ??= Collect()).Contains(parent);

    /// <summary>True for the wrapper that hides a formula's MathML.</summary>
    public static bool HidesFormula(IElement element) =>
        element.ClassName?.Contains("mwe-math-mathml", StringComparison.Ordinal) == true;

    // Collected once: to look for a formula beside each image would take the square of their number. The image stands beside the formula,
    // or beside the wrapper that hides it.
    private HashSet<IElement> Collect() =>
        [.. body.GetElementsByTagName("math").SelectMany(math => (IElement?[])[math.ParentElement, math.ParentElement?.ParentElement]).OfType<IElement>()];
}
