using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using WikiReader.Web.Buffers;

namespace WikiReader.Web.Articles.Html.Parsing;

/// <summary>A page as a tree. Its texts and values are in the parser's memory: nothing of it must be read after this is disposed of.</summary>
internal sealed class ParsedDocument(TextSource source, ParseLimits limits) : ParsedContainer, IConstructableDocument, IDisposable
{
    private readonly List<ParsedElement> _openTables = [];
    private IDisposable? _parser;

    public ParsedElement? Root { get; private set; }

    /// <summary>Where the content is; a set of frames, if that is what the page is.</summary>
    public ParsedElement Body => Child("body") ?? Child("frameset")!;

    public ParsedElement? Head => Child("head");

    public ParseLimits Limits => limits;

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder { get => _parser; set => _parser = value; }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement IConstructableDocument.Head => Head!;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    // Nothing of a page loads or runs.
    bool IConstructableDocument.IsLoading => false;

    public void Dispose()
    {
        // The parser's memory is as long as its source, and rented.
        var length = source.Length;
        _parser?.Dispose();
        PageBufferPool.Discard<char>(length);
    }

    /// <summary>Says that a table is open until it is closed.</summary>
    public void Open(ParsedElement table) => _openTables.Add(table);

    public void Close(ParsedElement element)
    {
        if (_openTables.Count > 0 && _openTables[^1] == element) _openTables.RemoveAt(_openTables.Count - 1);
    }

    // The parser knows a table by its own library's class, and takes ours for none. It then adds what cannot be in a table to the document,
    // as it would where no table is open (HTML, "appropriate place for inserting a node").
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
