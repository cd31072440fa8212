using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace WikiReader.Tests.RealMediaWiki;

/// <summary>A browser tab, and its console errors.</summary>
public sealed class WikiTab : IAsyncDisposable
{
    private static readonly string Script = File.ReadAllText(Path.Combine(MediaWikiProcess.Sources, "rendering.js"));

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _faults = new();

    private WikiTab(IBrowserContext context, IPage page)
    {
        (_context, _page) = (context, page);
        // Chromium reports content security policy violations as console errors.
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(true, $"{request.Failure} {request.Url}");
    }

    public static async Task<WikiTab> OpenAsync(IBrowserContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new WikiTab(context, await context.NewPageAsync());
    }

    public Uri Address => new(_page.Url);

    /// <summary>True if the page has the fragment target that its address names.</summary>
    public async Task<bool> HasTargetAsync() => await _page.Locator(":target").CountAsync() == 1;

    /// <summary>Opens an address and returns its rendering once all images are loaded.</summary>
    /// <param name="root">Selects the element that contains the article.</param>
    /// <param name="pages">The part of the site's article addresses before the title.</param>
    public async Task<Rendering> ReadAsync(Uri address, string root, string pages)
    {
        ArgumentNullException.ThrowIfNull(address);
        _faults.Clear();
        var response = (await _page.GotoAsync(address.AbsoluteUri)).ShouldNotBeNull();
        var parts = response.Status == 200
            ? await _page.EvaluateAsync<Dictionary<string, string[]>>(Script, new { root, pages })
            : [];
        parts.Remove("faults", out var faults);
        return new Rendering(response.Status, parts, [.. _faults, .. faults ?? []]);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(bool isFault, string text)
    {
        if (isFault) _faults.Enqueue(text);
    }
}
