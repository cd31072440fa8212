using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace WikiReader.Tests.Browser.Hostile;

/// <summary>A browser without content security policy, and a list of everything that it should not have done.</summary>
internal sealed class HostileRun : IAsyncDisposable
{
    private static readonly string[] MediaHosts = ["upload.wikimedia.org", "thumb.wikimedia.org", "maps.wikimedia.org"];

    private readonly IBrowserContext _context;
    private readonly BrowserFixture _browser;
    private readonly ConcurrentQueue<string> _faults = new();
    private string _address = "";

    private HostileRun(IBrowserContext context, BrowserFixture browser, IPage page) => (_context, _browser, Page) = (context, browser, page);

    public IPage Page { get; }

    public static async Task<HostileRun> StartAsync(BrowserFixture browser, Device device)
    {
        var context = await BrowserFixture.NewContextAsync(new BrowserNewContextOptions { ViewportSize = Look.SizeOf(device), BypassCSP = true });
        // The functions that the hostile scripts call. A handler that calls another function shows as a page error.
        await context.AddInitScriptAsync("for (const name of ['alert', 'msgbox']) window[name] = text => { window.pwned = `${name}(${text})`; };");
        var run = new HostileRun(context, browser, await context.NewPageAsync());
        run.Page.Dialog += async (_, dialog) =>
        {
            run._faults.Enqueue($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        run.Page.PageError += (_, error) => run._faults.Enqueue($"a script fails: {error}");
        context.Page += (_, _) => run._faults.Enqueue("a window opens");
        await context.RouteAsync("**/*", run.AnswerAsync);
        return run;
    }

    public async Task OpenAsync(string address, string html)
    {
        _address = address;
        await Page.RouteAsync(address, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html }));
        await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
    }

    public Task<string[]> WhatCoversTheBarAsync() => Page.GetByRole(AriaRole.Banner).EvaluateAsync<string[]>(HostilePageTests.WhatCoversTheBar);

    /// <summary>The faults so far.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        if (await Page.EvaluateAsync<string?>("window.pwned") is { } pwned) _faults.Enqueue($"a script ran: {pwned}");
        if (Page.Url != _address) _faults.Enqueue($"the page became {Page.Url}");
        return [.. _faults];
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    // Images that come with the software of the article's wiki.
    private static bool IsOfTheWiki(Uri address) =>
        address.Authority == "en.wikipedia.org"
        && (address.AbsolutePath.StartsWith("/w/extensions/", StringComparison.Ordinal) || address.AbsolutePath.StartsWith("/w/resources/", StringComparison.Ordinal));

    // Media hosts cannot be reached in tests; requests to them are allowed.
    private async Task AnswerAsync(IRoute route)
    {
        var request = route.Request;
        var address = new Uri(request.Url);
        if (request.Method != "GET") _faults.Enqueue($"{request.Method} {request.Url}");
        if (request.IsNavigationRequest) _faults.Enqueue($"the browser goes to {request.Url}");
        if ((MediaHosts.Contains(address.Authority) || IsOfTheWiki(address)) && address.Scheme == "https")
        {
            await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
        }
        else if (address.Scheme == "data" || address.Authority == _browser.Reader.Url.Authority)
        {
            await route.ContinueAsync();
        }
        else
        {
            _faults.Enqueue($"a request leaves for {request.Url}");
            await route.AbortAsync();
        }
    }
}
