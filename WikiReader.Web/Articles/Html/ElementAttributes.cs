using AngleSharp.Dom;

namespace WikiReader.Web.Articles.Html;

/// <summary>An element's attributes in their order. To go through them takes no memory, which the library's own enumerator does.</summary>
internal readonly struct ElementAttributes(IElement element)
{
    private readonly INamedNodeMap _attributes = element.Attributes;

    public Enumerator GetEnumerator() => new(_attributes);

    internal struct Enumerator(INamedNodeMap attributes)
    {
        private int _index = -1;

        public readonly IAttr Current => attributes[_index]!;

        public bool MoveNext() => ++_index < attributes.Length;
    }
}
