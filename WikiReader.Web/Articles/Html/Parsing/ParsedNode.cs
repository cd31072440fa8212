using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// A node of a page's tree. The parser builds it through AngleSharp's construction interfaces, which are implemented here explicitly: what the
/// reader itself needs of a node is little.
/// </summary>
internal abstract class ParsedNode : IConstructableNode
{
    public ParsedContainer? Parent { get; internal set; }

    public ParsedNode? Next { get; internal set; }

    public ParsedNode? Previous { get; internal set; }

    public ParsedElement? ParentElement => Parent as ParsedElement;

    StringOrMemory IConstructableNode.NodeName => Name;

    NodeFlags IConstructableNode.Flags => Flags;

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => throw new NotSupportedException("A node gets its parent where it is added.");
    }

    IConstructableNodeList IConstructableNode.ChildNodes => Self;

    private protected virtual StringOrMemory Name => StringOrMemory.Empty;

    private protected virtual NodeFlags Flags => NodeFlags.None;

    // The parser adds nothing to what can hold nothing.
    private ParsedContainer Self => (ParsedContainer)this;

    void IConstructableNode.RemoveFromParent() => Parent?.Remove(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => Self.Remove((ParsedNode)childNode);

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => Self.Remove((ParsedNode)childNode);

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => Self.Insert((ParsedNode)childNode, Self.At(idx));

    void IConstructableNode.AddNode(IConstructableNode node) => Self.Add((ParsedNode)node);

    // The parser would have white space left out where it builds another tree than a document. Words are parted by it.
    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => Self.Add(new ParsedText(text.Memory));

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => Self.Insert(new ParsedText(text.Memory), Self.At(idx));
}
