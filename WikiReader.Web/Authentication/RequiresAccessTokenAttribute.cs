namespace WikiReader.Web.Authentication;

/// <summary>The action calls Wikimedia with the reader's token, and needs a session whose token is alive.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAccessTokenAttribute : Attribute
{
    /// <summary>
    /// True if the action can show something without a live token. It is then also called while the token cannot be renewed, because the
    /// authorization server does not respond, or not within seconds; it has to check <see cref="ReaderSession.HasLiveToken"/>.
    /// </summary>
    public bool AllowsExpiredToken { get; init; }

    /// <summary>
    /// True if nothing may be done for the action's sake: the token is not renewed, and without a live one the action is called without a session.
    /// </summary>
    public bool NeverRenews { get; init; }

    /// <summary>
    /// True if the action shows something to people who are not signed in as well. It is then also called if the session turns out to be over, without a
    /// session, and waits for a renewal only as long as for anything else that it can do without.
    /// </summary>
    public bool AllowsSignedOut { get; init; }
}
