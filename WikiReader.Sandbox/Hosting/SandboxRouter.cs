using WikiReader.Sandbox.OAuth;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox.Hosting;

/// <summary>Routes requests by path. Segments are not decoded.</summary>
internal sealed class SandboxRouter(
    RequestLog log, Interceptions interceptions, ControlRoutes control, OAuthRoutes oauth, RestRoutes rest, MediaRoutes media, SandboxPages pages)
{
    public Task AnswerAsync(HttpContext context)
    {
        var segments = context.Request.RawPath().Split('/')[1..];
        return segments[0] == "_sandbox"
            ? control.AnswerAsync(context, segments[1..])
            : log.RecordAsync(context, _ => AnswerAsync(context, segments));
    }

    private Task AnswerAsync(HttpContext context, string[] segments)
    {
        if (interceptions.For(context.Request) is { } respond)
            return respond(context);

        if (segments is ["w", "rest.php", "oauth2", .. var route])
            return oauth.AnswerAsync(context, route);

        if (RestRequest.From(segments) is { } request)
            return rest.AnswerAsync(context, request);

        return segments switch
        {
            [""] => HomePage.WriteAsync(context, pages),
            ["media", .. var path] => media.AnswerAsync(context, path),
            ["wikipedia", .. var path] => media.AnswerAsync(context, path),
            ["w", "rest.php", .. var rest] => RestErrors.NoHandlerAsync(context.Response, "/" + string.Join('/', rest)),
            _ => RestErrors.NoHandlerAsync(context.Response, "/" + string.Join('/', segments)),
        };
    }
}
