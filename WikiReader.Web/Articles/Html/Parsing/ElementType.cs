using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Dom;
using WikiReader.Web.Articles.Html.Policy;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>What all elements of one name share: the parser's flags and the policy's rule.</summary>
internal sealed class ElementType(
    string name, string namespaceUri, NodeFlags flags, ElementRule? rule = null, FrozenDictionary<string, AttributeType>? attributes = null)
{
    private readonly FrozenDictionary<string, AttributeType>.AlternateLookup<ReadOnlySpan<char>>? _attributes =
        attributes?.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The local name.</summary>
    public string Name { get; } = name;

    public StringOrMemory ParserName { get; } = name;

    public StringOrMemory NamespaceUri { get; } = namespaceUri;

    /// <summary>The parser's flags for such an element.</summary>
    public NodeFlags Flags { get; } = flags;

    public bool IsMath => (Flags & NodeFlags.MathMember) != 0;

    public bool IsSvg => (Flags & NodeFlags.SvgMember) != 0;

    /// <summary>Null if such an element is dropped with its content.</summary>
    public ElementRule? Rule { get; } = rule;

    /// <summary>False if no table of the policy lists such an element, so that at most its content is written.</summary>
    public bool IsListed => Rule is not null && !ReferenceEquals(Rule, HtmlPolicy.Unlisted);

    /// <summary>The class that WikiReader gives each element of this type; null for the elements of pages.</summary>
    public string? OwnClass { get; init; }

    /// <summary>The id of the element of the page shell whose words name each element of this type; null if its own words do.</summary>
    public string? LabelId { get; init; }

    /// <summary>True for the elements that wikis build boxes from.</summary>
    public bool MayBeBox { get; } = name is "table" or "div" or "aside" && (flags & (NodeFlags.MathMember | NodeFlags.SvgMember)) == 0;

    /// <summary>True for a <c>details</c> that WikiReader put around a box.</summary>
    public bool IsFold => OwnClass is not null && Name == "details";

    /// <summary>Null if the attribute is neither written nor read on such an element.</summary>
    public AttributeType? AttributeOf(ReadOnlySpan<char> name) => _attributes is { } known && known.TryGetValue(name, out var type) ? type : null;
}
