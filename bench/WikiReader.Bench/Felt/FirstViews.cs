using WikiReader.Bench.Warm;

namespace WikiReader.Bench.Felt;

/// <summary>The first view after a start, by a reader who signed in before: the runtime has compiled nothing yet, and no page is cached.</summary>
internal sealed class FirstViews(Servers servers, Servers? before, string sandboxOutput, Uri sandbox, IReadOnlyList<FeltServer> running, Samples samples)
{
    public async Task MeasureAsync(FeltBrowser browser, string page)
    {
        Console.Error.WriteLine("== first views");
        for (var start = 0; start < Effort.Starts; start++)
        {
            foreach (var server in running)
            {
                using var process = Start(server, start);
                await using var network = new EmulatedNetwork(NetworkProfile.Near, await process.AddressAsync());
                var times = await OpenAsync(browser, server with { Address = network.Address }, page);
                var name = $"{NetworkProfile.Near.Name}: {Actions.FirstView}";
                samples.Add(name, server.Name, BrowserRun.FirstByte, times.FirstByte);
                samples.Add(name, server.Name, BrowserRun.FirstPaint, times.FirstPaint);
                samples.Add(name, server.Name, BrowserRun.LargestPaint, times.LargestPaint);
            }
        }
    }

    private static async Task<PageTimes> OpenAsync(FeltBrowser browser, FeltServer server, string page)
    {
        await using var tab = await browser.NewTabAsync(server);
        return await tab.OpenAsync(server.Of(page));
    }

    // The names of the logs differ, since the address is read from the log.
    private ServerProcess Start(FeltServer server, int start) => server.Name switch
    {
        FeltServer.Plain => servers.StartPlainUpstream(sandbox, $"plain-start-{start}"),
        FeltServer.Before => before!.StartProduct(sandboxOutput, $"product-start-{start}"),
        _ => servers.StartProduct(sandboxOutput, $"product-start-{start}"),
    };
}
