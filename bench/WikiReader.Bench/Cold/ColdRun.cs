using System.Diagnostics;
using WikiReader.Bench.Articles;
using WikiReader.Bench.Report;
using WikiReader.Web.Compression;

namespace WikiReader.Bench.Cold;

/// <summary>
/// Processor time from a page's HTML to what is kept of it. Every round runs every variant once in turn, so that whatever else the machine
/// does meets them all; ratios are those of one round.
/// </summary>
internal static class ColdRun
{
    private const int BytesOfSmallArticle = 200_000;
    private const int WarmUpRuns = 60;
    private const double Megabyte = 1_000_000;

    public static void Measure(string folder, Figures figures)
    {
        foreach (var article in ArticleFile.ReadAll(folder))
        {
            Console.Error.WriteLine($"== cold: {article.Name}");
            Measure(article, figures);
            MeasureSizes(article, figures);
        }
    }

    private static void Measure(ArticleFile article, Figures figures)
    {
        var variants = Variant.For(article);
        foreach (var variant in variants) WarmUp(variant);
        var times = variants.ToDictionary(variant => variant.Name, _ => new List<double>());
        var runs = article.Utf8.Length < BytesOfSmallArticle ? 12 : 3;
        for (var round = 0; round < Effort.ColdRounds; round++)
        {
            foreach (var variant in variants.Where(variant => round < variant.Rounds)) times[variant.Name].Add(MillisecondsOf(variant, runs));
        }

        var parse = times[Variant.Parse];
        foreach (var variant in variants)
        {
            figures.Add($"{variant.Name}-ms", article.Name, Median.Of(times[variant.Name]));
            figures.Add($"{variant.Name}-x", article.Name, Median.OfRatios(times[variant.Name], parse));
            figures.Add($"{variant.Name}-mb", article.Name, AllocationOf(variant) / Megabyte);
        }
    }

    private static void MeasureSizes(ArticleFile article, Figures figures)
    {
        using var document = Variant.Write(article);
        var safe = document.Body.Utf8;
        var text = CompressedText.Compress(safe);
        // About what stands before an article.
        text.AddBrotli(slot: 2048);
        var (deflate, brotli) = (text.Stream.Length, text.Brotli?.Size ?? throw new InvalidOperationException("The article has no brotli form."));
        figures.Add("source-bytes", article.Name, article.Utf8.Length);
        figures.Add("safe-bytes", article.Name, safe.Length);
        figures.Add("deflate-bytes", article.Name, deflate);
        figures.Add("brotli-bytes", article.Name, brotli);
        figures.Add("segments-x", article.Name, (double)(deflate + brotli) / safe.Length);
    }

    private static void WarmUp(Variant variant)
    {
        var clock = Stopwatch.StartNew();
        for (var run = 0; run < WarmUpRuns && clock.Elapsed < Effort.ColdWarmUp; run++) variant.Run();
    }

    // All threads count: the collector's and the compiler's work is part of the price.
    private static double MillisecondsOf(Variant variant, int runs)
    {
        GC.Collect(0);
        var before = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < runs; run++) variant.Run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs;
    }

    private static long AllocationOf(Variant variant)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        variant.Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
