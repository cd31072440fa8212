using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Authentication;

/// <summary>
/// Exchanges an authorization code for tokens (RFC 6749, section 4.1.3; RFC 7636, section 4.5). The framework's own exchange throws on
/// JSON that is not an object, and accepts objects and line breaks as tokens.
/// </summary>
internal static class CodeExchange
{
    /// <exception cref="SignInException">The exchange failed.</exception>
    public static async Task<SessionTokens> RunAsync(OAuthOptions options, OAuthCodeExchangeContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var request = RequestFor(options, context);
            using var response = await options.Backchannel.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!response.IsSuccessStatusCode) throw TokenFailure.Explain((int)response.StatusCode, body);
            return TokenResponse.Read(body, currentRefreshToken: null, now) switch
            {
                WikimediaResult<SessionTokens>.Success issued => issued.Value,
                WikimediaResult<SessionTokens>.Failure { Reason: WikimediaFailure.InvalidResponse invalid } => throw Unavailable($"The token endpoint's response is invalid: {invalid.Reason}."),
                _ => throw new InvalidOperationException("The result is neither tokens nor an invalid response."),
            };
        }
        catch (Exception exception) when (exception is OperationCanceledException || TransportFaults.IsExpected(exception))
        {
            throw Unavailable("The token endpoint sent no readable response.");
        }
    }

    /// <summary>
    /// The response that the framework's handler expects. It reads only the access token; <see cref="SessionTokens.Write"/> stores the rest.
    /// </summary>
    public static OAuthTokenResponse ToResponse(SessionTokens tokens) =>
        OAuthTokenResponse.Success(JsonSerializer.SerializeToDocument(
            new Dictionary<string, string> { ["access_token"] = tokens.AccessToken }, TokenJson.Default.DictionaryStringString));

    private static HttpRequestMessage RequestFor(OAuthOptions options, OAuthCodeExchangeContext context)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
        };
        // Removed, because it is needed for this exchange only and must not be stored in the session.
        if (context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier)) fields["code_verifier"] = verifier!;
        return new HttpRequestMessage(HttpMethod.Post, options.TokenEndpoint)
        {
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") } },
            Content = new FormUrlEncodedContent(fields),
        };
    }

    private static SignInException Unavailable(string message) => new(SignInFailure.Unavailable, message);
}
