using System.Diagnostics.Metrics;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The renewal of sessions, as metrics of the meter <c>WikiReader.Sessions</c>. No label identifies a session or a reader.</summary>
internal sealed class SessionMetrics
{
    public const string MeterName = "WikiReader.Sessions";

    private readonly Counter<long> _refreshes;
    private readonly Counter<long> _coalesced;
    private readonly Counter<long> _late;

    public SessionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _refreshes = meter.CreateCounter<long>("wikireader.session.refreshes", "{refresh}", "Calls of the token endpoint, by outcome.");
        _coalesced = meter.CreateCounter<long>("wikireader.session.coalesced", "{request}", "Requests that shared a refresh with another.");
        _late = meter.CreateCounter<long>("wikireader.session.late", "{request}", "Requests with tokens that had been replaced already.");
    }

    public void Refreshed(RefreshOutcome outcome) => _refreshes.Add(1, new KeyValuePair<string, object?>("outcome", LabelOf(outcome)));

    public void Coalesced() => _coalesced.Add(1);

    public void Late() => _late.Add(1);

    // Operators have these labels in their dashboards; see docs/configuration.md.
    private static string LabelOf(RefreshOutcome outcome) => outcome switch
    {
        RefreshOutcome.Renewed => "renewed",
        RefreshOutcome.InvalidGrant => "refused",
        RefreshOutcome.Misconfigured => "misconfigured",
        _ => "unreachable",
    };
}
