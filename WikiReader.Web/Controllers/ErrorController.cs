using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WikiReader.Web.Hosting;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

/// <summary>Gives a page, or JSON for a program, to answers that have no body of their own. It has no address that can be visited, and knows nothing of exceptions.</summary>
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
[Answers(RefusalReason.UnknownHost)]
[Answers(RefusalReason.PlainHttp)]
public sealed class ErrorController : PageController
{
    [Route("/error/{status:int}")]
    public IActionResult Explain([FromRoute] int status)
    {
        if (!IsReached()) return Show(StatusMessages.For(404));
        var notice = NoticeFor(status);
        return Accepts.JsonOnly(Request) ? Problem(statusCode: status, title: notice.Heading, detail: notice.Text) : Show(notice);
    }

    private MessagePage NoticeFor(int status) => HttpContext.Features.Get<RefusedRequest>()?.Reason switch
    {
        RefusalReason.UnknownHost => RefusalMessages.UnknownHost,
        RefusalReason.PlainHttp => RefusalMessages.PlainHttp($"https://{Request.Host}{ReturnAddress.Of(HttpContext).Value}"),
        _ => status == 401 ? SignInMessages.Needed(SignInAddress()) : StatusMessages.For(status),
    };

    private bool IsReached() => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    // After sign-in the reader comes back to what was asked for, if that can be asked for again.
    private string SignInAddress() =>
        $"{Request.PathBase}/signin" + (HttpMethods.IsGet(Request.Method) ? QueryString.Create("returnUrl", ReturnAddress.Of(HttpContext).Value) : "");
}
