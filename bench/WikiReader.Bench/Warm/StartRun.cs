using System.Diagnostics;
using WikiReader.Bench.Articles;
using WikiReader.Bench.Report;

namespace WikiReader.Bench.Warm;

/// <summary>The time from process start to the first response, and to the first complete article of an already signed-in user.</summary>
internal sealed class StartRun(Servers servers, string sandboxOutput, string cookie)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public async Task MeasureAsync(ArticleFile article, Figures figures)
    {
        Console.Error.WriteLine("== start");
        var starts = new List<(double Ready, double Page)>();
        for (var start = 0; start < Effort.Starts; start++) starts.Add(await StartAsync(article));
        figures.Add("start-ready", article.Name, Median.Of(starts.Select(start => start.Ready)));
        figures.Add("start-page", article.Name, Median.Of(starts.Select(start => start.Page)));
    }

    private async Task<(double Ready, double Page)> StartAsync(ArticleFile article)
    {
        var url = new Uri($"http://127.0.0.1:{Servers.FreePort()}");
        var clock = Stopwatch.StartNew();
        using var product = servers.StartProduct(sandboxOutput, "product-start", url.AbsoluteUri);
        while (!await WebPage.IsThereAsync(new Uri(url, "/health/ready"))) await Task.Delay(Pause);
        var ready = clock.Elapsed.TotalMilliseconds;
        await WebPage.GetAsync(new Uri(url, article.Address), "gzip", cookie);
        return (ready, clock.Elapsed.TotalMilliseconds);
    }
}
