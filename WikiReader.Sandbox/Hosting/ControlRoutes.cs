using WikiReader.Sandbox.OAuth;
using WikiReader.Sandbox.OAuth.Tokens;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox.Hosting;

/// <summary>Routes under <c>/_sandbox/</c>, for scripts that cannot call <see cref="SandboxServer"/> in process.</summary>
internal sealed class ControlRoutes(RequestLog log, TokenStore tokens)
{
    public Task AnswerAsync(HttpContext context, string[] segments)
    {
        var route = $"{context.Request.Method} {string.Join('/', segments)}";
        return route switch
        {
            "GET requests" or "HEAD requests" =>
                ResponseWriter.WriteJsonAsync(context.Response, StatusCodes.Status200OK, log.All, WireJson.Relaxed.IReadOnlyListSandboxRequest),
            "DELETE requests" => NoContent(context, log.Clear),
            "POST revoke" => ForUser(context, tokens.Revoke),
            "POST expire" => ForUser(context, tokens.Expire),
            _ => Empty(context, StatusCodes.Status404NotFound),
        };
    }

    private static Task ForUser(HttpContext context, Action<SandboxUser> action)
    {
        var user = SandboxUser.Find(context.Request.Query["user"]);
        return user is null ? Empty(context, StatusCodes.Status404NotFound) : NoContent(context, () => action(user));
    }

    private static Task NoContent(HttpContext context, Action action)
    {
        action();
        return Empty(context, StatusCodes.Status204NoContent);
    }

    private static Task Empty(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
