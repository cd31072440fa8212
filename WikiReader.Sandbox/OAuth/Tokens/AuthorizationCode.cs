namespace WikiReader.Sandbox.OAuth.Tokens;

/// <summary>An authorization code that has not been exchanged for tokens yet.</summary>
internal sealed class AuthorizationCode(SandboxUser user, AuthorizeRequest request, DateTimeOffset expires)
{
    public SandboxUser User { get; } = user;

    public AuthorizeRequest Request { get; } = request;

    public DateTimeOffset Expires { get; } = expires;

    public bool Spent { get; set; }
}
