using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Boxes;

/// <summary>Finds the paragraph with which an article begins, among the siblings of a box.</summary>
internal static class Lead
{
    // Boxes, style sheets and empty paragraphs come between a box and the text.
    private const int SiblingsToSearch = 120;

    // A paragraph with fewer is not what the article says first: coordinates, or the end of a template.
    private const int LettersInParagraph = 30;
    private const int NodesToSearch = 400;

    /// <summary>Null if something else than boxes is before the next paragraph.</summary>
    public static ParsedElement? ParagraphAfter(ParsedElement box)
    {
        var siblings = 0;
        for (var node = box.Next; node is not null && ++siblings <= SiblingsToSearch; node = node.Next)
        {
            if (node is ParsedElement element)
            {
                if (IsParagraph(element)) return element;
                if (element.LocalName == "section" || HtmlValues.IsHeading(element.LocalName)) return null;
            }
            else if (!IsBlank(node))
            {
                return null;
            }
        }

        return null;
    }

    public static bool HasParagraphBefore(ParsedElement box)
    {
        var siblings = 0;
        for (var node = box.Previous; node is not null && ++siblings <= SiblingsToSearch; node = node.Previous)
        {
            if (node is ParsedElement element && (IsParagraph(element) || element.Type == OwnElements.Opening)) return true;
        }

        return false;
    }

    /// <summary>True for white space, and for what is about the page.</summary>
    public static bool IsBlank(ParsedNode node) => node switch
    {
        ParsedText text => text.Data.IsWhiteSpace(),
        ParsedElement element => element.LocalName is "link" or "meta" or "style",
        _ => false,
    };

    private static bool IsParagraph(ParsedElement element)
    {
        if (element.LocalName != "p") return false;
        var (nodes, letters) = (0, 0);
        foreach (var node in element.Nodes)
        {
            if (node is ParsedElement child && child.ValueOf(AttributeType.Id) is "coordinates") return false;
            if (node is ParsedText { ParentElement.Type.Rule: not null } text) letters += text.Data.Trim().Length;
            if (letters >= LettersInParagraph || ++nodes > NodesToSearch) break;
        }

        return letters >= LettersInParagraph;
    }
}
