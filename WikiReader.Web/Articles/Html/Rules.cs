using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>Looks an element up in the policy. The namespace counts: an HTML name inside MathML or SVG is another element.</summary>
internal static class Rules
{
    public static ElementRule? For(Element element)
    {
        if (element.NamespaceUri == NamespaceNames.HtmlUri) return HtmlPolicy.Html.GetValueOrDefault(element.LocalName);
        return element.NamespaceUri == NamespaceNames.MathMlUri ? HtmlPolicy.MathMl.GetValueOrDefault(element.LocalName) : null;
    }
}
