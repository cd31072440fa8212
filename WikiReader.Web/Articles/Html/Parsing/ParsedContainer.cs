using System.Collections;
using AngleSharp.Html.Construction;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>A node with children, as a doubly linked list: the parser appends at the end and removes from the start.</summary>
internal abstract class ParsedContainer : ParsedNode, IConstructableNodeList
{
    private int _count;

    public ParsedNode? FirstChild { get; private set; }

    public ParsedNode? LastChild { get; private set; }

    /// <summary>The child elements.</summary>
    public IEnumerable<ParsedElement> Children
    {
        get
        {
            for (var node = FirstChild; node is not null; node = node.Next)
            {
                if (node is ParsedElement element) yield return element;
            }
        }
    }

    int IConstructableNodeList.Length => _count;

    IConstructableNode IConstructableNodeList.this[int index] => At(index) ?? throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Null past the end. Walks from the nearer end, since the parser reads only nodes near one of the ends.</summary>
    internal ParsedNode? At(int index)
    {
        ParsedNode? node;
        if (index <= _count / 2)
        {
            for (node = FirstChild; index > 0 && node is not null; index--) node = node.Next;
            return node;
        }

        for (node = LastChild; index < _count - 1 && node is not null; index++) node = node.Previous;
        return index < _count ? node : null;
    }

    internal virtual void Add(ParsedNode node) => Insert(node, null);

    /// <param name="before">The next sibling; null to append.</param>
    internal void Insert(ParsedNode node, ParsedNode? before)
    {
        node.Parent?.Remove(node);
        (node.Parent, node.Previous, node.Next) = (this, before is null ? LastChild : before.Previous, before);
        if (node.Previous is null) FirstChild = node;
        else node.Previous.Next = node;
        if (before is null) LastChild = node;
        else before.Previous = node;
        _count++;
        if (node is ParsedElement element) element.Placed(this);
    }

    internal void Remove(ParsedNode node)
    {
        if (node.Parent != this) return;
        if (node.Previous is null) FirstChild = node.Next;
        else node.Previous.Next = node.Next;
        if (node.Next is null) LastChild = node.Previous;
        else node.Next.Previous = node.Previous;
        node.Parent = null;
        node.Previous = node.Next = null;
        _count--;
    }

    void IConstructableNodeList.Clear()
    {
        while (FirstChild is { } node) Remove(node);
    }

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator()
    {
        for (var node = FirstChild; node is not null; node = node.Next) yield return node;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<IConstructableNode>)this).GetEnumerator();
}
