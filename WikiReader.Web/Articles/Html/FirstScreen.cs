using WikiReader.Web.Articles.Html.Parsing;

namespace WikiReader.Web.Articles.Html;

/// <summary>Tells which sections of an article begin below the first screen, so that a browser may lay them out after its first paint.</summary>
internal sealed class FirstScreen
{
    // In CSS pixels: what the text takes in most windows. A higher window shows some marked sections, which its browser then lays out in a second step of the
    // first frame. Boxes and pictures may be beside the text and are not counted.
    private const int Height = 600;

    // What article.css makes of a paragraph at least.
    private const int LettersInLine = 100, LineHeight = 28, Margin = 16;

    private int _height;

    /// <summary>The class of an element that is about to be written; null if it has none.</summary>
    public string? ClassOf(ParsedElement element)
    {
        if (_height >= Height) return element.LocalName == "section" && element.Type != OwnElements.Opening ? "wr-below" : null;
        if (element is { LocalName: "p", ParentElement.LocalName: "section" } && LettersIn(element) is var letters and > 0)
            _height += (LineHeight * (1 + (letters / LettersInLine))) + Margin;
        return null;
    }

    private static int LettersIn(ParsedElement paragraph)
    {
        var letters = 0;
        foreach (var node in paragraph.Nodes)
        {
            if (node is ParsedText { ParentElement.Type.Rule: not null } text) letters += text.Data.Length;
        }

        return letters;
    }
}
