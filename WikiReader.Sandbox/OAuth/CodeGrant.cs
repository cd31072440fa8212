using WikiReader.Sandbox.OAuth.Tokens;

namespace WikiReader.Sandbox.OAuth;

/// <summary>grant_type=authorization_code, with the checks in the order of the real server.</summary>
internal sealed class CodeGrant(TokenStore tokens)
{
    public (TokenPair? Pair, OAuthError? Error) Exchange(TokenForm form, string clientId) =>
        form.Get("code") is { } code
            ? tokens.Exchange(code, issued => Fault(issued.Request, form, clientId))
            : (null, OAuthError.MissingParameter("code"));

    private static OAuthError? Fault(AuthorizeRequest request, TokenForm form, string clientId)
    {
        if (request.ClientId != clientId)
            return OAuthError.InvalidRequest("Authorization code was not issued to this client");

        var callback = form.Get("redirect_uri");
        if (request.CallbackGiven && callback is null)
            return OAuthError.MissingParameter("redirect_uri");
        if (callback is not null && callback != request.Callback)
            return OAuthError.InvalidClient;

        // A verifier without a challenge is ignored.
        if (request.Challenge is not { } challenge)
            return null;
        if (form.Get("code_verifier") is not { } verifier)
            return OAuthError.MissingParameter("code_verifier");
        if (!Pkce.IsWellFormed(verifier))
            return OAuthError.InvalidRequest("Code Verifier must follow the specifications of RFC-7636.");
        return Pkce.Verifies(verifier, challenge, request.ChallengeMethod)
            ? null
            : OAuthError.InvalidGrant("Failed to verify `code_verifier`.");
    }
}
