using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WikiReader.Bench.Felt;

/// <summary>
/// The time from a request to the head of its response, without a browser, redirects included, in multiples of the sandbox's delay.
/// </summary>
internal sealed partial class ServerTimes(IReadOnlyList<FeltServer> servers, IReadOnlyList<string> pages, SandboxControl wiki, Samples samples)
{
    public const string Section = "server", Purpose = "server", RedirectPurpose = "server-redirect", TargetPurpose = "server-target", WarmUp = "warm-up";
    public const string Multiples = "u", WithoutOwn = "u without own";

    private const int MaximumRedirects = 5;

    /// <summary>WikiReader reuses a session's own response from the wiki for five seconds.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5.5);

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public static string NotCached(string page) => $"{page}, not cached";

    public static string Cached(string page) => $"{page}, cached";

    /// <summary>Lets the runtime compile what a view needs, and caches the pages that are measured as cached.</summary>
    public static async Task WarmUpAsync(FeltServer server, IReadOnlyList<string> pages, int copies)
    {
        Console.Error.WriteLine($"== warming up: {server.Name}");
        for (var copy = 0; copy < copies; copy++)
        {
            await TimeAsync(server, server.Of(FeltPages.CopyOf(pages[0], WarmUp, copy)));
            foreach (var page in pages) await TimeAsync(server, server.Of(page));
            foreach (var address in (Uri[])[server.Of(FeltPages.Contents), server.Of(FeltRun.BuiltInRedirect), server.Search(FeltRun.BuiltIn)]) await TimeAsync(server, address);
        }
    }

    public async Task MeasureAsync()
    {
        Console.Error.WriteLine("== server");
        for (var round = 0; round < Effort.FeltRounds; round++)
        {
            await Task.Delay(Pause);
            foreach (var server in servers) await MeasureAsync(server, round);
            foreach (var aspect in (string[])["bare", "html"]) samples.Add(Section, aspect, Multiples, (await TimeAsync(null, wiki.Of(pages[0], aspect))).Multiples);
        }
    }

    private async Task MeasureAsync(FeltServer server, int round)
    {
        foreach (var page in pages) await AddAsync(server, NotCached(page), server.Of(FeltPages.CopyOf(page, Purpose, round)));
        foreach (var page in pages) await AddAsync(server, Cached(page), server.Of(page));
        var redirect = server.Of(FeltPages.RedirectTo(FeltPages.CopyOf(FeltRun.BuiltIn, TargetPurpose, round)));
        await TimeAsync(server, redirect, follows: false);
        // WikiReader asks the wiki about cached pages beside these views, and sends no more than three requests for a reader at a time.
        await Task.Delay(Pause);
        await AddAsync(server, Actions.RedirectToNotCached, redirect);
        await AddAsync(server, Actions.SearchWords, server.Search(FeltRun.BuiltIn));
        await AddAsync(server, Actions.RedirectNotCached, server.Of(FeltPages.RedirectTo(FeltPages.CopyOf(FeltRun.BuiltIn, RedirectPurpose, round))));
        // The target was opened above.
        await Task.Delay(Pause);
        await AddAsync(server, Actions.RedirectCached, server.Of(FeltRun.BuiltInRedirect));
    }

    private async Task AddAsync(FeltServer server, string action, Uri address)
    {
        var (multiples, own) = await TimeAsync(server, address);
        samples.Add($"{Section}: {action}", server.Name, Multiples, multiples);
        samples.Add($"{Section}: {action}", server.Name, WithoutOwn, own is null ? null : multiples - own);
    }

    /// <summary>The time, and what of it the server spent itself if it says so.</summary>
    private static async Task<(double Multiples, double? Own)> TimeAsync(FeltServer? server, Uri address, bool follows = true)
    {
        var (wait, own) = (TimeSpan.Zero, (double?)null);
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
            if (server?.Cookie is { } cookie) request.Headers.TryAddWithoutValidation("Cookie", cookie);
            var clock = Stopwatch.StartNew();
            using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            wait += clock.Elapsed;
            await response.Content.ReadAsByteArrayAsync();
            own = OwnOf(response) is { } spent ? spent + (own ?? 0) : own;
            if (follows && response.Headers.Location is { } location) address = new Uri(address, location);
            else if (response.IsSuccessStatusCode || !follows) return (wait / FeltRun.Delay, own / FeltRun.Delay.TotalMilliseconds);
            else throw new InvalidOperationException($"{address} responded {(int)response.StatusCode}.");
        }

        throw new InvalidOperationException($"{address} redirects too often.");
    }

    private static double? OwnOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Server-Timing", out var values) && Own().Match(string.Join(", ", values)) is { Success: true } own
            ? double.Parse(own.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("own;dur=([0-9.]+)")]
    private static partial Regex Own();
}
