namespace WikiReader.Sandbox.OAuth;

/// <summary>A refusal, in the words of league/oauth2-server, which writes every description twice.</summary>
internal sealed record OAuthError(int Status, string Error, string Description, string? Hint = null)
{
    private const string MalformedRequest =
        "The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed.";

    private const string UnusableGrant =
        "The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, "
        + "does not match the redirection URI used in the authorization request, or was issued to another client.";

    public static OAuthError InvalidClient { get; } = new(401, "invalid_client", "Client authentication failed");

    public OAuthErrorResponse Response => new(Error, Description, Hint, Description);

    public static OAuthError InvalidRequest(string hint) => new(400, "invalid_request", MalformedRequest, hint);

    public static OAuthError MissingParameter(string name) => InvalidRequest($"Check the `{name}` parameter");

    public static OAuthError InvalidGrant(string hint) => new(400, "invalid_grant", UnusableGrant, hint);

    public static OAuthError InvalidScope(string? scope) =>
        new(400, "invalid_scope", "The requested scope is invalid, unknown, or malformed", $"Check the `{scope}` scope");

    // 401 with invalid_request contradicts RFC 6749 but is what the observed version responds.
    public static OAuthError InvalidRefreshToken(string hint) => new(401, "invalid_request", "The refresh token is invalid.", hint);

    public static OAuthError AccessDenied(string? hint) =>
        new(401, "access_denied", "The resource owner or authorization server denied the request.", hint);
}
