using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Dom;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>What is the same for all elements of a name: what the parser has to know of them, and what the policy makes of them.</summary>
internal sealed class ElementType
{
    private readonly FrozenDictionary<string, AttributeType>.AlternateLookup<ReadOnlySpan<char>>? _attributes;

    public ElementType(string name, string namespaceUri, NodeFlags flags, ElementRule? rule = null, FrozenDictionary<string, AttributeType>? attributes = null)
    {
        Name = name;
        ParserName = name;
        NamespaceUri = namespaceUri;
        Flags = flags;
        Rule = rule;
        _attributes = attributes?.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The local name.</summary>
    public string Name { get; }

    public StringOrMemory ParserName { get; }

    public StringOrMemory NamespaceUri { get; }

    /// <summary>What the parser does at such an element.</summary>
    public NodeFlags Flags { get; }

    public bool IsMath => (Flags & NodeFlags.MathMember) != 0;

    /// <summary>Null if it is not written.</summary>
    public ElementRule? Rule { get; }

    /// <summary>Null if nobody needs such an attribute of such an element.</summary>
    public AttributeType? AttributeOf(ReadOnlySpan<char> name) => _attributes is { } known && known.TryGetValue(name, out var type) ? type : null;
}
