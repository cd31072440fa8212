namespace WikiReader.Sandbox.OAuth.Tokens;

/// <summary>An access token and the refresh token that came with it. Changed only under the store's lock.</summary>
internal sealed class TokenPair(string accessToken, string refreshToken, SandboxUser user, string clientId, string[] scopes)
{
    public string AccessToken { get; } = accessToken;

    public string RefreshToken { get; } = refreshToken;

    public SandboxUser User { get; } = user;

    public string ClientId { get; } = clientId;

    public string[] Scopes { get; } = scopes;

    public TimeSpan Lifetime { get; init; }

    public DateTimeOffset AccessExpires { get; set; }

    public DateTimeOffset RefreshExpires { get; init; }

    public DateTimeOffset? RefreshedAt { get; set; }

    public bool AccessRevoked { get; set; }

    public bool RefreshRevoked { get; set; }

    public override string ToString() => $"token pair of {User.Name}";
}
