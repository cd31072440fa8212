using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WikiReader.Web.Authentication;
using WikiReader.Web.Models;
using WikiReader.Web.Wikimedia;

namespace WikiReader.Web.Controllers;

/// <summary>What all pages share.</summary>
public abstract class PageController : Controller
{
    protected ViewResult Show(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.RetryAfter is { } delay) Response.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Response.StatusCode = notice.Status;
        return View("Notice", notice);
    }

    /// <summary>Says why there is nothing to read; a reader whose token has died signs in anew and comes back.</summary>
    protected async Task<IActionResult> ExplainAsync(WikimediaFailure failure)
    {
        if (failure is not WikimediaFailure.TokenDead) return Show(Notices.For(failure, Navigation.AddressOf(HttpContext)));
        await HttpContext.RequestSignInAsync();
        return new EmptyResult();
    }

    protected async Task<Reader> ReaderAsync() =>
        await HttpContext.GetReaderAsync() ?? throw new InvalidOperationException("The page was reached without a session.");
}
