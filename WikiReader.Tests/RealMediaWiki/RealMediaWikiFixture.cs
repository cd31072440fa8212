using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using WikiReader.Tests.Infrastructure;

namespace WikiReader.Tests.RealMediaWiki;

/// <summary>A real MediaWiki, an application that reads from it, and a browser. Sign-in uses the sandbox: the package has no OAuth extension.</summary>
public sealed class RealMediaWikiFixture : IAsyncLifetime
{
    // The namespaces: talk, user, project, file, interface, template, help and category pages besides the articles.
    private static readonly int[] Namespaces = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    private IBrowser _browser = null!;
    private IReadOnlyList<WikiPage>? _pages;

    public MediaWikiProcess Wiki { get; private set; } = null!;

    public ReaderApplication Reader { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Wiki = await MediaWikiProcess.StartAsync();
        Reader = await StartReaderAsync(WikiLocation.Wikipedia);
        _browser = await Chromium.HeadlessShellAsync();
    }

    /// <summary>Another application, for a wiki that was moved. It is not told where the pages are.</summary>
    public Task<ReaderApplication> StartReaderAsync(WikiLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return ReaderApplication.StartAsync(settings:
        [
            ("Wikimedia:ApiEndpoint", $"{Wiki.Url.GetLeftPart(UriPartial.Authority)}{location.Script}/rest.php/v1"), ("Reader:BareReuse", "00:00:00"), ("Wikimedia:MediaHosts:0", Wiki.Url.Authority),
            ("Serilog:MinimumLevel:Default", "Warning"), ("Serilog:MinimumLevel:Override:Microsoft", "Warning"), ("Serilog:MinimumLevel:Override:System", "Warning"),
        ]);
    }

    public async Task<Visitor> SignInAsync()
    {
        var reader = Reader.NewVisitor();
        await reader.SignInAsync();
        return reader;
    }

    /// <summary>A browser tab with a signed-in session.</summary>
    public async Task<WikiTab> OpenTabAsync()
    {
        using var visitor = await SignInAsync();
        var context = await _browser.NewContextAsync();
        await Chromium.SignInAsync(context, visitor);
        return await WikiTab.OpenAsync(context);
    }

    public async Task DisposeAsync()
    {
        if (Reader is not null) await Reader.DisposeAsync();
        if (Wiki is not null) await Wiki.DisposeAsync();
    }

    /// <summary>The address of a page in WikiReader.</summary>
    public Uri AddressOf(string title) =>
        new($"{Reader.Url}wikipedia/en/wiki/{Uri.EscapeDataString(title.Replace(' ', '_')).Replace("%2F", "/", StringComparison.Ordinal)}");

    /// <summary>The address of the wiki's own parser output of a page.</summary>
    public Uri HtmlOf(string title) => new($"{Wiki.Url}w/rest.php/v1/page/{Uri.EscapeDataString(title.Replace(' ', '_'))}/html");

    /// <summary>All pages that the wiki lists.</summary>
    public async Task<IReadOnlyList<WikiPage>> ListPagesAsync() => _pages ??= await ListAllPagesAsync();

    private async Task<IReadOnlyList<WikiPage>> ListAllPagesAsync()
    {
        using var http = new HttpClient();
        var pages = new List<WikiPage>();
        foreach (var number in Namespaces)
        {
            var redirects = await ListAsync(http, number, "redirects");
            pages.AddRange((await ListAsync(http, number, "all")).Select(title => new WikiPage(title, redirects.Contains(title))));
        }

        return pages;
    }

    private async Task<IReadOnlyList<string>> ListAsync(HttpClient http, int @namespace, string filter)
    {
        var address = $"{Wiki.Url}w/api.php?action=query&list=allpages&aplimit=500&format=json&apnamespace={@namespace}&apfilterredir={filter}";
        var response = await http.GetFromJsonAsync<JsonElement>(address);
        return [.. response.GetProperty("query").GetProperty("allpages").EnumerateArray().Select(page => page.GetProperty("title").GetString()!)];
    }
}

public sealed record WikiPage(string Title, bool IsRedirect);

[CollectionDefinition(Name)]
public sealed class RealMediaWikiCollection : ICollectionFixture<RealMediaWikiFixture>
{
    public const string Name = "Real MediaWiki";
}
