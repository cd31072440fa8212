using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// Exchanges a refresh token (RFC 6749, section 6). Requests are never repeated: one that was sent may have rotated the token, and a second one
/// with the old token would end the session.
/// </summary>
/// <param name="scheme">The OAuth scheme whose token endpoint and credentials are used.</param>
internal sealed partial class TokenEndpoint(
    string scheme, IOptionsMonitor<OAuthOptions> options, IHttpClientFactory clients, TimeProvider time, ILogger<TokenEndpoint> logger)
{
    // A rotation in progress may take this long. Giving up earlier could lose the new tokens.
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly HttpClient _http = CreateClient(clients);

    public async Task<RefreshOutcome> RefreshAsync(SessionTokens current)
    {
        try
        {
            using var timeout = new CancellationTokenSource(RequestTimeout, time);
            using var request = RequestFor(current.RefreshToken);
            using var response = await _http.SendAsync(request, timeout.Token);
            var body = await response.Content.ReadAsByteArrayAsync(timeout.Token);
            return response.IsSuccessStatusCode ? ReadTokens(body, current) : ReadError(response, body);
        }
        catch (Exception exception) when (exception is OperationCanceledException || TransportFaults.IsExpected(exception))
        {
            Log.NoResponse(logger, exception.GetType().Name);
            return new RefreshOutcome.Unreachable(TimeSpan.Zero);
        }
    }

    private static HttpClient CreateClient(IHttpClientFactory clients)
    {
        var http = clients.CreateClient(WikimediaExtensions.ClientName);
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.MaxResponseContentBufferSize = 1024 * 1024;
        return http;
    }

    private HttpRequestMessage RequestFor(string refreshToken)
    {
        var consumer = options.Get(scheme);
        return new HttpRequestMessage(HttpMethod.Post, consumer.TokenEndpoint)
        {
            Headers = { Accept = { new("application/json") } },
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "refresh_token"), new("refresh_token", refreshToken),
                new("client_id", consumer.ClientId), new("client_secret", consumer.ClientSecret),
            ]),
        };
    }

    private RefreshOutcome ReadTokens(byte[] body, SessionTokens current) => TokenResponse.Read(body, current.RefreshToken, time.GetUtcNow()) switch
    {
        WikimediaResult<SessionTokens>.Success renewed => new RefreshOutcome.Renewed(renewed.Value),
        WikimediaResult<SessionTokens>.Failure { Reason: WikimediaFailure.InvalidResponse invalid } => ReportInvalid(200, invalid.Reason, TimeSpan.Zero),
        _ => throw new InvalidOperationException("The result is neither tokens nor an invalid response."),
    };

    // MediaWiki reports an invalid refresh token as 401 "invalid_request", newer versions of its OAuth library as 400 "invalid_grant".
    private RefreshOutcome ReadError(HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        switch (status, TokenError.Read(body))
        {
            case (401, "invalid_request") or (400, "invalid_grant"):
                return new RefreshOutcome.InvalidGrant();
            case (400 or 401, "invalid_client" or "unauthorized_client" or "unsupported_grant_type" or "invalid_scope"):
                return new RefreshOutcome.Misconfigured();
            default:
                return ReportInvalid(status, "no readable OAuth error", DelayOf(response));
        }
    }

    // The delay in Retry-After, reduced to the longest pause.
    private TimeSpan DelayOf(HttpResponseMessage response) =>
        RetryAfter.Read(response, time) is { } delay ? delay < LongestPause ? delay : LongestPause : TimeSpan.Zero;

    private RefreshOutcome.Unreachable ReportInvalid(int status, string reason, TimeSpan retryAfter)
    {
        Log.Invalid(logger, status, reason);
        return new RefreshOutcome.Unreachable(retryAfter);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "No response from the token endpoint: {Exception}.")]
        public static partial void NoResponse(ILogger logger, string exception);

        [LoggerMessage(LogLevel.Warning, "Invalid response from the token endpoint (status {Status}): {Reason}.")]
        public static partial void Invalid(ILogger logger, int status, string reason);
    }
}
