using WikiReader.Bench.Warm;

namespace WikiReader.Bench.Felt;

/// <summary>
/// Requests to the wiki for each page read on a <see cref="Journey"/>. Each is that of another user on a server of its own; they run at the same time.
/// </summary>
internal sealed class Journeys(Servers servers, Servers? before, string sandboxOutput, SandboxControl wiki, Samples samples)
{
    public const string Requests = "requests", Alone = "the only reader", Among = "half of the articles read by others before";
    public const string Prefetching = "with prefetch", NotPrefetching = "without prefetch";

    private const string OtherReader = "Zoë";

    /// <summary>Slow enough for the reader's budget, which answers no prefetch when half of it is used.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.5);

    public async Task MeasureAsync(FeltBrowser browser)
    {
        foreach (var state in (string[])[Alone, Among])
        {
            Console.Error.WriteLine($"== journeys: {state}");
            await wiki.ClearAsync();
            List<Task> journeys =
            [
                ReadAsync(browser, state, servers, "Reader", FeltServer.Product, Prefetching),
                ReadAsync(browser, state, servers, "Editor", FeltServer.Product, NotPrefetching),
            ];
            if (before is not null) journeys.Add(ReadAsync(browser, state, before, "Amina", FeltServer.Before, NotPrefetching));
            await Task.WhenAll(journeys);
        }
    }

    private async Task ReadAsync(FeltBrowser browser, string state, Servers installation, string user, string name, string prefetch)
    {
        var offers = prefetch == Prefetching;
        using var process = installation.StartProduct(sandboxOutput, $"journey-{user}-{(state == Alone ? "alone" : "among")}", settings: ("Reader__Prefetch", offers ? "true" : "false"));
        var address = await process.AddressAsync();
        if (state == Among) await ReadByOthersAsync(browser, FeltServer.OfProduct(name, address, await SignIn.CookieAsync(address, OtherReader)));
        var server = FeltServer.OfProduct(name, address, await SignIn.CookieAsync(address, user));
        await using var tab = await browser.NewTabAsync(server);
        await Journey.ReadAsync(tab, server, Pace);
        samples.Add($"journey: {state}, {prefetch}", name, Requests, (double)await wiki.CountAsync(user) / Effort.JourneyViews);
    }

    private static async Task ReadByOthersAsync(FeltBrowser browser, FeltServer server)
    {
        await using var tab = await browser.NewTabAsync(server);
        foreach (var title in Journey.ReadByOthers) await tab.OpenAsync(server.Of(title));
    }
}
