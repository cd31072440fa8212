using WikiReader.Bench.Articles;
using WikiReader.Bench.Report;
using WikiReader.Web.Delivery.Coding;

namespace WikiReader.Bench.Cold;

/// <summary>
/// Processor time from a page's HTML to its cached form. Every round runs every variant once in turn, so that other load on the machine
/// affects all of them; ratios are computed within a round.
/// </summary>
internal static class ColdRun
{
    private const int BytesOfSmallArticle = 200_000;
    private const double Megabyte = 1_000_000;

    public static void Measure(string folder, Figures figures)
    {
        foreach (var article in ArticleFile.ReadAll(folder))
        {
            Console.Error.WriteLine($"== cold: {article.Name}");
            MeasureTimes(folder, article, figures);
            MeasureSizes(article, figures);
        }
    }

    private static void MeasureTimes(string folder, ArticleFile article, Figures figures)
    {
        var processes = new List<VariantProcess>();
        try
        {
            foreach (var variant in Variant.For(article)) processes.Add(new VariantProcess(folder, article.Name, variant));
            var times = processes.ToDictionary(process => process.Variant.Name, _ => new List<double>());
            var runs = article.Utf8.Length < BytesOfSmallArticle ? 12 : 3;
            for (var round = 0; round < Effort.ColdRounds; round++)
            {
                foreach (var process in processes.Where(process => round < process.Variant.Rounds)) times[process.Variant.Name].Add(process.MillisecondsOf(runs));
            }

            foreach (var process in processes) Report(process, times[process.Variant.Name], times[Variant.Parse], article, figures);
        }
        finally
        {
            processes.ForEach(process => process.Dispose());
        }
    }

    private static void Report(VariantProcess process, List<double> times, List<double> parse, ArticleFile article, Figures figures)
    {
        figures.Add($"{process.Variant.Name}-ms", article.Name, Median.Of(times));
        figures.Add($"{process.Variant.Name}-x", article.Name, Median.OfRatios(times, parse));
        figures.Add($"{process.Variant.Name}-mb", article.Name, process.Allocation() / Megabyte);
    }

    private static void MeasureSizes(ArticleFile article, Figures figures)
    {
        using var document = Variant.Write(article);
        var safe = document.Body.Utf8;
        var text = DeflateSegment.Compress(safe);
        // About the length of a page shell before the article.
        text.AddBrotli(slot: 2048);
        var (deflate, brotli) = (text.Stream.Length, text.Brotli?.Size ?? throw new InvalidOperationException("The article has no brotli form."));
        figures.Add("source-bytes", article.Name, article.Utf8.Length);
        figures.Add("safe-bytes", article.Name, safe.Length);
        figures.Add("deflate-bytes", article.Name, deflate);
        figures.Add("brotli-bytes", article.Name, brotli);
        figures.Add("segments-x", article.Name, (double)(deflate + brotli) / safe.Length);
    }
}
