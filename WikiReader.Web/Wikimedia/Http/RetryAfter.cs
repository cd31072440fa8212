namespace WikiReader.Web.Wikimedia.Http;

/// <summary>The <c>Retry-After</c> header (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    // Longer delays are reduced to this, so that one wrong header does not lock readers out for years.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How long to wait, from zero to one day; null if the header is missing or cannot be read.</summary>
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var delay = header?.Delta ?? header?.Date - time.GetUtcNow();
        if (delay < TimeSpan.Zero) return TimeSpan.Zero;
        return delay > Longest ? Longest : delay;
    }
}
