using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace WikiReader.Web.Articles.Html.Tree;

/// <summary>
/// A node of a page's tree. The parser builds it through AngleSharp's construction interfaces, which are implemented here explicitly: what the
/// reader itself needs of a node is little.
/// </summary>
internal abstract class PageNode : IConstructableNode
{
    public PageParent? Parent { get; internal set; }

    public PageNode? Next { get; internal set; }

    public PageNode? Previous { get; internal set; }

    public PageElement? ParentElement => Parent as PageElement;

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
    private PageParent Self => (PageParent)this;

    void IConstructableNode.RemoveFromParent() => Parent?.Remove(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => Self.Remove((PageNode)childNode);

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => Self.Remove((PageNode)childNode);

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => Self.Insert((PageNode)childNode, Self.At(idx));

    void IConstructableNode.AddNode(IConstructableNode node) => Self.Add((PageNode)node);

    // The parser would have white space left out where it builds another tree than a document. Words are parted by it.
    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => Self.Add(new PageText(text.Memory));

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => Self.Insert(new PageText(text.Memory), Self.At(idx));
}
