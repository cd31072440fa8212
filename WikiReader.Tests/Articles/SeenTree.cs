using System.Text;
using AngleSharp.Dom;

namespace WikiReader.Tests.Articles;

/// <summary>
/// A tree as text: names, namespaces, attributes and words, spelled so that two trees that differ have texts that differ.
/// <c>tree.js</c> spells a browser's tree alike.
/// </summary>
internal static class SeenTree
{
    private static readonly string[] Math =
        ("math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover "
        + "mmultiscripts mprescripts none mtable mtr mtd mlabeledtr semantics annotation").Split(' ');

    /// <summary>True for the names that the reader writes for parts of formulas; none is an HTML name, too.</summary>
    public static bool IsMath(string name) => Math.Contains(name);

    public static string Of(INode body)
    {
        var tree = new StringBuilder();
        foreach (var child in body.ChildNodes) Append(tree, child);
        return tree.ToString();
    }

    private static void Append(StringBuilder tree, INode node)
    {
        if (node is not IElement element)
        {
            tree.Append(node is IText text ? Escape(text.Data) : $"<!{node.NodeType}>");
            return;
        }

        tree.Append('<').Append(PrefixOf(element)).Append(element.LocalName);
        foreach (var attribute in element.Attributes.Select(attribute => $" {attribute.Name}=\"{Escape(attribute.Value)}\"").Order(StringComparer.Ordinal)) tree.Append(attribute);
        tree.Append('>').Append(Of(element)).Append("</>");
    }

    private static string PrefixOf(IElement element) =>
        element.NamespaceUri == NamespaceNames.HtmlUri ? "" : element.NamespaceUri == NamespaceNames.MathMlUri ? "m:" : "other:";

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
