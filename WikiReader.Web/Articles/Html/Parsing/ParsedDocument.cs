using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>A parsed document. Its texts and attribute values are in the parser's memory: nothing of it may be read after disposal.</summary>
internal sealed class ParsedDocument(TextSource source, ParseLimits limits) : ParsedContainer, IConstructableDocument, IDisposable
{
    private readonly List<ParsedElement> _openTables = [];
    private readonly List<ParsedElement> _carriers = [];
    private readonly List<IDisposable> _pieces = [];
    private IDisposable? _parser;

    public ParsedElement? Root { get; private set; }

    /// <summary>The <c>body</c>, or the <c>frameset</c> if the document has one instead.</summary>
    public ParsedElement Body => Child("body") ?? Child("frameset")!;

    public ParsedElement? Head => Child("head");

    public ParseLimits Limits => limits;

    /// <summary>The elements with HTML in an attribute, in document order.</summary>
    public IReadOnlyList<ParsedElement> Carriers => _carriers;

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder { get => _parser; set => _parser = value; }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement IConstructableDocument.Head => Head!;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    // Nothing in a document loads or runs.
    bool IConstructableDocument.IsLoading => false;

    public void Dispose()
    {
        for (var i = _pieces.Count - 1; i >= 0; i--) _pieces[i].Dispose();
        // The parser has rented an array of this length. It returns it to the shared pool, which must not keep a long one.
        var length = source.Length;
        _parser?.Dispose();
        PageBufferPool.Discard<char>(length);
    }

    /// <summary>Records an element with HTML in an attribute.</summary>
    public void AddCarrier(ParsedElement element) => _carriers.Add(element);

    /// <summary>Keeps the memory of nodes that become part of this document until it is disposed.</summary>
    public void Own(IDisposable piece) => _pieces.Add(piece);

    /// <summary>Creates an element without attributes, which is not yet in the tree.</summary>
    /// <param name="name">The name of an HTML element.</param>
    public ParsedElement CreateElement(string name) => new PlainElement(ElementTypes.OfHtml(name), this);

    /// <summary>Records that a table is open; <see cref="Close"/> records its end.</summary>
    public void Open(ParsedElement table) => _openTables.Add(table);

    public void Close(ParsedElement element)
    {
        if (_openTables.Count > 0 && _openTables[^1] == element) _openTables.RemoveAt(_openTables.Count - 1);
    }

    // AngleSharp recognizes a table by its own class, so that it does not find ours. It then adds content that must leave a table to the
    // document, as if no table were open (HTML, "appropriate place for inserting a node").
    internal override void Add(ParsedNode node)
    {
        if (node is ParsedElement element && Root is not null)
        {
            if (_openTables.Count > 0 && _openTables[^1] is { Parent: { } parent } table) parent.Insert(element, table);
            else Root.Add(element);
            return;
        }

        Root = node as ParsedElement;
        base.Add(node);
    }

    void IConstructableDocument.PerformMicrotaskCheckpoint() { }

    void IConstructableDocument.ProvideStableState() { }

    void IConstructableDocument.AddComment(ref StructHtmlToken token) { }

    void IConstructableDocument.TrackError(Exception exception) { }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    void IConstructableDocument.ApplyManifest() { }

    void IConstructableDocument.Clear()
    {
        ((IConstructableNodeList)this).Clear();
        _openTables.Clear();
        Root = null;
    }

    private ParsedElement? Child(string name) => Root?.Children.FirstOrDefault(child => child.LocalName == name);
}
