using WikiReader.Bench.Warm;

namespace WikiReader.Bench.Felt;

/// <summary>
/// Requests to the wiki for each page read on a <see cref="Journey"/>. Each is that of another user on a server of its own; they run at the same time.
/// Previews ask for the pages of the links that the pointer rests on, as prefetching does: without them, the requests are those for the pages read.
/// </summary>
internal sealed class Journeys(Servers servers, string sandboxOutput, SandboxControl wiki, Samples samples)
{
    public const string Requests = "requests", Alone = "the only reader", Among = "half of the articles read by others before";
    public const string Prefetching = "with prefetch", NotPrefetching = "without prefetch", ByDefault = "with prefetch, previews and related articles, as by default";

    private const string OtherReader = "Zoë";

    private const string NoPreviews = "; __Host-WikiReader.Appearance=previews%3Doff";

    /// <summary>Slow enough for the reader's budget, which answers no prefetch when half of it is used.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.5);

    public async Task MeasureAsync(FeltBrowser browser)
    {
        foreach (var state in (string[])[Alone, Among])
        {
            Console.Error.WriteLine($"== journeys: {state}");
            await wiki.ClearAsync();
            await Task.WhenAll(ReadAsync(browser, state, "Reader", Prefetching), ReadAsync(browser, state, "Editor", NotPrefetching), ReadAsync(browser, state, "Amina", ByDefault));
        }
    }

    private async Task ReadAsync(FeltBrowser browser, string state, string user, string how)
    {
        using var process = servers.StartProduct(sandboxOutput, $"journey-{user}-{(state == Alone ? "alone" : "among")}", settings: ("Reader__Prefetch", how == NotPrefetching ? "false" : "true"));
        var address = await process.AddressAsync();
        if (state == Among) await ReadByOthersAsync(browser, FeltServer.OfProduct(FeltServer.Product, address, await SignIn.CookieAsync(address, OtherReader)));
        var server = FeltServer.OfProduct(FeltServer.Product, address, await SignIn.CookieAsync(address, user) + (how == ByDefault ? "" : NoPreviews));
        await using var tab = await browser.NewTabAsync(server);
        await tab.RecordAsync();
        await Journey.ReadAsync(tab, server, Pace);
        samples.Add($"journey: {state}, {how}", FeltServer.Product, Requests, (double)await wiki.CountAsync(user, ofPages: how != ByDefault) / Effort.JourneyViews);
    }

    private static async Task ReadByOthersAsync(FeltBrowser browser, FeltServer server)
    {
        await using var tab = await browser.NewTabAsync(server);
        foreach (var title in Journey.ReadByOthers) await tab.OpenAsync(server.Of(title));
    }
}
