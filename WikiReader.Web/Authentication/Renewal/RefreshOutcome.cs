namespace WikiReader.Web.Authentication.Renewal;

/// <summary>What became of a refresh. The set is closed.</summary>
public abstract record RefreshOutcome
{
    private RefreshOutcome() { }

    public sealed record Renewed(SessionTokens Tokens) : RefreshOutcome;

    /// <summary>The refresh token is accepted no longer: the session is over.</summary>
    public sealed record Refused : RefreshOutcome;

    /// <summary>This reader's own credentials are not accepted, or it may not refresh. That is the operator's to mend.</summary>
    public sealed record Misconfigured : RefreshOutcome;

    /// <summary>No answer, or none that says anything about the token.</summary>
    /// <param name="RetryAfter">How long to leave the token endpoint alone.</param>
    public sealed record Unreachable(TimeSpan RetryAfter) : RefreshOutcome;
}
