using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.OAuth.Tokens;

namespace WikiReader.Sandbox.OAuth;

/// <summary>
/// Shows the authorization dialog at every sign-in. An invalid request yields an error page with status 200; the user's refusal and an
/// unknown scope redirect to the application, without its state.
/// </summary>
internal sealed class AuthorizeEndpoint(SandboxOptions options, TokenStore tokens, ReplicaCookies cookies)
{
    private const string Refusal = "User has rejected the request from client application";

    public async Task ShowDialogAsync(HttpContext context)
    {
        string? Parameter(string name) => Last(context.Request.Query[name]);

        if (await CheckAsync(context, Parameter) is { } request)
            await AuthorizePage.WriteAsync(context, request, Parameter);
    }

    public async Task DecideAsync(HttpContext context)
    {
        var form = await TokenForm.ReadAsync(context.Request, context.RequestAborted);
        if (await CheckAsync(context, name => form.Get(name) ?? Last(context.Request.Query[name])) is not { } request)
            return;

        if (form.Get("decision") != "allow" || SandboxUser.Find(form.Get("user")) is not { } user)
        {
            SendBack(context, request, [("error", "unauthorized_client"), ("error_description", Refusal), ("message", Refusal)]);
            return;
        }

        RequestLog.SetUser(context, user.Name);
        cookies.AddTo(context.Response);
        SendBack(context, request, [("code", tokens.IssueCode(user, request)), ("state", request.State)]);
    }

    private async Task<AuthorizeRequest?> CheckAsync(HttpContext context, Func<string, string?> parameter)
    {
        var (request, fault) = AuthorizeRequest.Parse(parameter, options.ClientId);
        if (request is null)
        {
            await AuthorizePage.WriteFaultAsync(context, fault!);
            return null;
        }

        if (request.Scope.Unknown is null)
            return request;

        var error = OAuthError.InvalidScope(request.Scope.Unknown);
        SendBack(
            context, request,
            [("error", error.Error), ("error_description", error.Description), ("hint", error.Hint), ("message", error.Description)]);
        return null;
    }

    private static void SendBack(HttpContext context, AuthorizeRequest request, (string Name, string? Value)[] parameters)
    {
        var query = parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={PhpUrlEncode(parameter.Value!)}");
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.ContentType = "text/html; charset=UTF-8";
        context.Response.Headers.CacheControl = "private, max-age=0, s-maxage=0";
        context.Response.Headers.Location = request.Callback + "?" + string.Join('&', query);
    }

    // PHP's urlencode: a space is a plus, and the tilde is encoded although it need not be.
    private static string PhpUrlEncode(string value) =>
        Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal);

    private static string? Last(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 0 ? null : values[^1];
}
