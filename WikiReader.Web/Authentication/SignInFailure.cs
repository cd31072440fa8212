namespace WikiReader.Web.Authentication;

/// <summary>Why a sign-in did not come about. The set is closed; each has a page of its own.</summary>
public enum SignInFailure
{
    /// <summary>Something that has no better name.</summary>
    Unknown,

    /// <summary>The reader said no.</summary>
    Declined,

    /// <summary>The answer does not belong to a sign-in that this browser began: it took too long, its cookie is gone, or the answer came twice.</summary>
    Interrupted,

    /// <summary>Wikimedia does not accept this reader's consumer: wrong secret, wrong callback, not approved, unknown scope.</summary>
    Misconfigured,

    /// <summary>The account is blocked and may not be used with applications.</summary>
    Blocked,

    /// <summary>Wikimedia does not accept the token that it has just issued, as happens when its clocks disagree.</summary>
    TokenNotAccepted,

    /// <summary>Wikimedia cannot be reached, or answers with an error of its own.</summary>
    Unavailable,
}

/// <summary>A sign-in that failed for a known reason.</summary>
/// <param name="isProven">False if anybody could have caused it by opening an address, so that it is nothing to alarm an operator about.</param>
internal sealed class SignInException(SignInFailure failure, string message, bool isProven = true) : Exception(message)
{
    public bool IsProven { get; } = isProven;

    public SignInFailure Failure { get; } = failure;
}
