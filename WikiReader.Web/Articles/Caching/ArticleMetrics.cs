using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WikiReader.Web.Articles.Caching;

/// <summary>How often articles were held, and what writing them cost, as metrics of the meter <c>WikiReader.Articles</c>. No label says which.</summary>
internal sealed class ArticleMetrics
{
    public const string MeterName = "WikiReader.Articles";

    private readonly Counter<long> _views;
    private readonly Histogram<double> _writing;

    public ArticleMetrics(IMeterFactory meters, ArticleMemoryCache memory)
    {
        var meter = meters.Create(MeterName);
        _views = meter.CreateCounter<long>("wikireader.article.views", "{view}", "Texts that were asked for, by whether they were held.");
        _writing = meter.CreateHistogram<double>("wikireader.article.writing", "s", "Time to parse a page, write it anew and compress it.");
        meter.CreateObservableGauge("wikireader.article.memory", () => memory.Size, "By", "Memory that held articles take.");
    }

    public void Viewed(bool isHeld) => _views.Add(1, new KeyValuePair<string, object?>("held", isHeld));

    /// <summary>Measures until it is disposed.</summary>
    public Rendering MeasureRendering() => new(_writing, Stopwatch.GetTimestamp());

    internal readonly struct Rendering(Histogram<double> histogram, long began) : IDisposable
    {
        public void Dispose() => histogram.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
