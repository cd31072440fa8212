using System.Diagnostics.Metrics;

namespace WikiReader.Web.Wikimedia;

/// <summary>Requests to Wikimedia's APIs, as a metric of the meter <c>WikiReader.Wikimedia</c>. No label identifies a page or a reader.</summary>
internal sealed class WikimediaMetrics(IMeterFactory meters)
{
    public const string MeterName = "WikiReader.Wikimedia";

    private readonly Counter<long> _requests =
        meters.Create(MeterName).CreateCounter<long>("wikireader.wikimedia.requests", "{request}", "Requests to Wikimedia's APIs, by the last segment of their path.");

    public void Requested(Uri address) => _requests.Add(1, new KeyValuePair<string, object?>("kind", KindOf(address.AbsolutePath)));

    // The names of endpoints only: any other last segment may be a title.
    private static string KindOf(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "bare" => "bare",
        "html" => "html",
        "page" => "search",
        "profile" => "profile",
        // The day is last.
        _ when path.Contains("/feed/", StringComparison.Ordinal) => "feed",
        _ => "file",
    };
}
