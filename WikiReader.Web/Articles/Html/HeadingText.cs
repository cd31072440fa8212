using System.Text;
using WikiReader.Web.Articles.Html.Tree;

namespace WikiReader.Web.Articles.Html;

/// <summary>The words of a heading as they are shown: no style or script within it, no source of a formula, no heading below.</summary>
/// <param name="isWritten">Whether an element stays on the page.</param>
internal sealed class HeadingText(Func<PageElement, bool> isWritten)
{
    // Its own stack, as the walk.
    public string Of(PageElement heading)
    {
        var words = new StringBuilder();
        var open = new Stack<PageNode>();
        Push(open, heading);
        while (open.TryPop(out var node))
        {
            if (node is PageText text) words.Append(NoteGroup.TextOf(text));
            else if (node is PageElement element && IsShown(element)) Push(open, element);
        }

        return words.ToString().Trim();
    }

    private bool IsShown(PageElement element) => isWritten(element) && element.LocalName != "annotation" && !HtmlValues.IsHeading(element.LocalName);

    private static void Push(Stack<PageNode> open, PageElement element)
    {
        for (var child = element.LastChild; child is not null; child = child.Previous) open.Push(child);
    }
}
