namespace WikiReader.Sandbox.OAuth.Tokens;

/// <summary>All codes and tokens. One lock makes each exchange and each rotation atomic: of several concurrent callers one succeeds.</summary>
internal sealed class TokenStore(SandboxOptions options, TimeProvider time)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromDays(365);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, AuthorizationCode> _codes = [];
    private readonly Dictionary<string, TokenPair> _byAccessToken = [];
    private readonly Dictionary<string, TokenPair> _byRefreshToken = [];

    public string IssueCode(SandboxUser user, AuthorizeRequest request)
    {
        var code = TokenText.NewCode();
        lock (_gate)
            _codes[code] = new AuthorizationCode(user, request, time.GetUtcNow() + CodeLifetime);
        return code;
    }

    /// <summary>Redeems the code if <paramref name="check"/> finds no error; a failed exchange leaves it valid.</summary>
    public (TokenPair? Pair, OAuthError? Error) Exchange(string code, Func<AuthorizationCode, OAuthError?> check)
    {
        lock (_gate)
        {
            if (!_codes.TryGetValue(code, out var issued))
                return (null, OAuthError.InvalidRequest("Cannot decrypt the authorization code"));
            if (time.GetUtcNow() >= issued.Expires)
                return (null, OAuthError.InvalidRequest("Authorization code has expired"));
            if (issued.Spent)
                return (null, OAuthError.InvalidRequest("Authorization code has been revoked"));
            if (check(issued) is { } error)
                return (null, error);

            issued.Spent = true;
            return (Issue(issued.User, issued.Request.ClientId, issued.Request.Scope.Names), null);
        }
    }

    public (TokenPair? Pair, OAuthError? Error) Refresh(string refreshToken, string clientId, Func<TokenPair, OAuthError?> check)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_byRefreshToken.TryGetValue(refreshToken, out var pair))
                return (null, OAuthError.InvalidRefreshToken("Cannot decrypt the refresh token"));
            if (pair.ClientId != clientId)
                return (null, OAuthError.InvalidRefreshToken("Token is not linked to client"));
            if (now >= pair.RefreshExpires)
                return (null, OAuthError.InvalidRefreshToken("Token has expired"));
            if (pair.RefreshRevoked || now >= pair.RefreshedAt + options.RefreshGrace)
                return (null, OAuthError.InvalidRefreshToken("Token has been revoked"));
            if (check(pair) is { } error)
                return (null, error);

            pair.RefreshedAt ??= now;
            pair.AccessRevoked = true;
            return (Issue(pair.User, pair.ClientId, pair.Scopes), null);
        }
    }

    public AccessCheck Check(string accessToken)
    {
        lock (_gate)
        {
            if (!_byAccessToken.TryGetValue(accessToken, out var pair))
                return new AccessCheck(null, accessToken.Count(c => c == '.') == 2 ? AccessCheck.Unverified : AccessCheck.NotAToken);
            if (time.GetUtcNow() >= pair.AccessExpires)
                return new AccessCheck(null, AccessCheck.Unverified);
            return pair.AccessRevoked ? new AccessCheck(null, AccessCheck.Revoked) : new AccessCheck(pair, null);
        }
    }

    public void Expire(SandboxUser user)
    {
        lock (_gate)
        {
            foreach (var pair in _byAccessToken.Values.Where(pair => pair.User == user))
                pair.AccessExpires = DateTimeOffset.MinValue;
        }
    }

    public void Revoke(SandboxUser user)
    {
        lock (_gate)
        {
            foreach (var code in _codes.Values.Where(code => code.User == user))
                code.Spent = true;
            foreach (var pair in _byAccessToken.Values.Where(pair => pair.User == user))
                pair.AccessRevoked = pair.RefreshRevoked = true;
        }
    }

    private TokenPair Issue(SandboxUser user, string clientId, string[] scopes)
    {
        var now = time.GetUtcNow();
        var lifetime = options.AccessTokenLifetime;
        var pair = new TokenPair(
            TokenText.NewAccessToken(clientId, options.Url, user, scopes, now, lifetime), TokenText.NewRefreshToken(), user, clientId, scopes)
        {
            Lifetime = lifetime,
            AccessExpires = now + lifetime,
            RefreshExpires = now + RefreshTokenLifetime,
        };
        _byAccessToken[pair.AccessToken] = pair;
        _byRefreshToken[pair.RefreshToken] = pair;
        return pair;
    }
}
