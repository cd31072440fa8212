namespace WikiReader.Web.Articles.Caching;

/// <summary>
/// How long a view waited for the wiki's responses. Reading may go on after the view has its result, so the times may be read while they are
/// measured.
/// </summary>
public sealed class ReadTimings(TimeProvider time)
{
    private const long None = -1;

    private readonly long _startedAt = time.GetTimestamp();
    private long _bare = None;
    private long _html = None;
    private long _waited;

    /// <summary>The wait for metadata; null if there was none.</summary>
    public TimeSpan? Bare => Of(ref _bare);

    /// <summary>The wait for HTML, from its request; null if there was none.</summary>
    public TimeSpan? Html => Of(ref _html);

    /// <summary>True if the metadata are requested beside the view, which did not wait for them.</summary>
    public bool IsRevalidating { get; set; }

    /// <summary>Time since the view began that was not spent waiting for the wiki.</summary>
    public TimeSpan Own => Elapsed - TimeSpan.FromTicks(Interlocked.Read(ref _waited));

    private TimeSpan Elapsed => time.GetElapsedTime(_startedAt);

    internal Task<T> MeasureBareAsync<T>(Task<T> response) => MeasureAsync(response, Elapsed, elapsed => Interlocked.Exchange(ref _bare, elapsed));

    /// <param name="isConcurrent">True if it was requested when the view began, together with the metadata.</param>
    internal Task<T> MeasureHtmlAsync<T>(Task<T> response, bool isConcurrent) =>
        MeasureAsync(response, Elapsed, elapsed => Interlocked.Exchange(ref _html, isConcurrent ? Elapsed.Ticks : elapsed));

    private async Task<T> MeasureAsync<T>(Task<T> response, TimeSpan since, Action<long> record)
    {
        try
        {
            return await response;
        }
        finally
        {
            var elapsed = (Elapsed - since).Ticks;
            record(elapsed);
            Interlocked.Add(ref _waited, elapsed);
        }
    }

    private static TimeSpan? Of(ref long ticks) => Interlocked.Read(ref ticks) is >= 0 and var value ? TimeSpan.FromTicks(value) : null;
}
