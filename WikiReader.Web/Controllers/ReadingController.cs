using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Authentication;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Controllers;

/// <summary>The base of controllers that call Wikimedia with the reader's token.</summary>
public abstract class ReadingController(ReadingMessages messages) : PageController
{
    private static readonly TimeSpan AfterReplacement = TimeSpan.FromSeconds(1);

    protected ReadingMessages Messages => messages;

    /// <summary>
    /// Calls Wikimedia with the reader's token. If the token is rejected, it is renewed and the call repeated, twice at most: the first renewal
    /// may find tokens that another request received a while ago, which may have been rejected since. A prefetch renews nothing: the rejection is its
    /// result.
    /// </summary>
    protected async Task<T> CallAsync<T>(Func<AccessToken, Task<T>> call)
        where T : IWikimediaOutcome
    {
        ArgumentNullException.ThrowIfNull(call);
        var session = HttpContext.ReaderSession();
        var result = await call(session.Reader.Token);
        if (Navigation.IsPrefetch(Request)) return result;
        for (var renewals = 0; renewals < 2 && result.FailureReason is WikimediaFailure.InvalidToken && await session.RenewAsync(isRejected: true); renewals++)
            result = await call(session.Reader.Token);
        return result;
    }

    /// <summary>Waits for the renewal of a token that has ended. Null if the token is alive, otherwise the response.</summary>
    protected async Task<IActionResult?> EnsureTokenAsync()
    {
        var session = HttpContext.ReaderSession();
        if (session.IsRenewing) await session.RenewAsync(isRejected: false);
        return session.HasLiveToken ? null : await ExplainAsync(new WikimediaFailure.InvalidToken());
    }

    /// <summary>Explains a failure on a message page; a reader whose session is over signs in again and returns.</summary>
    protected async Task<IActionResult> ExplainAsync(WikimediaFailure failure)
    {
        if (failure is WikimediaFailure.InvalidToken)
        {
            switch (HttpContext.ReaderSession().LastRenewal)
            {
                case RefreshOutcome.Unreachable unreachable:
                    failure = new WikimediaFailure.Unavailable(unreachable.RetryAfter);
                    break;
                // The renewed tokens are rejected as well: another replica has replaced them in the meantime, and the next request will use its
                // tokens.
                case RefreshOutcome.Renewed:
                    failure = new WikimediaFailure.Unavailable(AfterReplacement);
                    break;
                default:
                    return await RequestSignInAsync();
            }
        }

        return Show(Messages.For(failure, ReturnAddress.Of(HttpContext).Value));
    }
}
