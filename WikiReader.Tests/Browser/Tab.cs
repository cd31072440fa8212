using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WikiReader.Tests.Browser.Pages;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.Browser;

/// <summary>A tab of a browser, and the diary of all its tabs.</summary>
public sealed partial class Tab
{
    private readonly IBrowserContext _context;
    private readonly ReaderApplication _reader;
    private readonly Diary _diary;

    private readonly bool _hasScripts;

    private Tab(IBrowserContext context, ReaderApplication reader, Diary diary, bool hasScripts, IPage page) =>
        (_context, _reader, _diary, _hasScripts, Page) = (context, reader, diary, hasScripts, page);

    public IPage Page { get; }

    public Uri Address => new(Page.Url);

    /// <summary>Path, query and fragment of the address bar; null on another site.</summary>
    public string? Path =>
        Page.Url.StartsWith(_reader.Url.AbsoluteUri, StringComparison.Ordinal) ? Page.Url[(_reader.Url.AbsoluteUri.Length - 1)..] : null;

    /// <param name="hasScripts">Whether the context runs JavaScript.</param>
    public static async Task<Tab> OpenAsync(IBrowserContext context, ReaderApplication reader, bool hasScripts)
    {
        ArgumentNullException.ThrowIfNull(context);
        var diary = new Diary(reader.Url, reader.Sandbox.Url);
        diary.Follow(context);
        return new Tab(context, reader, diary, hasScripts, await context.NewPageAsync());
    }

    /// <summary>Another tab of the same browser, which closes with this one.</summary>
    public async Task<Tab> NewTabAsync() => new(_context, _reader, _diary, _hasScripts, await _context.NewPageAsync());

    /// <summary>Opens a path of WikiReader and expects a page of the given kind.</summary>
    public async Task<TPage> OpenAsync<TPage>(string path)
        where TPage : IPageOf<TPage>
    {
        await Page.GotoAsync(_reader.Url.GetLeftPart(UriPartial.Authority) + path);
        return await ArriveAsync<TPage>();
    }

    /// <summary>Opens a path of WikiReader without checking the resulting page or status.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(_reader.Url.GetLeftPart(UriPartial.Authority) + path);
        Excuse(Page.Url);
        if (_hasScripts) await Page.WaitForScriptsAsync();
    }

    public async Task<TPage> ArriveAsync<TPage>()
        where TPage : IPageOf<TPage>
    {
        await Assertions.Expect(Page.Locator(TPage.Mark)).ToBeVisibleAsync();
        if (_hasScripts) await Page.WaitForScriptsAsync();
        if (TPage.IsRefusal) Excuse(Page.Url);
        return TPage.ShownIn(this);
    }

    public void Excuse(string address) => _diary.Excuse(address);

    /// <summary>Goes back without waiting for a load event: a page in the back/forward cache does not load again.</summary>
    public Task GoBackAsync() => Page.GoBackAsync(new PageGoBackOptions { WaitUntil = WaitUntilState.Commit });

    /// <summary>Sets a session cookie without the sign-in flow, which has its own tests.</summary>
    public async Task SignInAsync(string user = "Reader")
    {
        using var visitor = _reader.NewVisitor();
        await visitor.SignInAsync(user: user);
        await Chromium.SignInAsync(_context, visitor);
    }

    public async Task<bool> HoldsSessionAsync() =>
        (await _context.CookiesAsync([_reader.Url.AbsoluteUri])).Any(cookie => cookie.Name == "WikiReader");

    public async Task LookAsync(Look look)
    {
        ArgumentNullException.ThrowIfNull(look);
        var size = Look.SizeOf(look.Device);
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.Scheme });
    }

    /// <summary>Asks for pages in a language from now on.</summary>
    public Task SpeakAsync(string language) => Page.SetExtraHTTPHeadersAsync([KeyValuePair.Create("Accept-Language", language)]);

    /// <summary>Makes this tab like a new one of a reader who is signed in, except for the cache and the history of the browser.</summary>
    public async Task ForgetAsync(Device device)
    {
        await _context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { NameRegex = Choices() });
        await Page.EvaluateAsync("localStorage.clear(), sessionStorage.clear()");
        await Page.UnrouteAllAsync();
        await Page.SetExtraHTTPHeadersAsync([]);
        await _context.SetExtraHTTPHeadersAsync([]);
        await LookAsync(new Look(device, ColorScheme.Light));
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await Page.Mouse.MoveAsync(0, 0);
    }

    /// <summary>The faults of the diary since the last call.</summary>
    public IReadOnlyList<string> TakeFaults() => _diary.Take();

    /// <summary>Closes the browser and returns the faults of its diary.</summary>
    public async Task<IReadOnlyList<string>> CloseAsync()
    {
        await _context.CloseAsync();
        return _diary.Entries;
    }

    // What readers choose; not the session and its marker.
    [GeneratedRegex(@"^WikiReader\.(?!Began)")]
    private static partial Regex Choices();
}
