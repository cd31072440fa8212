namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>Text, in the parser's memory. What a tag parts that the parser ignores is two of it.</summary>
internal sealed class ParsedText(ReadOnlyMemory<char> data) : ParsedNode
{
    public ReadOnlySpan<char> Data => data.Span;
}
