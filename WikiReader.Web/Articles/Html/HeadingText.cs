using System.Text;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html;

/// <summary>The words of a heading as they are shown: no style or script within it, no source of a formula, no heading below.</summary>
/// <param name="isWritten">Whether an element stays on the page.</param>
internal sealed class HeadingText(Func<ParsedElement, bool> isWritten)
{
    // Its own stack, as the walk.
    public string Of(ParsedElement heading)
    {
        var words = new StringBuilder();
        var open = new Stack<ParsedNode>();
        Push(open, heading);
        while (open.TryPop(out var node))
        {
            if (node is ParsedText text) words.Append(ReferenceGroup.TextOf(text));
            else if (node is ParsedElement element && IsShown(element)) Push(open, element);
        }

        return words.ToString().Trim();
    }

    private bool IsShown(ParsedElement element) => isWritten(element) && element.LocalName != "annotation" && !HtmlValues.IsHeading(element.LocalName);

    private static void Push(Stack<ParsedNode> open, ParsedElement element)
    {
        for (var child = element.LastChild; child is not null; child = child.Previous) open.Push(child);
    }
}
