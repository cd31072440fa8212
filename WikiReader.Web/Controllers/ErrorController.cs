using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WikiReader.Web.Hosting;
using WikiReader.Web.Models;
using WikiReader.Web.Routing;

namespace WikiReader.Web.Controllers;

/// <summary>
/// Adds a message page, or JSON for programs, to responses without a body. It cannot be visited by its address, and does not handle exceptions.
/// </summary>
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
[Answers(RefusalReason.UnknownHost)]
[Answers(RefusalReason.PlainHttp)]
public sealed class ErrorController(StatusMessages messages, RefusalMessages refusals, SignInMessages signIn) : PageController
{
    [Route("/error/{status:int}")]
    public IActionResult Explain()
    {
        // Binding a parameter would parse the form of the request that failed.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        if (!IsReached()) return Show(messages.For(404, retry: null));
        var message = MessageFor(status);
        return Accepts.JsonOnly(Request) ? Problem(statusCode: status, title: message.Heading, detail: message.Text) : Show(message);
    }

    private MessagePage MessageFor(int status) => HttpContext.Features.Get<RefusedRequest>()?.Reason switch
    {
        RefusalReason.UnknownHost => refusals.UnknownHost,
        RefusalReason.PlainHttp => refusals.PlainHttp($"https://{Request.Host}{ReturnAddress.Of(HttpContext).Value}"),
        _ => status == 401
            ? signIn.Needed(ReaderAddress.SignIn(Request.PathBase, RequestedAddress()))
            : messages.For(status, RequestedAddress()?.Value),
    };

    private bool IsReached() => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    // Null if it cannot be requested again.
    private ReturnAddress? RequestedAddress() => HttpMethods.IsGet(Request.Method) ? ReturnAddress.Of(HttpContext) : null;
}
