using System.Text;
using WikiReader.Web.Articles.Html.Media;
using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html;

/// <summary>The text of a heading as it is shown: without styles, scripts, sources of formulas, and headings within it.</summary>
/// <param name="isWritten">True if an element is written to the article.</param>
internal sealed class HeadingText(Func<ParsedElement, bool> isWritten)
{
    /// <summary>The text of a node as it is written, there and in the heading itself: marks of references and letters of formulas differ from the source.</summary>
    public static ReadOnlySpan<char> Of(ParsedText text) =>
        text.ParentElement is { Type.IsMath: true } ? MathLetters.Of(text) : ReferenceGroup.TextOf(text);

    // An explicit stack: a heading may contain elements nested deeper than the thread's stack allows.
    public string Of(ParsedElement heading)
    {
        var builder = new StringBuilder();
        var open = new Stack<ParsedNode>();
        Push(open, heading);
        while (open.TryPop(out var node))
        {
            if (node is ParsedText text) builder.Append(Of(text));
            else if (node is ParsedElement element && IsShown(element)) Push(open, element);
        }

        return builder.ToString().Trim();
    }

    private bool IsShown(ParsedElement element) => isWritten(element) && element.LocalName != "annotation" && !HtmlValues.IsHeading(element.LocalName);

    private static void Push(Stack<ParsedNode> open, ParsedElement element)
    {
        for (var child = element.LastChild; child is not null; child = child.Previous) open.Push(child);
    }
}
