using System.Globalization;

namespace WikiReader.Web.Routing;

internal static class RetryAfterExtensions
{
    /// <summary>Sets the header <c>Retry-After</c> in seconds, rounded up (RFC 9110, section 10.2.3).</summary>
    public static void SetRetryAfter(this HttpResponse response, TimeSpan delay) =>
        response.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
