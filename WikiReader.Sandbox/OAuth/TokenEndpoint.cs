using WikiReader.Sandbox.Hosting;
using WikiReader.Sandbox.OAuth.Tokens;
using WikiReader.Sandbox.Rest;

namespace WikiReader.Sandbox.OAuth;

/// <summary>Exchanges a code or a refresh token for tokens.</summary>
internal sealed class TokenEndpoint(
    SandboxOptions options, TimeProvider time, CodeGrant codeGrant, RefreshGrant refreshGrant, ReplicaCookies cookies)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var form = await TokenForm.ReadAsync(context.Request, context.RequestAborted);

        // The delay comes before any change: a client that disconnects while waiting has changed nothing.
        if (options.TokenLatency > TimeSpan.Zero)
            await Task.Delay(options.TokenLatency, time, context.RequestAborted);
        context.RequestAborted.ThrowIfCancellationRequested();

        var client = ClientCredentials.From(context.Request, form);
        var (pair, error) = Exchange(form, client);
        if (error is not null)
        {
            if (error == OAuthError.InvalidClient && client.FromHeader)
                context.Response.Headers.WWWAuthenticate = "Basic realm=\"OAuth\"";
            await OAuthRoutes.WriteErrorAsync(context, error);
            return;
        }

        RequestLog.SetUser(context, pair!.User.Name);
        context.Response.Headers.Pragma = "no-cache";
        context.Response.Headers.CacheControl = "no-store";
        cookies.AddTo(context.Response);
        var body = new TokenResponse("Bearer", (long)pair.Lifetime.TotalSeconds, pair.AccessToken, pair.RefreshToken);
        await ResponseWriter.WriteJsonAsync(
            context.Response, StatusCodes.Status200OK, body, WireJson.Relaxed.TokenResponse, "application/json; charset=UTF-8");
    }

    private (TokenPair? Pair, OAuthError? Error) Exchange(TokenForm form, ClientCredentials client)
    {
        var grant = form.Get("grant_type");
        // The extension names the parameter even if it does not support the grant.
        if (grant is not ("authorization_code" or "refresh_token" or "client_credentials"))
            return (null, OAuthError.MissingParameter("grant_type"));
        if (client.Id is null)
            return (null, OAuthError.MissingParameter("client_id"));
        if (client.Id != options.ClientId || client.Secret != options.ClientSecret)
            return (null, OAuthError.InvalidClient);

        return grant switch
        {
            "authorization_code" => codeGrant.Exchange(form, client.Id),
            "refresh_token" when options.RefreshGrant => refreshGrant.Refresh(form, client.Id),
            _ => (null, OAuthError.InvalidClient),
        };
    }
}
