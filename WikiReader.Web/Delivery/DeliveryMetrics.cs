using System.Diagnostics.Metrics;

namespace WikiReader.Web.Delivery;

/// <summary>Delivery of articles, as metrics of the meter <c>WikiReader.Delivery</c>.</summary>
internal sealed class DeliveryMetrics(IMeterFactory meters)
{
    public const string MeterName = "WikiReader.Delivery";

    private readonly Counter<long> _pages =
        meters.Create(MeterName).CreateCounter<long>(
            "wikireader.delivery.pages", "{page}", "Pages, by content coding, and by whether they were sent or the browser had them already.");

    public void Sent(string coding, bool isFresh) =>
        _pages.Add(1, new KeyValuePair<string, object?>("encoding", coding), new KeyValuePair<string, object?>("sent", isFresh));
}
