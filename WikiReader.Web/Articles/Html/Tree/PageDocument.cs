using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace WikiReader.Web.Articles.Html.Tree;

/// <summary>A page as a tree. Its texts and values are in the parser's memory: nothing of it must be read after this is disposed of.</summary>
internal sealed class PageDocument(TextSource source, ParseLimits limits) : PageParent, IConstructableDocument, IDisposable
{
    private readonly List<PageElement> _openTables = [];
    private IDisposable? _parser;

    public PageElement? Root { get; private set; }

    /// <summary>Where the content is; a set of frames, if that is what the page is.</summary>
    public PageElement Body => Child("body") ?? Child("frameset")!;

    public PageElement? Head => Child("head");

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
        PageMemory.Forget<char>(length);
    }

    /// <summary>Says that a table is open until it is closed.</summary>
    public void Open(PageElement table) => _openTables.Add(table);

    public void Close(PageElement element)
    {
        if (_openTables.Count > 0 && _openTables[^1] == element) _openTables.RemoveAt(_openTables.Count - 1);
    }

    // The parser knows a table by its own library's class, and takes ours for none. It then adds what cannot be in a table to the document,
    // as it would where no table is open (HTML, "appropriate place for inserting a node").
    internal override void Add(PageNode node)
    {
        if (node is PageElement element && Root is not null)
        {
            if (_openTables.Count > 0 && _openTables[^1] is { Parent: { } parent } table) parent.Insert(element, table);
            else Root.Add(element);
            return;
        }

        Root = node as PageElement;
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

    private PageElement? Child(string name) => Root?.Children.FirstOrDefault(child => child.LocalName == name);
}
