using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Authentication.Renewal;

/// <summary>
/// Exchanges a refresh token (RFC 6749, section 6). It asks once: a request that was sent may have rotated the token, and a second one with
/// the old token would end the session.
/// </summary>
internal sealed partial class TokenEndpoint(
    IOptionsMonitor<OAuthOptions> options, IOptions<WikimediaOptions> wikimedia, TimeProvider time, ILogger<TokenEndpoint> logger)
{
    // As long as a rotation that is under way may take; nobody is served worse by waiting than by losing its answer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = CreateClient(wikimedia.Value);

    public async Task<RefreshOutcome> RefreshAsync(SessionTokens held)
    {
        try
        {
            using var timeout = new CancellationTokenSource(Patience, time);
            using var request = RequestFor(held.RefreshToken);
            using var response = await _http.SendAsync(request, timeout.Token);
            var body = await response.Content.ReadAsByteArrayAsync(timeout.Token);
            return response.IsSuccessStatusCode ? ReadTokens(body, held) : ReadRefusal(response, body);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
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
        var consumer = options.Get(WikimediaDefaults.Scheme);
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

    // An answer without a refresh token leaves the one held in its place (RFC 6749, section 6).
    private RefreshOutcome ReadTokens(byte[] body, SessionTokens held)
    {
        var answer = Parse(body, TokenJson.Default.TokenAnswer);
        if (string.IsNullOrEmpty(answer?.AccessToken) || answer.ExpiresIn is not > 0) return Unreadable(200);
        var life = TimeSpan.FromSeconds(answer.ExpiresIn.Value);
        return new RefreshOutcome.Renewed(new SessionTokens(
            answer.AccessToken, string.IsNullOrEmpty(answer.RefreshToken) ? held.RefreshToken : answer.RefreshToken, time.GetUtcNow() + life, life));
    }

    // MediaWiki calls a dead refresh token 401 "invalid_request", newer versions of its library 400 "invalid_grant".
    private RefreshOutcome ReadRefusal(HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        var error = Parse(body, TokenJson.Default.TokenError)?.Error;
        switch (status, error)
        {
            case (401, "invalid_request") or (400, "invalid_grant"):
                return new RefreshOutcome.Refused();
            case (400 or 401, "invalid_client" or "unauthorized_client" or "unsupported_grant_type" or "invalid_scope"):
                return new RefreshOutcome.Misconfigured();
            default:
                var unreadable = Unreadable(status);
                return response.Headers.RetryAfter?.Delta is { } delay ? new RefreshOutcome.Unreachable(delay) : unreadable;
        }
    }

    private RefreshOutcome.Unreachable Unreadable(int status)
    {
        Log.NoUse(logger, status);
        return new RefreshOutcome.Unreachable(TimeSpan.Zero);
    }

    private static T? Parse<T>(byte[] body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The token endpoint gave no answer: {Exception}.")]
        public static partial void NoAnswer(ILogger logger, string exception);

        [LoggerMessage(LogLevel.Warning, "The token endpoint gave an answer of no use, with status {Status}.")]
        public static partial void NoUse(ILogger logger, int status);
    }
}

internal sealed record TokenAnswer(string? AccessToken, string? RefreshToken, long? ExpiresIn);

internal sealed record TokenError(string? Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenError))]
internal sealed partial class TokenJson : JsonSerializerContext;
