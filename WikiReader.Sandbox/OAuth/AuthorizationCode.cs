namespace WikiReader.Sandbox.OAuth;

/// <summary>What the user allowed, until the application fetches its tokens.</summary>
internal sealed class AuthorizationCode(SandboxUser user, AuthorizeRequest request, DateTimeOffset expires)
{
    public SandboxUser User { get; } = user;

    public AuthorizeRequest Request { get; } = request;

    public DateTimeOffset Expires { get; } = expires;

    public bool Spent { get; set; }
}
