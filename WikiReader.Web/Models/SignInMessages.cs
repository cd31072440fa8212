using WikiReader.Web.Authentication;

namespace WikiReader.Web.Models;

/// <summary>Message pages for sign-ins that failed.</summary>
internal static class SignInMessages
{
    /// <param name="again">Address that starts the sign-in again.</param>
    public static MessagePage For(SignInFailure failure, string again)
    {
        var retry = new ActionLink("Sign in again", again);
        return failure switch
        {
            SignInFailure.Declined => new(
                403, "declined", "You declined the sign-in",
                "Nothing was shared. WikiReader needs your Wikimedia account to read in your name; without it, every wiki can be read at its own site.")
                { Action = new ActionLink("Sign in after all", again) },
            SignInFailure.Interrupted => new(
                400, "interrupted", "The sign-in was interrupted",
                "It took too long, was completed already, or this browser did not keep its cookie. Nothing is lost; begin again.") { Action = retry },
            SignInFailure.Misconfigured => new(
                503, "misconfigured", "This site is not set up correctly",
                "Wikimedia does not accept it as an application: it may not be approved yet, or a setting is wrong. Its operator has to fix that.") { Action = retry },
            SignInFailure.Blocked => new(
                403, "blocked", "Wikimedia does not let this account sign in here",
                "The account may be blocked. Wikimedia tells you more on your own talk page there."),
            SignInFailure.TokenNotAccepted => new(
                503, "token-not-accepted", "Wikimedia did not accept its own sign-in",
                "This happens when the clocks of its servers disagree, and passes. Wait a minute, then begin again.") { Action = retry },
            SignInFailure.Unavailable => new(
                503, "sign-in-unavailable", "Wikimedia does not answer",
                "Signing in is not possible at the moment. Try again in a few minutes.") { Action = retry },
            _ => new(
                500, "sign-in-failed", "The sign-in failed",
                "Something unexpected went wrong on this site. Nothing is lost; begin again.") { Action = retry },
        };
    }

    public static MessagePage Needed(string address) => new(
        401, "signed-out", "Sign in to read this",
        "WikiReader reads Wikimedia in your name, so it needs to know who you are.")
        { Action = new ActionLink("Sign in with Wikimedia", address) };
}
