using WikiReader.Web.Articles.Html.Parsing;
using WikiReader.Web.Articles.Html.Policy;
using WikiReader.Web.Articles.Html.Writing;

namespace WikiReader.Web.Articles.Html;

/// <summary>
/// Writes the excerpt of a search result as text in which <c>&lt;span class="searchmatch"&gt;</c> marks the matches: MediaWiki's own excerpts
/// contain no other markup. Other elements that articles may contain are reduced to their text; the rest is dropped with its content.
/// </summary>
internal sealed class ExcerptWriter : IDisposable
{
    private const string MatchClass = "searchmatch";

    // MediaWiki sends about 300 characters. The limit is for a wiki that sends more.
    private const int MaximumLength = 1000;

    private readonly Utf8HtmlWriter _html = new();
    private int _length;

    public SafeHtml Write(ParsedElement body)
    {
        for (var node = body.FirstChild; node is not null && _length < MaximumLength;)
        {
            var isAllowed = node is ParsedElement { Type.Rule: not null };
            if (isAllowed) SeparateWords((ParsedElement)node);
            else if (node is ParsedText text) Write(text.Data, IsMatch(text));
            node = isAllowed && ((ParsedElement)node).FirstChild is { } child ? child : After(node, body);
        }

        return new SafeHtml(_html);
    }

    public void Dispose() => _html.Dispose();

    private ParsedNode? After(ParsedNode node, ParsedElement body)
    {
        while (node.Next is null && node.ParentElement is { } parent && parent != body)
        {
            SeparateWords(parent);
            node = parent;
        }

        return node.Next;
    }

    private void SeparateWords(ParsedElement element)
    {
        if (!InlineElements.Contains(element.LocalName)) _html.Text(" ");
    }

    private static bool IsMatch(ParsedText text)
    {
        for (var ancestor = text.ParentElement; ancestor is not null; ancestor = ancestor.ParentElement)
        {
            if (HtmlValues.HasWord(ancestor.ClassName, MatchClass)) return true;
        }

        return false;
    }

    private void Write(ReadOnlySpan<char> text, bool isMatch)
    {
        if (text.IsEmpty) return;
        var shortened = ForeignText.Shorten(text.ToString(), MaximumLength - _length);
        _length += text.Length;
        if (isMatch)
        {
            _html.StartTag("span");
            _html.Attribute("class", MatchClass);
            _html.EndOfStartTag();
        }

        _html.Text(shortened);
        if (isMatch) _html.EndTag("span");
    }
}
