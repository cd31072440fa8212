using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// Exchanges a refresh token (RFC 6749, section 6). It asks once: a request that was sent may have rotated the token, and a second one with
/// the old token would end the session.
/// </summary>
/// <param name="scheme">The OAuth scheme whose token endpoint and credentials are used.</param>
internal sealed partial class TokenEndpoint(
    string scheme, IOptionsMonitor<OAuthOptions> options, IOptions<WikimediaOptions> wikimedia, TimeProvider time, ILogger<TokenEndpoint> logger)
{
    // As long as a rotation that is under way may take; nobody is served worse by waiting than by losing its answer.
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly HttpClient _http = CreateClient(wikimedia.Value);

    public async Task<RefreshOutcome> RefreshAsync(SessionTokens held)
    {
        try
        {
            using var timeout = new CancellationTokenSource(RequestTimeout, time);
            using var request = RequestFor(held.RefreshToken);
            using var response = await _http.SendAsync(request, timeout.Token);
            var body = await response.Content.ReadAsByteArrayAsync(timeout.Token);
            return response.IsSuccessStatusCode ? ReadTokens(body, held) : ReadRefusal(response, body);
        }
        catch (Exception exception) when (exception is OperationCanceledException || TransportFaults.IsExpected(exception))
        {
            Log.NoAnswer(logger, exception.GetType().Name);
            return new RefreshOutcome.Unreachable(TimeSpan.Zero);
        }
    }

    private static HttpClient CreateClient(WikimediaOptions options)
    {
        var http = new HttpClient(WikimediaExtensions.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 1024 * 1024 };
        WikimediaExtensions.Identify(http, options);
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

    private RefreshOutcome ReadTokens(byte[] body, SessionTokens held) => TokenResponse.Read(body, held.RefreshToken, time.GetUtcNow()) switch
    {
        WikimediaResult<SessionTokens>.Success renewed => new RefreshOutcome.Renewed(renewed.Value),
        WikimediaResult<SessionTokens>.Failure { Reason: WikimediaFailure.InvalidResponse unusable } => Unreadable(200, unusable.Reason, TimeSpan.Zero),
        _ => throw new InvalidOperationException("Tokens are usable or unusable."),
    };

    // MediaWiki calls a dead refresh token 401 "invalid_request", newer versions of its library 400 "invalid_grant".
    private RefreshOutcome ReadRefusal(HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        switch (status, TokenError.Read(body))
        {
            case (401, "invalid_request") or (400, "invalid_grant"):
                return new RefreshOutcome.Refused();
            case (400 or 401, "invalid_client" or "unauthorized_client" or "unsupported_grant_type" or "invalid_scope"):
                return new RefreshOutcome.Misconfigured();
            default:
                return Unreadable(status, "no OAuth error that can be read", DelayOf(response));
        }
    }

    // The token endpoint is asked again after this at the latest, whatever its Retry-After says.
    private TimeSpan DelayOf(HttpResponseMessage response) =>
        RetryAfter.Read(response, time) is { } delay ? delay < LongestPause ? delay : LongestPause : TimeSpan.Zero;

    private RefreshOutcome.Unreachable Unreadable(int status, string reason, TimeSpan retryAfter)
    {
        Log.Invalid(logger, status, reason);
        return new RefreshOutcome.Unreachable(retryAfter);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The token endpoint gave no answer: {Exception}.")]
        public static partial void NoAnswer(ILogger logger, string exception);

        [LoggerMessage(LogLevel.Warning, "The token endpoint's answer of status {Status} is of no use: {Reason}.")]
        public static partial void Invalid(ILogger logger, int status, string reason);
    }
}
