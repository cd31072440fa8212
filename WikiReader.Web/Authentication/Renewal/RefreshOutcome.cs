namespace WikiReader.Web.Authentication.Renewal;

/// <summary>The outcome of a refresh. The set is closed.</summary>
public abstract record RefreshOutcome
{
    private RefreshOutcome() { }

    public sealed record Renewed(SessionTokens Tokens) : RefreshOutcome;

    /// <summary>The refresh token is no longer accepted (RFC 6749, section 5.2, <c>invalid_grant</c>): the session is over.</summary>
    public sealed record InvalidGrant : RefreshOutcome;

    /// <summary>This instance's client credentials are not accepted, or it may not refresh tokens. The operator has to fix that.</summary>
    public sealed record Misconfigured : RefreshOutcome;

    /// <summary>No response, or a response that says nothing about the token.</summary>
    /// <param name="RetryAfter">How long to wait before the next request to the token endpoint.</param>
    public sealed record Unreachable(TimeSpan RetryAfter) : RefreshOutcome;
}
