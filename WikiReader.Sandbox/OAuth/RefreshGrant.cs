using WikiReader.Sandbox.OAuth.Tokens;

namespace WikiReader.Sandbox.OAuth;

/// <summary>grant_type=refresh_token. A scope may be requested again, but not one that was not granted.</summary>
internal sealed class RefreshGrant(TokenStore tokens)
{
    public (TokenPair? Pair, OAuthError? Error) Refresh(TokenForm form, string clientId) =>
        form.Get("refresh_token") is { } refreshToken
            ? tokens.Refresh(refreshToken, clientId, pair => Fault(pair, form.Get("scope")))
            : (null, OAuthError.MissingParameter("refresh_token"));

    private static OAuthError? Fault(TokenPair pair, string? scope)
    {
        var wanted = ScopeList.Split(scope);
        return Array.Find(wanted, one => !pair.Scopes.Contains(one)) is { } tooMuch ? OAuthError.InvalidScope(tooMuch) : null;
    }
}
