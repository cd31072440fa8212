using System.Diagnostics;
using System.Diagnostics.Metrics;
using WikiReader.Web.Articles.Html;

namespace WikiReader.Web.Articles.Caching;

/// <summary>Cache hits and rendering times, as metrics of the meter <c>WikiReader.Articles</c>. No label identifies an article.</summary>
internal sealed class ArticleMetrics
{
    public const string MeterName = "WikiReader.Articles";

    private readonly Counter<long> _views;
    private readonly Histogram<double> _rendering;
    private readonly Counter<long> _dropped;
    private readonly Histogram<double> _waits;

    public ArticleMetrics(IMeterFactory meters, ArticleMemoryCache memory)
    {
        var meter = meters.Create(MeterName);
        _views = meter.CreateCounter<long>("wikireader.article.views", "{view}", "Article views, by whether the article was cached, and by whether the reader waited for the wiki.");
        _rendering = meter.CreateHistogram<double>("wikireader.article.writing", "s", "Time to parse, render and compress an article.");
        _waits = meter.CreateHistogram<double>("wikireader.article.wait", "s", "Time of a view: waiting for metadata (bare), for HTML (html), and its own.");
        _dropped = meter.CreateCounter<long>("wikireader.article.dropped", "{element}", "Elements of pages that were not written, by reason.");
        meter.CreateObservableGauge("wikireader.article.memory", () => memory.Size, "By", "Memory used by cached articles.");
    }

    public void Viewed(bool isHit, bool isWaiting) => _views.Add(1, new KeyValuePair<string, object?>("held", isHit), new KeyValuePair<string, object?>("waited", isWaiting));

    /// <summary>What a view waited for; the same as its header <c>Server-Timing</c>.</summary>
    public void Waited(ReadTimings timings)
    {
        if (timings.Bare is { } bare) Wait("bare", bare);
        if (timings.Html is { } html) Wait("html", html);
        Wait("own", timings.Own);
    }

    public void Dropped(IEnumerable<DroppedElement> elements)
    {
        foreach (var element in elements) _dropped.Add(element.Count, new KeyValuePair<string, object?>("reason", element.Reason.ToString()));
    }

    private void Wait(string part, TimeSpan time) => _waits.Record(time.TotalSeconds, new KeyValuePair<string, object?>("part", part));

    /// <summary>Starts a measurement that ends when the result is disposed.</summary>
    public Rendering MeasureRendering() => new(_rendering, Stopwatch.GetTimestamp());

    internal readonly struct Rendering(Histogram<double> histogram, long startedAt) : IDisposable
    {
        public void Dispose() => histogram.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
    }
}
