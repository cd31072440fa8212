using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>
/// A node of a parsed document. The parser builds it through AngleSharp's construction interfaces, which are implemented explicitly: WikiReader
/// itself reads little of a node.
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

    IConstructableNodeList IConstructableNode.ChildNodes => AsContainer;

    private protected virtual StringOrMemory Name => StringOrMemory.Empty;

    private protected virtual NodeFlags Flags => NodeFlags.None;

    // The parser adds children to containers only.
    private ParsedContainer AsContainer => (ParsedContainer)this;

    void IConstructableNode.RemoveFromParent() => Parent?.Remove(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => AsContainer.Remove((ParsedNode)childNode);

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => AsContainer.Remove((ParsedNode)childNode);

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => AsContainer.Insert((ParsedNode)childNode, AsContainer.At(idx));

    void IConstructableNode.AddNode(IConstructableNode node) => AsContainer.Add((ParsedNode)node);

    // AngleSharp asks every tree but its own document to omit white space. White space separates words, so it is kept.
    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => AsContainer.Add(new ParsedText(text.Memory));

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => AsContainer.Insert(new ParsedText(text.Memory), AsContainer.At(idx));
}
