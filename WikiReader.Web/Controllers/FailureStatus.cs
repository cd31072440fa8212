using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Controllers;

/// <summary>The status of responses to a script where a wiki did not respond as it should. Readers get a page that says what to do next.</summary>
internal static class FailureStatus
{
    /// <summary>Adds <c>Retry-After</c> to the response if the wiki named it, and returns the status.</summary>
    public static int SetFailure(this HttpResponse response, WikimediaFailure failure)
    {
        var (status, retryAfter) = failure switch
        {
            WikimediaFailure.InvalidToken => (StatusCodes.Status401Unauthorized, null),
            WikimediaFailure.Throttled throttled => (StatusCodes.Status429TooManyRequests, throttled.RetryAfter),
            { IsPersonal: true } => (StatusCodes.Status403Forbidden, null),
            WikimediaFailure.Unavailable unavailable => (StatusCodes.Status503ServiceUnavailable, unavailable.RetryAfter),
            WikimediaFailure.TimedOut => (StatusCodes.Status504GatewayTimeout, null),
            _ => (StatusCodes.Status502BadGateway, (TimeSpan?)null),
        };
        if (retryAfter is { } delay) response.SetRetryAfter(delay);
        return status;
    }
}
