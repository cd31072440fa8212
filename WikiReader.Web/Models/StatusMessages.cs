using Microsoft.Extensions.Localization;
using WikiReader.Web.Localization;

namespace WikiReader.Web.Models;

/// <summary>Message pages for responses that have only a status.</summary>
public sealed class StatusMessages(IStringLocalizer<InterfaceText> text)
{
    /// <summary>This instance cannot serve requests yet.</summary>
    public MessagePage NotReady => new(503, "not-ready", text["NotReady.Heading"], text["NotReady.Text"]);

    /// <param name="retry">Address of the requested page; null if it cannot be requested again.</param>
    public MessagePage For(int status, string? retry) => status switch
    {
        400 => new(400, "bad-request", text["Status400.Heading"], text["Status400.Text"]),
        403 => new(403, "forbidden", text["Status403.Heading"], text["Status403.Text"]),
        404 => new(404, "not-found", text["Status404.Heading"], text["Status404.Text"]),
        405 => new(405, "method-not-allowed", text["Status405.Heading"], text["Message.StartFromHome"]),
        429 => new(429, "too-many-requests", text["Status429.Heading"], text["Status429.Text"], Again(retry)),
        503 => new(503, "unavailable", text["Unavailable.Heading"], text["Unavailable.Text"], Again(retry)),
        >= 400 and < 500 => new(status, "client-error", text["ClientError.Heading"], text["Message.StartFromHome"]),
        _ => new(status, "error", text["ServerError.Heading"], text["ServerError.Text"]),
    };

    private ActionLink? Again(string? retry) => retry is null ? null : new ActionLink(text["Message.TryAgain"], retry);
}
