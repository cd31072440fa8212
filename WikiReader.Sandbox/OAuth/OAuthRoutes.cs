using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox.OAuth;

/// <summary>Routes under <c>/w/rest.php/oauth2/</c>.</summary>
internal sealed class OAuthRoutes(AuthorizeEndpoint authorize, TokenEndpoint token, ProfileEndpoint profile)
{
    public Task AnswerAsync(HttpContext context, string[] segments)
    {
        var response = context.Response;
        var method = context.Request.Method;
        response.Headers.XContentTypeOptions = "nosniff";
        return segments switch
        {
            ["authorize"] when method == "POST" => authorize.DecideAsync(context),
            ["authorize"] when IsRead(method) => authorize.ShowDialogAsync(context),
            ["authorize"] => RestErrors.MethodAsync(response, method, "HEAD, GET, POST"),
            ["access_token"] when method == "POST" => token.AnswerAsync(context),
            ["access_token"] => RestErrors.MethodAsync(response, method, "POST"),
            ["resource", "profile"] when IsRead(method) => profile.AnswerAsync(context),
            ["resource", "profile"] => RestErrors.MethodAsync(response, method, "HEAD, GET"),
            ["resource", var type] when IsRead(method) => RestErrors.ParameterAsync(response, "type", type, "badvalue", $"Unrecognized value for parameter \"type\": {type}."),
            _ => RestErrors.NoHandlerAsync(response, "/oauth2/" + string.Join('/', segments)),
        };
    }

    public static Task WriteErrorAsync(HttpContext context, OAuthError error) =>
        ResponseWriter.WriteJsonAsync(context.Response, error.Status, error.Response, WireJson.Relaxed.OAuthErrorResponse);

    private static bool IsRead(string method) => method is "GET" or "HEAD";
}
