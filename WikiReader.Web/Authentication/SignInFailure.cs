namespace WikiReader.Web.Authentication;

/// <summary>Why a sign-in failed. The set is closed; each value has its own message page.</summary>
public enum SignInFailure
{
    /// <summary>Any other failure.</summary>
    Unknown,

    /// <summary>The user declined.</summary>
    Declined,

    /// <summary>
    /// The callback does not belong to a sign-in that this browser began: it took too long, its cookie is gone, or the callback came twice.
    /// </summary>
    Interrupted,

    /// <summary>Wikimedia does not accept this instance's consumer: wrong secret, wrong callback, not approved, unknown scope.</summary>
    Misconfigured,

    /// <summary>The account is blocked and may not be used with applications.</summary>
    Blocked,

    /// <summary>Wikimedia does not accept the token that it has just issued, as happens when its clocks disagree.</summary>
    TokenNotAccepted,

    /// <summary>Wikimedia cannot be reached, responds with an unexpected error, or sends an invalid response.</summary>
    Unavailable,
}

/// <summary>A sign-in that failed for a known reason.</summary>
/// <param name="isProven">False if anyone could have caused it by opening an address, so that it is not worth an operator's attention.</param>
internal sealed class SignInException(SignInFailure failure, string message, bool isProven = true) : Exception(message)
{
    public bool IsProven { get; } = isProven;

    public SignInFailure Failure { get; } = failure;
}
