using System.Text;
using AngleSharp.Dom;

namespace WikiReader.Tests.Articles;

/// <summary>
/// Serializes a tree (names, namespaces, attributes and text) so that different trees yield different strings.
/// <c>tree.js</c> serializes a browser's tree in the same format.
/// </summary>
internal static class SeenTree
{
    private static readonly string[] Math =
        ("math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover "
        + "mmultiscripts mprescripts none mtable mtr mtd mlabeledtr semantics annotation").Split(' ');

    /// <summary>True for the names of MathML elements that WikiReader writes; none of them is an HTML name as well.</summary>
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
