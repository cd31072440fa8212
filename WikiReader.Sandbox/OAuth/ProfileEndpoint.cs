using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.OAuth.Tokens;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox.OAuth;

/// <summary>The user of the token, as JSON with the content type text/html.</summary>
internal sealed class ProfileEndpoint(SandboxOptions options, TokenStore tokens, PrivateWikis privateWikis, ReplicaCookies cookies)
{
    private static readonly string[] Rights = ["read", "writeapi", "purge", "autoconfirmed", "editsemiprotected"];

    public Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
            return RestErrors.ServerFaultAsync(context.Response, "Error: exception of type InvalidArgumentException");

        var check = AccessCheck.TokenOf(context.Request) is { } token ? tokens.Check(token) : new AccessCheck(null, AccessCheck.NotBase64);
        if (check.Pair is not { User: var user } pair)
            return OAuthRoutes.WriteErrorAsync(context, OAuthError.AccessDenied(check.Hint));

        RequestLog.SetUser(context, user.Name);
        cookies.AddTo(context.Response);
        context.Response.Headers.Expires = "Thu, 01 Jan 1970 00:00:00 GMT";
        context.Response.Headers.CacheControl = "private, max-age=0, s-maxage=0";
        var body = new ProfileResponse(
            user.Sub, user.Name, user.EditCount, ConfirmedEmail: true, Blocked: false, user.Registered, user.Groups, RightsOf(user), GrantsOf(pair));
        return ResponseWriter.WriteJsonAsync(
            context.Response, StatusCodes.Status200OK, body, WireJson.Relaxed.ProfileResponse, "text/html; charset=UTF-8");
    }

    // The rights that the user has at the default wiki, as far as the consumer has them too.
    private string[] RightsOf(SandboxUser user)
    {
        if (options.Consumer == ConsumerState.IdentityOnly)
            return [];
        return privateWikis.MayRead(Wiki.Default, user.Name) ? Rights : [.. Rights.Where(right => right != "read")];
    }

    private string[] GrantsOf(TokenPair pair) => options.Consumer == ConsumerState.IdentityOnly ? ["mwoauth-authonly"] : pair.Scopes;
}
