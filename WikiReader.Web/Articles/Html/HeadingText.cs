using System.Text;
using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>The words of a heading as they are shown: no style or script within it, no source of a formula, no heading below.</summary>
/// <param name="isWritten">Whether an element stays on the page.</param>
internal sealed class HeadingText(Func<Element, bool> isWritten)
{
    // Its own stack, as the walk.
    public string Of(Element heading)
    {
        var words = new StringBuilder();
        var open = new Stack<INode>();
        Push(open, heading);
        while (open.TryPop(out var node))
        {
            if (node is IText text) words.Append(NoteGroup.TextOf(text, text.Data));
            else if (node is Element element && IsShown(element)) Push(open, element);
        }

        return words.ToString().Trim();
    }

    private bool IsShown(Element element) => isWritten(element) && element.LocalName != "annotation" && !HtmlValues.IsHeading(element.LocalName);

    private static void Push(Stack<INode> open, Element element)
    {
        foreach (var child in ((INode)element).ChildNodes.Reverse()) open.Push(child);
    }
}
