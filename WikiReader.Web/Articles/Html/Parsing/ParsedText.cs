namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>A text node, in the parser's memory. Where the parser ignores a tag, the text before and after it stays in two nodes.</summary>
internal sealed class ParsedText(ReadOnlyMemory<char> data) : ParsedNode
{
    public ReadOnlySpan<char> Data => data.Span;

    /// <summary>Another node with the same text.</summary>
    public ParsedText Copy() => new(data);
}
