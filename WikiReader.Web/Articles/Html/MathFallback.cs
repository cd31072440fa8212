using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// A formula comes as MathML, on some wikis hidden behind an image of itself that Wikimedia serves no longer. Browsers show MathML today:
/// it is un-hidden, and the image dropped.
/// </summary>
internal static class MathFallback
{
    /// <summary>True for the image of a formula that stands beside it as MathML.</summary>
    public static bool IsNeedless(IElement element) =>
        element.LocalName == "img"
        && element.ClassName?.StartsWith("mwe-math-fallback-image", StringComparison.Ordinal) == true
        && element.ParentElement?.QuerySelector("math") is not null;

    /// <summary>True for the wrapper that hides a formula's MathML.</summary>
    public static bool HidesFormula(IElement element) =>
        element.ClassName?.Contains("mwe-math-mathml", StringComparison.Ordinal) == true;
}
