using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using WikiReader.Web.Authentication;
using WikiReader.Web.Authentication.Renewal;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;
using WikiReader.Web.Wikimedia.Http;

namespace WikiReader.Web.Controllers;

/// <summary>What all pages share. It is no <see cref="Controller"/>, which is a filter around each of its actions as well.</summary>
public abstract class PageController : ControllerBase
{
    private static readonly TimeSpan AfterReplacement = TimeSpan.FromSeconds(1);

    protected ViewResult View(string name, object model) =>
        new() { ViewName = name, ViewData = new ViewDataDictionary(MetadataProvider, ModelState) { Model = model } };

    protected ViewResult Show(MessagePage notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.RetryAfter is { } delay) Response.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Response.StatusCode = notice.Status;
        return View("Message", notice);
    }

    /// <summary>
    /// Asks Wikimedia in the reader's name. A token that has died is renewed, and the question asked once more. The first renewal may find no
    /// more than what another request was given a while ago, which may have died as well: hence a second.
    /// </summary>
    protected async Task<T> AskAsync<T>(Func<AccessToken, Task<T>> ask, Func<T, bool> isTokenDead)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(isTokenDead);
        var session = HttpContext.ReaderSession();
        var answer = await ask(session.Reader.Token);
        for (var renewals = 0; renewals < 2 && isTokenDead(answer) && await session.RenewAsync(isDead: true); renewals++)
            answer = await ask(session.Reader.Token);
        return answer;
    }

    /// <summary>Says why there is nothing to read; a reader whose session is over signs in anew and comes back.</summary>
    protected async Task<IActionResult> ExplainAsync(WikimediaFailure failure)
    {
        if (failure is WikimediaFailure.InvalidToken)
        {
            switch (HttpContext.ReaderSession().LastRenewal)
            {
                case RefreshOutcome.Unreachable unreachable:
                    failure = new WikimediaFailure.Unavailable(unreachable.RetryAfter);
                    break;
                // The tokens that took the place of the reader's are dead as well: another replica has replaced them in the meantime, and the
                // next request comes with its tokens.
                case RefreshOutcome.Renewed:
                    failure = new WikimediaFailure.Unavailable(AfterReplacement);
                    break;
                default:
                    return await RequestSignInAsync();
            }
        }

        return Show(ReadingMessages.For(failure, ReturnAddress.Of(HttpContext).Value));
    }

    protected async Task<IActionResult> RequestSignInAsync()
    {
        await HttpContext.RequestSignInAsync();
        return new EmptyResult();
    }
}
