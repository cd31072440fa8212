using Microsoft.Extensions.Localization;
using WikiReader.Web.Authentication;
using WikiReader.Web.Localization;

namespace WikiReader.Web.Models;

/// <summary>Message pages for sign-ins that failed.</summary>
public sealed class SignInMessages(IStringLocalizer<InterfaceText> text)
{
    /// <param name="again">Address that starts the sign-in again.</param>
    public MessagePage For(SignInFailure failure, string again)
    {
        var retry = new ActionLink(text["SignIn.Again"], again);
        return failure switch
        {
            SignInFailure.Declined => new(403, "declined", text["SignInDeclined.Heading"], text["SignInDeclined.Text"], new ActionLink(text["SignIn.AfterAll"], again)),
            SignInFailure.Interrupted => new(400, "interrupted", text["SignInInterrupted.Heading"], text["SignInInterrupted.Text"], retry),
            SignInFailure.Misconfigured => new(503, "misconfigured", text["SignInMisconfigured.Heading"], text["SignInMisconfigured.Text"]),
            SignInFailure.Blocked => new(403, "blocked", text["SignInBlocked.Heading"], text["SignInBlocked.Text"]),
            SignInFailure.TokenNotAccepted => new(503, "token-not-accepted", text["TokenNotAccepted.Heading"], text["TokenNotAccepted.Text"], retry),
            SignInFailure.Unavailable => new(503, "sign-in-unavailable", text["SignInUnavailable.Heading"], text["SignInUnavailable.Text"], retry),
            _ => new(500, "sign-in-failed", text["SignInFailed.Heading"], text["SignInFailed.Text"], retry),
        };
    }

    public MessagePage Needed(string address) => new(401, "signed-out", text["SignInNeeded.Heading"], text["SignInNeeded.Text"])
    {
        Action = new ActionLink(text["SignIn.WithWikimedia"], address),
    };
}
