using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using WikiReader.Sandbox;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Articles;

/// <summary>An article as its wiki sent it and as WikiReader shows it.</summary>
internal sealed record ShownArticle(SourceArticle Source, Page Page, TimeSpan Time)
{
    public IElement Body => Page.Article.ShouldNotBeNull();
}

/// <summary>A signed-in visitor, and the articles opened so far.</summary>
public sealed class ShownArticles : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ShownArticle>>> _articles = new(StringComparer.Ordinal);
    private ReaderApplication _application = null!;
    private Visitor _visitor = null!;

    /// <summary>Where images may come from: the sandbox, and Wikimedia.</summary>
    public string[] MediaHosts => [_application.Sandbox.Url.Authority, "upload.wikimedia.org", "thumb.wikimedia.org", "maps.wikimedia.org"];

    public async Task InitializeAsync()
    {
        _application = await ReaderApplication.StartAsync(
            new SandboxOptions { Articles = TestArticles.Folder },
            settings: [("Serilog:MinimumLevel:Default", "Error"), ("Serilog:MinimumLevel:Override:Microsoft", "Error"), ("Serilog:MinimumLevel:Override:System", "Error")]);
        _visitor = _application.NewVisitor();
        await _visitor.SignInAsync();
    }

    public Task<Page> VisitAsync(string address) => _visitor.OpenAsync(address);

    internal Task<ShownArticle> OpenAsync(string address) => _articles.GetOrAdd(address, key => new(() => ReadAsync(key))).Value;

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _application.DisposeAsync();
    }

    private async Task<ShownArticle> ReadAsync(string address)
    {
        var clock = Stopwatch.StartNew();
        var response = await _visitor.GetAsync(address);
        var page = await Page.ReadAsync(response);
        page.Status.ShouldBe(HttpStatusCode.OK, address);
        return new ShownArticle(new SourceArticle(TestArticles.At(address).Html), page, clock.Elapsed);
    }
}
