using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>An element of a document, with the attributes that are written or read, in source order.</summary>
internal abstract class ParsedElement(ElementType type, ParsedDocument document) : ParsedContainer, IConstructableElement, IConstructableNamedNodeMap
{
    private ParsedAttribute[] _attributes = [];
    private int _count;

    public ElementType Type => type;

    public string LocalName => type.Name;

    /// <summary>Number of elements from the root to this one, including both.</summary>
    public int Depth { get; private set; }

    /// <summary>Number of formatting elements among them; these the parser may copy.</summary>
    public int FormattingDepth { get; private set; }

    public ReadOnlySpan<ParsedAttribute> Attributes => _attributes.AsSpan(0, _count);

    /// <summary>The value of its <c>class</c>; empty if it has none.</summary>
    public ReadOnlySpan<char> ClassName => ValueOf(AttributeType.Class);

    /// <summary>The descendants, in document order.</summary>
    public IEnumerable<ParsedNode> Nodes
    {
        get
        {
            for (var node = FirstChild; node is not null; node = After(node)) yield return node;
        }
    }

    /// <summary>The descendant elements, in document order.</summary>
    public IEnumerable<ParsedElement> Descendants => Nodes.OfType<ParsedElement>();

    /// <summary>The text of all descendants, concatenated.</summary>
    public string TextContent
    {
        get
        {
            var builder = new StringBuilder();
            foreach (var text in Nodes.OfType<ParsedText>()) builder.Append(text.Data);
            return builder.ToString();
        }
    }

    /// <summary>The text of all descendants, if it is short; null if it is longer than a maximum, or there are more nodes than that.</summary>
    public string? ShortText(int maximum)
    {
        var builder = new StringBuilder();
        var nodes = 0;
        foreach (var node in Nodes)
        {
            if (node is ParsedText text) builder.Append(text.Data[..Math.Min(text.Data.Length, maximum + 1)]);
            if (++nodes > maximum || builder.Length > maximum) return null;
        }

        return builder.ToString();
    }

    StringOrMemory IConstructableElement.NamespaceUri => type.NamespaceUri;

    StringOrMemory IConstructableElement.LocalName => type.ParserName;

    StringOrMemory IConstructableElement.Prefix => StringOrMemory.Empty;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference { get => null; set { } }

    int IConstructableNamedNodeMap.Length => _count;

    private protected sealed override StringOrMemory Name => type.ParserName;

    private protected sealed override NodeFlags Flags => type.Flags;

    // The parser only compares the attributes of two elements as a whole.
    IConstructableAttr IConstructableNamedNodeMap.this[StringOrMemory name] => throw new NotSupportedException("The parser asks for no single one.");

    public bool Has(AttributeType attribute) => IndexOf(attribute) >= 0;

    /// <summary>Empty if it has no such attribute.</summary>
    public ReadOnlySpan<char> ValueOf(AttributeType attribute) => IndexOf(attribute) is var at and >= 0 ? _attributes[at].Value.Span : [];

    /// <summary>Null if it has no such attribute.</summary>
    public string? TextOf(AttributeType attribute) => IndexOf(attribute) is var at and >= 0 ? _attributes[at].Value.ToString() : null;

    /// <summary>The value of an attribute, in the parser's memory; empty if it has no such attribute.</summary>
    public ReadOnlyMemory<char> MemoryOf(AttributeType attribute) => IndexOf(attribute) is var at and >= 0 ? _attributes[at].Value : default;

    /// <summary>Creates an element of the same document, without attributes and not yet in the tree.</summary>
    public ParsedElement Create(ElementType elementType) => new PlainElement(elementType, document);

    /// <summary>Copies those attributes of another element that an element of this type may have.</summary>
    public void CopyAttributes(ParsedElement other)
    {
        foreach (var attribute in other.Attributes) Add(attribute.Type.Name, attribute.Value);
    }

    /// <summary>Copies the language and direction of the content of another element.</summary>
    public void CopyLanguage(ParsedElement other)
    {
        foreach (var attribute in other.Attributes)
        {
            if (attribute.Type.Kind is AttributeKind.Language or AttributeKind.Direction) Add(attribute.Type.Name, attribute.Value);
        }
    }

    internal void Placed(ParsedContainer container)
    {
        var parent = container as ParsedElement;
        Depth = (parent?.Depth ?? 0) + 1;
        FormattingDepth = (parent?.FormattingDepth ?? 0) + ((type.Flags & NodeFlags.HtmlFormatting) != 0 ? 1 : 0);
        document.Limits.CheckDepth(this);
    }

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        for (var i = 0; i < tagAttributes.Count; i++)
        {
            var attribute = tagAttributes[i];
            Add(attribute.Name.Memory.Span, attribute.Value.Memory);
        }
    }

    void IConstructableElement.SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => Add(name.Memory.Span, value.Memory);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Add(name.Memory.Span, value.Memory);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory @namespace, StringOrMemory name) =>
        type.AttributeOf(name.Memory.Span) is { } attribute && IndexOf(attribute) is var at and >= 0 ? new StringOrMemory(_attributes[at].Value) : StringOrMemory.Empty;

    bool IConstructableElement.HasAttribute(StringOrMemory name) => type.AttributeOf(name.Memory.Span) is { } attribute && Has(attribute);

    void IConstructableElement.SetupElement() => document.Close(this);

    void IConstructableElement.AddComment(ref StructHtmlToken token) { }

    // The parser copies formatting elements only.
    IConstructableNode IConstructableElement.ShallowCopy() => new PlainElement(type, document) { _attributes = _attributes, _count = _count };

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not ParsedElement other || other._count != _count) return false;
        foreach (var attribute in Attributes)
        {
            if (other.IndexOf(attribute.Type) is not (var at and >= 0) || !other._attributes[at].Value.Span.SequenceEqual(attribute.Value.Span)) return false;
        }

        return true;
    }

    private void Add(ReadOnlySpan<char> name, ReadOnlyMemory<char> value)
    {
        if (type.AttributeOf(name) is not { } attribute) return;
        if (attribute.Kind == AttributeKind.Embedded) document.AddCarrier(this);
        if (_count == _attributes.Length) Array.Resize(ref _attributes, Math.Max(2, 2 * _count));
        _attributes[_count++] = new ParsedAttribute(attribute, value);
    }

    private int IndexOf(AttributeType attribute)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_attributes[i].Type == attribute) return i;
        }

        return -1;
    }

    private ParsedNode? After(ParsedNode node)
    {
        if (node is ParsedContainer { FirstChild: { } child }) return child;
        while (node.Next is null && node.Parent is { } parent && parent != this) node = parent;
        return node.Next;
    }
}
