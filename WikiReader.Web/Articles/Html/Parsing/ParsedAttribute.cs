using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>An attribute of an element. Its value is in the parser's memory.</summary>
internal readonly struct ParsedAttribute(AttributeType type, ReadOnlyMemory<char> value)
{
    public AttributeType Type => type;

    public ReadOnlyMemory<char> Value => value;
}
