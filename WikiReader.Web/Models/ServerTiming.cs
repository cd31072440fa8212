using System.Globalization;
using WikiReader.Web.Articles.Caching;

namespace WikiReader.Web.Models;

/// <summary>
/// The header <c>Server-Timing</c> (<see href="https://www.w3.org/TR/server-timing/"/>) of an article: the wait for the wiki's metadata (<c>bare</c>)
/// and HTML (<c>html</c>), and the time that was spent here (<c>own</c>), in milliseconds. Metadata that are requested beside the view have the
/// description <c>beside</c> and no time.
/// </summary>
internal static class ServerTiming
{
    public static Task WriteAsync(HttpContext context, ReadTimings timings)
    {
        context.Response.Headers["Server-Timing"] = Format(timings);
        return Task.CompletedTask;
    }

    private static string Format(ReadTimings timings)
    {
        var own = $"own;dur={Milliseconds(timings.Own)}";
        var bare = timings switch
        {
            { IsRevalidating: true } => "bare;desc=\"beside\", ",
            { Bare: { } wait } => $"bare;dur={Milliseconds(wait)}, ",
            _ => "",
        };
        return timings.Html is { } html ? $"{bare}html;dur={Milliseconds(html)}, {own}" : bare + own;
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
