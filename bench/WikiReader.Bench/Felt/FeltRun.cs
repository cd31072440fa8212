using WikiReader.Bench.Articles;
using WikiReader.Bench.Warm;

namespace WikiReader.Bench.Felt;

/// <summary>Starts the sandbox and the servers, measures, and prints the tables.</summary>
/// <param name="folder">Articles; English ones of Wikipedia are used.</param>
/// <param name="web">The product as it was published.</param>
/// <param name="work">A folder for everything that is written.</param>
/// <param name="before">An older product as it was published, to compare with; null for none.</param>
internal sealed class FeltRun(string folder, string web, string work, string? before)
{
    /// <summary>The delay of the sandbox's responses.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);

    /// <summary>The built-in article, and the built-in redirect to it.</summary>
    public const string BuiltIn = "Earth", BuiltInRedirect = "World";

    private const int WarmUpCopies = 8;

    private static readonly string[] Preferred = ["Dog", "United_States"];

    private readonly string _articles = Path.Combine(work, "felt-articles");
    private readonly Servers _servers = new(web, work);
    private readonly Servers? _before = before is null ? null : new Servers(before, Directory.CreateDirectory(Path.Combine(work, "before")).FullName);

    public async Task<string> MeasureAsync()
    {
        var (pages, titles) = WritePages();
        using var sandbox = _servers.StartSandbox(_articles, ("Sandbox__Latency", Delay.ToString()), ("Sandbox__MediaLatency", Delay.ToString()), ("Sandbox__RedirectForm", "Wikimedia"));
        var wiki = new SandboxControl(await sandbox.AddressAsync());
        await wiki.PrepareAsync(titles);

        using var product = _servers.StartProduct(sandbox.Output);
        using var old = _before?.StartProduct(sandbox.Output);
        using var plain = _servers.StartPlainUpstream(wiki.Address);
        List<FeltServer> all = [await OfAsync(FeltServer.Product, product)];
        if (old is not null) all.Add(await OfAsync(FeltServer.Before, old));
        all.Add(FeltServer.OfPlain(await plain.AddressAsync()));

        var samples = new Samples();
        await using var browser = await FeltBrowser.LaunchAsync();
        if (!Effort.JourneysOnly) await MeasureAsync(browser, sandbox.Output, wiki, all, pages, samples);
        await new Journeys(_servers, sandbox.Output, wiki, samples).MeasureAsync(browser);
        return FeltTable.Of(samples, all, pages, browser.Version);
    }

    private async Task MeasureAsync(FeltBrowser browser, string sandboxOutput, SandboxControl wiki, List<FeltServer> all, IReadOnlyList<string> pages, Samples samples)
    {
        foreach (var server in all) await ServerTimes.WarmUpAsync(server, pages, WarmUpCopies);
        await new ServerTimes(all, pages, wiki, samples).MeasureAsync();
        await new FirstViews(_servers, _before, sandboxOutput, wiki.Address, all, samples).MeasureAsync(browser, pages[0]);
        foreach (var network in NetworkProfile.All)
        {
            // A run takes long: this is what it knows so far.
            await Console.Error.WriteLineAsync(FeltTable.Of(samples, all, pages, browser.Version));
            await MeasureAsync(browser, network, all, pages, samples);
        }
    }

    private static async Task MeasureAsync(FeltBrowser browser, NetworkProfile profile, List<FeltServer> servers, IReadOnlyList<string> pages, Samples samples)
    {
        var networks = servers.ConvertAll(server => new EmulatedNetwork(profile, server.Address));
        await new BrowserRun(browser, profile, [.. servers.Zip(networks, (server, network) => server with { Address = network.Address })], pages, samples).MeasureAsync();
        foreach (var network in networks) await network.DisposeAsync();
    }

    private static async Task<FeltServer> OfAsync(string name, ServerProcess process)
    {
        var address = await process.AddressAsync();
        return FeltServer.OfProduct(name, address, await SignIn.CookieAsync(address));
    }

    private (IReadOnlyList<string> Pages, IReadOnlyList<string> Titles) WritePages()
    {
        var pages = new FeltPages(_articles);
        var articles = Choose();
        foreach (var (title, html) in articles)
        {
            pages.Add(title, html);
            foreach (var purpose in NetworkProfile.All.Select(network => BrowserRun.View(network)).Append(ServerTimes.Purpose)) pages.AddCopies(title, html, purpose, Effort.FeltRounds);
        }

        pages.AddCopies(articles[0].Title, articles[0].Html, ServerTimes.WarmUp, WarmUpCopies);
        foreach (var purpose in NetworkProfile.All.SelectMany(network => (string[])[BrowserRun.Click(network), BrowserRun.Redirect(network)]).Append(ServerTimes.RedirectPurpose).Append(ServerTimes.TargetPurpose))
        {
            pages.AddCopies(BuiltIn, articles[^1].Html, purpose, Effort.FeltRounds);
            pages.AddRedirects(BuiltIn, purpose, Effort.FeltRounds);
        }

        pages.AddLinks(FeltPages.Contents, "The pages of a run.", [.. pages.Titles]);
        Journey.Write(pages);
        return ([.. articles.Select(article => article.Title)], [.. pages.Titles, BuiltInRedirect]);
    }

    // The two long articles that the goals are about, or the two longest of the folder, and one of the sandbox's own.
    private List<(string Title, string Html)> Choose()
    {
        var files = ArticleFile.ReadAll(folder).Where(file => file.Site.Project == "wikipedia" && file.Site.Language == "en").ToArray();
        var chosen = files.Where(file => Preferred.Contains(file.Name)).ToArray();
        if (chosen.Length == 0) chosen = files[..Math.Min(Preferred.Length, files.Length)];
        return [.. chosen.Select(file => (file.Title.Key, System.Text.Encoding.UTF8.GetString(file.Utf8.Span))), (BuiltIn, FeltPages.BuiltIn(BuiltIn))];
    }
}
