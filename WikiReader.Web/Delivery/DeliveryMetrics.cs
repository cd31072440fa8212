using System.Diagnostics.Metrics;

namespace WikiReader.Web.Delivery;

/// <summary>How articles reached their readers, as metrics of the meter <c>WikiReader.Delivery</c>.</summary>
internal sealed class DeliveryMetrics
{
    public const string MeterName = "WikiReader.Delivery";

    private readonly Counter<long> _pages;

    public DeliveryMetrics(IMeterFactory meters) =>
        _pages = meters.Create(MeterName).CreateCounter<long>(
            "wikireader.delivery.pages", "{page}", "Pages, by content coding, and by whether they were sent or the browser held them already.");

    public void Sent(string encoding, bool isFresh) =>
        _pages.Add(1, new KeyValuePair<string, object?>("encoding", encoding), new KeyValuePair<string, object?>("sent", isFresh));
}
