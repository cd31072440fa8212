using System.Net;
using System.Net.Http.Headers;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Wikimedia;

/// <summary>
/// Sends a GET with a reader's bearer token, and returns a response or a failure. Redirects are followed by hand, within the origin of the
/// request: the token is sent nowhere else.
/// </summary>
internal sealed partial class WikimediaTransport(
    HttpClient http, RequestBudget budget, WikimediaMetrics metrics, DeprecationLog deprecation, TimeProvider time, ILogger<WikimediaTransport> logger)
{
    /// <summary>A page that the wiki has not cached takes it up to about ten seconds to parse.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // MediaWiki normalizes a title, then resolves a redirect page: two. More than five is a loop.
    private const int MaximumRedirects = 5;

    /// <param name="read">Converts the response, or returns why it is invalid.</param>
    public async Task<WikimediaResult<T>> GetAsync<T>(
        WikimediaRequest request, AccessToken token, Func<WikimediaResponse, WikimediaResult<T>> read, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var result = await SendWithinBudgetAsync(request, token, either.Token);
            return Report(request.Address, result.TryGet(out var response, out var failure) ? read(response) : failure);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Report<T>(request.Address, new WikimediaFailure.TimedOut());
        }
        catch (HttpRequestException exception)
        {
            Log.NoResponse(logger, request.Address.Authority, exception.HttpRequestError);
            return exception.HttpRequestError is HttpRequestError.ResponseEnded ? new WikimediaFailure.Truncated() : new WikimediaFailure.Unavailable(null);
        }
        catch (Exception exception) when (TransportFaults.IsInBody(exception))
        {
            return Report<T>(request.Address, new WikimediaFailure.Truncated());
        }
    }

    private async Task<WikimediaResult<WikimediaResponse>> SendWithinBudgetAsync(WikimediaRequest request, AccessToken token, CancellationToken cancellationToken)
    {
        using var lease = await budget.EnterAsync(token, cancellationToken);
        if (!lease.IsAcquired) return new WikimediaFailure.Throttled(null);
        if (budget.Pause(token, request.Address) is { } pause) return pause;
        budget.RecordRequest(token);
        metrics.Requested(request.Address);
        var result = await FollowAsync(request, token, cancellationToken);
        if (result is WikimediaResult<WikimediaResponse>.Failure failure) budget.RecordRetryAfter(token, request.Address, failure.Reason);
        return result;
    }

    private async Task<WikimediaResult<WikimediaResponse>> FollowAsync(WikimediaRequest original, AccessToken token, CancellationToken cancellationToken)
    {
        var address = original.Address;
        var origin = address.GetLeftPart(UriPartial.Authority);
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
            if (original.ETag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", original.ETag);
            if (original.Variant is not null) request.Headers.TryAddWithoutValidation("Accept-Language", original.Variant);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            deprecation.Inspect(address, response);
            if (!IsRedirect(response)) return await ResponseReader.ReadAsync(response, time, cancellationToken);

            // A relative address such as "//[" turns out to be invalid only when it is resolved.
            if (!Uri.TryCreate(address, response.Headers.Location, out var next)) return new WikimediaFailure.InvalidResponse("Location");
            address = next;
            if (address.GetLeftPart(UriPartial.Authority) != origin) return new WikimediaFailure.CrossOriginRedirect();
            if (original.Title is not null && RestAddress.TryGetTitle(address, out var target) && target != original.Title)
                return new WikimediaFailure.Redirected(target, IsPermanent(response));
        }

        return new WikimediaFailure.InvalidResponse("too many redirects");
    }

    private WikimediaResult<T> Report<T>(Uri address, WikimediaResult<T> result)
    {
        switch (result)
        {
            case WikimediaResult<T>.Failure { Reason: WikimediaFailure.InvalidResponse invalid }:
                Log.Invalid(logger, address.Authority, invalid.Reason);
                break;
            case WikimediaResult<T>.Failure { Reason: WikimediaFailure.Throttled { RequestId: { } id } }:
                Log.Throttled(logger, address.Authority, id);
                break;
            case WikimediaResult<T>.Failure { Reason: WikimediaFailure.Unavailable { Status: { } status } }:
                Log.ServerError(logger, address.Authority, status);
                break;
            case WikimediaResult<T>.Failure failure when !IsNormal(failure.Reason):
                Log.Failed(logger, address.Authority, failure.Reason.GetType().Name);
                break;
        }

        return result;
    }

    // A missing page, a redirect and an expired token.
    private static bool IsNormal(WikimediaFailure failure) =>
        failure is WikimediaFailure.NotFound or WikimediaFailure.Redirected or WikimediaFailure.ReadDenied or WikimediaFailure.InvalidToken;

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.Headers.Location is not null && (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    private static bool IsPermanent(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "No response from {Host}: {Error}.")]
        public static partial void NoResponse(ILogger logger, string host, HttpRequestError error);

        [LoggerMessage(LogLevel.Warning, "Invalid response from {Host}: {Reason}.")]
        public static partial void Invalid(ILogger logger, string host, string reason);

        [LoggerMessage(LogLevel.Warning, "Request to {Host} failed: status 429, request ID {RequestId}.")]
        public static partial void Throttled(ILogger logger, string host, string requestId);

        [LoggerMessage(LogLevel.Warning, "Request to {Host} failed: status {Status}.")]
        public static partial void ServerError(ILogger logger, string host, int status);

        [LoggerMessage(LogLevel.Warning, "Request to {Host} failed: {Failure}.")]
        public static partial void Failed(ILogger logger, string host, string failure);
    }
}
